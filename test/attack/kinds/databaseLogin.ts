import { Binary } from 'bson';
import { commandBytes, withoutLogin } from '../doors/wire.js';
import type { DatabaseProcess } from '../grounds/database.js';
import { cross, type Input, type Kind, named } from '../kind.js';

type Doc = Record<string, unknown>;
const bytes = (text: string) => new Binary(Buffer.from(text));

const commands: readonly Doc[] = [
  { find: 'kept' },
  { find: 'kept', limit: 1 },
  { count: 'kept' },
  { distinct: 'kept', key: 'secret' },
  { aggregate: 'kept', pipeline: [], cursor: {} },
  { insert: 'kept', documents: [{ _id: 9 }] },
  { insert: 'other', documents: [{ _id: 9 }] },
  { update: 'kept', updates: [{ q: {}, u: { $set: { text: 'x' } }, multi: true }] },
  { delete: 'kept', deletes: [{ q: {}, limit: 0 }] },
  { findAndModify: 'kept', query: {}, remove: true },
  { drop: 'kept' },
  { dropDatabase: 1 },
  { create: 'mine' },
  { createIndexes: 'kept', indexes: [{ key: { text: 1 }, name: 'mine' }] },
  { dropIndexes: 'kept', index: '*' },
  { listIndexes: 'kept' },
  { listCollections: 1 },
  { listDatabases: 1 },
  { getMore: 1, collection: 'kept' },
];

/** What is said first, so as to be taken for somebody. */
const greetings: readonly [string, Doc[]][] = [
  ['nothing', []],
  ['a greeting', [{ hello: 1 }]],
  ['a login without a name', [{ saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: bytes('n,,n=,r=x') }]],
  [
    'a login that is given up',
    [
      { saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: bytes('n,,n=etincelle,r=abcdefgh') },
      { saslContinue: 1, conversationId: 1, payload: bytes('c=biws,r=abcdefgh,p=AAAA') },
    ],
  ],
];

const logins: readonly Doc[] = [
  ...['SCRAM-SHA-1', 'PLAIN', 'MONGODB-X509', 'GSSAPI', 'MONGODB-AWS', '', '__proto__', 'NONE'].map(
    (mechanism) => ({ saslStart: 1, mechanism, payload: bytes('\0etincelle\0') }),
  ),
  ...[
    '',
    'n,,',
    'n,,n=,r=',
    'y,,n=a,r=b',
    'p=tls-unique,,n=a,r=b',
    'n,,n=a',
    ',,,,',
    'n,,n=a,r=,,',
    'n'.repeat(100_000),
  ].map((payload) => ({ saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: bytes(payload) })),
  ...[7, null, [], {}, 'n,,n=a,r=b'].map((payload) => ({
    saslStart: 1,
    mechanism: 'SCRAM-SHA-256',
    payload,
  })),
  { saslContinue: 1, conversationId: 1, payload: bytes('') },
  { saslContinue: 1, conversationId: '__proto__', payload: bytes('c=biws,r=,p=') },
  { authenticate: 1, mechanism: 'MONGODB-X509', user: 'CN=admin' },
  { getnonce: 1 },
  { logout: 1 },
  { copydbgetnonce: 1 },
];

/** A connection on which nobody has logged in. */
export function databaseLogin(database: DatabaseProcess): Kind {
  const send = (all: readonly Doc[], name?: string) =>
    withoutLogin(
      database.url(),
      all.map((one) => commandBytes(one, name)),
    );
  return {
    inputs: [
      ...cross(greetings, commands).map(
        ([[how, first], command]): Input => ({
          name: `after ${how}: ${named(Object.keys(command)[0])} ${named(command[Object.keys(command)[0] ?? ''])}`,
          send: () => send([...first, command]),
        }),
      ),
      ...['admin', 'local', 'config', 'test', 'other'].map(
        (name): Input => ({
          name: `the documents of ${name}`,
          send: () => send([{ find: 'kept' }], name),
        }),
      ),
      ...logins.map(
        (login): Input => ({
          name: `a login ${named(login)}`,
          send: () => send([login], 'admin'),
        }),
      ),
    ],
    watch: database.watch,
    secrets: /confidentiel|"ok":1/,
    controls: [
      async () => expect((await send([{ hello: 1 }], 'admin')).text).toContain('"ok":1'),
      async () => void (await database.command({ ping: 1 })),
    ],
  };
}
