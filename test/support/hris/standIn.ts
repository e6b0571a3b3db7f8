import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Somebody in an HRIS that we made up, with what is nobody's business too. */
export interface StandInPerson {
  readonly key: string;
  readonly employeeNumber: string;
  readonly email: string;
  readonly given: string;
  readonly family: string;
  readonly managerKey: string | null;
  readonly site: string;
  readonly department: string;
  readonly active: boolean;
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Told {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where it is no JSON. */
  readonly raw?: string;
}

/** Worked time that was written there. */
interface StandInEntry {
  readonly id: string;
  readonly personKey: string;
  readonly date: string;
  readonly comment: string;
  readonly hours: number;
}

/** Somebody was changed there, or taken out. */
interface StandInChange {
  readonly key: string;
  readonly at: string;
  readonly action: 'Inserted' | 'Updated' | 'Deleted';
}

export interface StandIn {
  readonly url: string;
  readonly people: StandInPerson[];
  /** Whom it tells to have changed, where it can tell. */
  readonly changed: StandInChange[];
  readonly entries: StandInEntry[];
  /** What was asked, in order. */
  readonly asked: Asked[];
  /** The next answers, in the place of its own; `after`: once its own has been made. */
  readonly next: (Told | { readonly after: Told })[];
  close(): Promise<void>;
}

export type Answer = (asked: Asked, standIn: StandIn) => Told;

/** An HTTP server that answers as a vendor does, and can be told to misbehave. */
export async function openStandIn(answer: Answer): Promise<StandIn> {
  const server: Server = createServer(async (request, response) => {
    const asked: Asked = {
      ...{ method: request.method ?? '', headers: request.headers, body: await text(request) },
      url: new URL(request.url ?? '', standIn.url),
    };
    standIn.asked.push(asked);
    const planned = standIn.next.shift();
    const told = planned && 'status' in planned ? planned : answer(asked, standIn);
    const { status, body, headers, raw } = planned && 'after' in planned ? planned.after : told;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(raw ?? (body === undefined ? '' : JSON.stringify(body)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const standIn: StandIn = {
    ...{ url, people: [], changed: [], entries: [], asked: [], next: [] },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return standIn;
}

export const person = (key: string, change: Partial<StandInPerson> = {}): StandInPerson => ({
  ...{ key, employeeNumber: key.padStart(5, '0'), email: `p${key}@acme-exemple.fr`, given: `Prénom${key}` },
  ...{ family: `Nom${key}`, managerKey: null, site: 'Lyon', department: 'Finance', active: true },
  ...change,
});

/** What no adapter may let through. */
export const nobodysBusiness = {
  birthDay: { day: 22, month: 12, year: 1983 },
  ...{ birthDate: '1983-12-22', salary: 'salary-98765', password: 'password-hunter2' },
  ...{ phoneNumber: '+33100000000', socialSecurityNumber: 'ssn-283127512345678' },
};

/** How any of it would be found in a text. */
export const traces = /1983|98765|hunter2|33100000000|283127512345678|salary|birth|password|phone/i;
