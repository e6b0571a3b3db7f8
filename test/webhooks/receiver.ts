import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Other software, which keeps what it is sent, and answers as it is told; `null`: never. */
export interface Receiver {
  readonly url: string;
  /** As the configuration names hosts that webhooks may point to. */
  readonly host: string;
  readonly received: Received[];
  answers: number | null;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const receiver = { answers: 204 as number | null };
  const server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    if (receiver.answers === null) return;
    response.writeHead(receiver.answers, { location: `${url}/elsewhere` }).end('whatever it says');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}/hook`;
  return Object.assign(receiver, {
    ...{ url, host: `localhost:${port}`, received },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
}

/** What whoever receives it does, as the documentation shows it. */
export function isSignedBy(secret: string, { headers, body }: Received): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const wanted = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(wanted);
}
