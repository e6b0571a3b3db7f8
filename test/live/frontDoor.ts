import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from '../support/dice.js';

/** What stands before several processes and gives each request to one of them, as a load balancer does. */
export interface FrontDoor {
  readonly url: string;
  /** From now on so many of a hundred requests are sent once more, at the same moment, to whichever process. */
  repeat(percent: number): void;
  /** Requests so far, and how many of them were sent twice. */
  counts(): { readonly requests: number; readonly repeated: number };
  stop(): Promise<void>;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** `ports()`: who listens now. A port that nobody listens at any more is passed over; a cut connection answers 502. */
export async function openFrontDoor(ports: () => readonly number[], dice: Dice): Promise<FrontDoor> {
  let percent = 0;
  const counts = { requests: 0, repeated: 0 };
  // Longer than its clients keep an idle connection.
  const server = createServer(
    { keepAliveTimeout: 75_000 },
    (incoming, response) => void serve(incoming, response),
  );

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const asked: Asked = { method, path, headers, body: await bodyOf(incoming) };
    counts.requests += 1;
    const answer = pass(asked);
    if (dice.random() * 100 < percent) {
      counts.repeated += 1;
      void pass(asked);
    }
    const { status, headers: said, body } = await answer;
    response.writeHead(status, said).end(body);
  }

  async function pass(asked: Asked): Promise<Answered> {
    for (const port of dice.shuffled(ports())) {
      const answer = await ask(port, asked);
      if (answer !== 'nobody') return answer;
    }
    return { status: 503, headers: {}, body: Buffer.from('') };
  }

  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    repeat: (wanted) => {
      percent = wanted;
    },
    counts: () => counts,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function ask(port: number, { method, path, headers, body }: Asked): Promise<Answered | 'nobody'> {
  return new Promise((answered) => {
    // A connection of its own for each: one that was kept may belong to a process that has died since.
    const asking = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      bodyOf(response).then(
        (said) => answered({ status: response.statusCode ?? 502, headers: response.headers, body: said }),
        () => answered(cut),
      );
    });
    asking.on('error', (error: NodeJS.ErrnoException) =>
      answered(error.code === 'ECONNREFUSED' ? 'nobody' : cut),
    );
    asking.end(body);
  });
}

const cut: Answered = { status: 502, headers: {}, body: Buffer.from('') };

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
