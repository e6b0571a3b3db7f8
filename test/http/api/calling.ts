import { systemOf } from '../../../src/application/actor.js';
import { createKey } from '../../../src/application/apiKeys/createKey.js';
import type { Store } from '../../../src/application/ports/index.js';
import type { KeyScope } from '../../../src/domain/apiKeys/apiKey.js';
import { openStore } from '../../../src/persistence/index.js';
import { newId, organisation } from '../../contracts/samples.js';
import { openTestDatabase } from '../../support/mongodb.js';
import { collectingLog } from '../../support/world.js';
import type { Answer, SentBeside } from '../answer.js';
import { startQuiet } from '../running.js';
import { describedAt, judgeBy } from './asDescribed.js';

interface Sent extends SentBeside {
  readonly key?: string | null;
}

/** The application on a database of its own, with a key of its company, and one of another's. */
export interface Calling {
  readonly url: string;
  readonly store: Store;
  readonly organisationId: string;
  readonly key: string;
  keyOf(organisationId: string, scopes: readonly KeyScope[]): Promise<string>;
  get(path: string, sent?: Sent): Promise<Answer>;
  post(path: string, body: unknown, sent?: Sent): Promise<Answer>;
  remove(path: string, sent?: Sent): Promise<Answer>;
  close(): Promise<void>;
}

export async function startCalling(env: Readonly<Record<string, string>> = {}): Promise<Calling> {
  const database = await openTestDatabase();
  const app = await startQuiet(database.uri, env);
  const opened = await openStore(database.uri);
  const { store } = opened;
  const ports = {
    ...{ ...store, clock: { now: () => new Date() }, newId, log: collectingLog() },
    wakeWebhooks: () => {},
  };
  const keyOf = async (organisationId: string, scopes: readonly KeyScope[]) => {
    const made = await createKey(ports, systemOf(organisationId), { name: newId(), scopes });
    if (made.kind !== 'created') throw new Error(made.kind);
    return made.key;
  };
  const key = await keyOf('own', ['read', 'write', 'webhooks']);
  const judge = judgeBy(await describedAt(app.url));
  const call = async (method: string, path: string, sent: Sent = {}): Promise<Answer> => {
    const bearer = sent.key === undefined ? key : sent.key;
    const answer = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: {
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
        ...(sent.body !== undefined && { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(sent.body !== undefined && {
        body: typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body),
      }),
    });
    const text = await answer.text();
    const body = text === '' ? null : JSON.parse(text);
    const { status, headers } = answer;
    // Every answer of every test is as the description promises.
    const wrong = judge({ method, path }, { status, type: headers.get('content-type') ?? '', body });
    if (wrong) throw new Error(wrong);
    return { status, headers, body };
  };
  return {
    ...{ url: app.url, store, organisationId: 'own', key, keyOf },
    get: (path, sent) => call('GET', path, sent),
    remove: (path, sent) => call('DELETE', path, sent),
    post: (path, body, sent) => call('POST', path, { ...sent, body }),
    async close() {
      await app.stop();
      await opened.close();
      await database.close();
    },
  };
}

/** Another company on the same database. */
export async function anotherCompany({ store }: Pick<Calling, 'store'>): Promise<string> {
  const other = organisation();
  await store.organisations.ensure(other);
  return other.id;
}
