import type { Server } from 'node:http';
import { connectDirectory } from '../../../src/application/people/directory/connectDirectory.js';
import type { ConnectionSettings } from '../../../src/application/ports/index.js';
import { scimRoutes } from '../../../src/http/scim/scimRoutes.js';
import { closeServer, createHttp, endRoutes, listen } from '../../../src/http/server.js';
import { type OpenStore, openStore } from '../../../src/persistence/index.js';
import { openTestDatabase } from '../../support/mongodb.js';
import { createWorld, type World } from '../../support/world.js';

/** What came back. `body`: null where there is none. */
interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came.
  readonly body: any;
}

/** A directory, with the token of its connection. */
export interface Client {
  readonly token: string;
  readonly clientId: string;
  readonly clientSecret: string;
  call(method: string, path: string, body?: unknown): Promise<Answered>;
  get(path: string): Promise<Answered>;
  post(path: string, body: unknown): Promise<Answered>;
  patch(path: string, ...operations: readonly object[]): Promise<Answered>;
}

export interface ScimServer {
  readonly url: string;
  readonly world: World;
  readonly opened: OpenStore;
  connect(name: string, settings?: Partial<ConnectionSettings>, world?: World): Promise<Client>;
  /** Another company on the same service. */
  otherCompany(): Promise<World>;
  close(): Promise<void>;
}

/** The routes on a real store, without a chat. */
export async function openScim(limits: Parameters<typeof scimRoutes>[2] = {}): Promise<ScimServer> {
  const database = await openTestDatabase();
  const opened = await openStore(database.uri);
  const world = await createWorld({ store: opened.store });
  const http = createHttp();
  scimRoutes(http, world.ports, limits);
  endRoutes(http, world.log);
  const { server, port } = await listen(http, 0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}/scim/v2`;
  return {
    ...{ url, world, opened },
    async connect(name, settings = {}, of = world) {
      const service = { organisation: of.organisation, employee: null };
      const outcome = await connectDirectory(world.ports, service, { name, settings });
      if (outcome.kind !== 'connected') throw new Error(outcome.kind);
      return clientOf(url, { ...outcome.credentials, clientId: outcome.connection.id });
    },
    otherCompany: () => createWorld({ store: opened.store }),
    close: () => closeAll(server, opened, database),
  };
}

async function closeAll(server: Server, opened: OpenStore, database: { close(): Promise<void> }) {
  await closeServer(server, 0);
  await opened.close();
  await database.close();
}

const patchOf = (...operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});

function clientOf(url: string, credentials: Omit<Client, 'call' | 'get' | 'post' | 'patch'>): Client {
  const call: Client['call'] = async (method, path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${credentials.token}`, 'content-type': 'application/scim+json' },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    ...{ ...credentials, call },
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    patch: (path, ...operations) => call('PATCH', path, patchOf(...operations)),
  };
}

export const filtered = (path: string, filter: string) => `${path}?filter=${encodeURIComponent(filter)}`;

interface Exchange {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: bodies of all kinds.
  readonly request: any;
  // biome-ignore lint/suspicious/noExplicitAny: bodies of all kinds.
  readonly [more: string]: any;
}

/** An exchange of a vendor's, with the ids of the fixtures replaced by ours. */
export function exchangeIn(
  fixture: { readonly exchanges: readonly object[] },
  name: string,
  ids: Readonly<Record<string, string>> = {},
): Exchange {
  const found = (fixture.exchanges as readonly Exchange[]).find((one) => one.name === name);
  if (!found) throw new Error(`no exchange is called ${name}`);
  let text = JSON.stringify(found);
  for (const [theirs, ours] of Object.entries(ids)) text = text.replaceAll(theirs, ours);
  return JSON.parse(text);
}
