import type { DatabaseProcess } from '../grounds/database.js';
import { cross, type Input, type Kind, named } from '../kind.js';

type Doc = Record<string, unknown>;

/** Commands that a program of ours never needs, and that could run code, read files or stop the server. */
const refused: readonly Doc[] = [
  ...[
    'shutdown',
    'eval',
    '$eval',
    'mapReduce',
    'createUser',
    'updateUser',
    'grantRolesToUser',
    'createRole',
    'setParameter',
    'getParameter',
  ].map((name) => ({ [name]: 1 })),
  ...[
    'getCmdLineOpts',
    'getLog',
    'hostInfo',
    'serverStatus',
    'currentOp',
    'killOp',
    'fsync',
    'compact',
    'top',
    'validate',
    'logRotate',
  ].map((name) => ({ [name]: 1 })),
  ...[
    'replSetGetStatus',
    'replSetInitiate',
    'configureFailPoint',
    'sleep',
    'applyOps',
    'cloneCollection',
    'copydb',
    'renameCollection',
  ].map((name) => ({ [name]: 1 })),
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'Find',
    'find ',
    'startSession',
    'commitTransaction',
    'explain',
  ].map((name) => ({ [name]: 1 })),
  { find: 'kept', filter: { $where: 'while(true){}' } },
  { find: 'kept', filter: { $where: 'return true' } },
  { find: 'kept', filter: { $expr: { $function: { body: 'function(){return 1}', args: [], lang: 'js' } } } },
  { find: 'kept', filter: { text: { $where: '1' } } },
  { find: 'kept', filter: { $or: [{ $where: '1' }] } },
  { find: 'kept', filter: { $text: { $search: 'a' } } },
  { find: 'kept', filter: { __proto__x: { $nope: 1 } } },
  {
    aggregate: 'kept',
    cursor: {},
    pipeline: [{ $project: { a: { $function: { body: 'function(){}', args: [], lang: 'js' } } } }],
  },
  {
    aggregate: 'kept',
    cursor: {},
    pipeline: [{ $group: { _id: null, a: { $accumulator: { init: 'function(){}', lang: 'js' } } } }],
  },
  ...[
    '$out',
    '$merge',
    '$currentOp',
    '$listSessions',
    '$collStats',
    '$indexStats',
    '$unionWith',
    '$graphLookup',
    '$__proto__',
    '$constructor',
  ].map((chats) => ({
    ...{ aggregate: 'kept', cursor: {} },
    pipeline: [{ [chats]: chats === '$unionWith' ? 'kept' : {} }],
  })),
  ...['', '$cmd', 'system.users', 'system.profile', 'a$b', '.a', 7, null, [], {}].map((name) => ({
    find: name,
  })),
  ...['', '$x', 'system.js', '.x'].map((name) => ({ insert: name, documents: [{ a: 1 }] })),
  ...['$nope', '$__proto__', '$constructor', '$where'].map((operator) => ({
    update: 'kept',
    updates: [{ q: { _id: 99 }, u: { [operator]: { a: 1 } } }],
  })),
];

/** Expressions that look for ever at a text that they do not match. */
const expressions: readonly string[] = [
  ...[
    '(a+)+$',
    '(a*)*$',
    '(a|a)*$',
    '(a|aa)+$',
    '^(a?){60}a{60}$',
    '(a+)+b',
    '([a-z]+)*$',
    '(.*)*x$',
    '(.+)+x$',
    '(a|b|ab)*c',
  ],
  ...[
    '((a+)+)+$',
    '(a+a+)+$',
    '(\\w+\\s?)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(?:a+)+$',
    '(a{1,30}){1,30}$',
    '(x+x+)+y',
    '(?=(a+))a*b\\1',
    '(a+){10,}$',
    '(?<!a)(a+)+$',
  ],
];

const uses: readonly [string, (expression: string) => Doc][] = [
  ['find', ($regex) => ({ find: 'kept', filter: { text: { $regex } } })],
  ['find not', ($regex) => ({ find: 'kept', filter: { text: { $not: { $regex } } } })],
  ['count', ($regex) => ({ count: 'kept', query: { text: { $regex } } })],
  [
    'match',
    (regex) => ({
      aggregate: 'kept',
      cursor: {},
      pipeline: [{ $project: { a: { $regexMatch: { input: '$text', regex } } } }],
    }),
  ],
  [
    'update',
    ($regex) => ({ update: 'kept', updates: [{ q: { _id: 99, text: { $regex } }, u: { $set: { a: 1 } } }] }),
  ],
];

/** Somebody who has the login, or whom the app repeats. */
export function databaseCommands(database: DatabaseProcess): Kind {
  const send = async (command: Doc) => {
    try {
      const reply = await database.command(command);
      // A write that is refused is told in a reply that is none.
      return { status: null, text: JSON.stringify(reply).includes('"writeErrors"') ? '' : 'done' };
    } catch {
      return { status: null, text: '' };
    }
  };
  return {
    inputs: refused.map(
      (command): Input => ({ name: named(command), secrets: /done/, send: () => send(command) }),
    ),
    watch: database.watch,
    controls: [
      async () => void (await database.command({ find: 'kept', filter: { text: { $regex: '^a+!$' } } })),
    ],
  };
}

export function databaseExpressions(database: DatabaseProcess): Kind {
  return {
    inputs: cross(uses, expressions).map(
      ([[name, use], expression]): Input => ({
        name: `${name} ${named(expression)}`,
        send: async () => {
          await database.command(use(expression)).catch(() => undefined);
          return { status: null, text: '' };
        },
      }),
    ),
    watch: database.watch,
  };
}
