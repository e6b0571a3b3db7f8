import type mongoose from 'mongoose';
import { accumulators } from '../../src/embedded-mongo/aggregate/accumulators.js';
import { expressionFamilies } from '../../src/embedded-mongo/aggregate/expression.js';
import { systemVariables } from '../../src/embedded-mongo/aggregate/fieldPath.js';
import { joiningStages } from '../../src/embedded-mongo/aggregate/pipeline.js';
import { documentStages } from '../../src/embedded-mongo/aggregate/stages/documents.js';
import { listStages } from '../../src/embedded-mongo/aggregate/stages/lists.js';
import { derivedOperators, queryFamilies } from '../../src/embedded-mongo/query/conditions.js';
import { TOP_LEVEL } from '../../src/embedded-mongo/query/filter.js';
import { modifierFamilies } from '../../src/embedded-mongo/update/modifiers.js';

type Doc = Record<string, unknown>;
type Callable = (...args: never[]) => unknown;
export type Refusal = { code: number; codeName: unknown; message: string };

/** What the contract cases had answered: operators that gave a result, words of commands that succeeded, and refusals. */
export const record = {
  operators: new Set<string>(),
  words: new Set<string>(),
  refusals: [] as Refusal[],
};

/** The tables of the operators that the embedded database knows, by kind. */
export const operatorTables = (): [kind: string, table: Record<string, unknown>][] => [
  ...queryFamilies().map((table): [string, Record<string, unknown>] => ['query', table]),
  ['query', derivedOperators],
  ['query', TOP_LEVEL],
  ...modifierFamilies.map((table): [string, Record<string, unknown>] => ['update', table]),
  ...expressionFamilies().map((table): [string, Record<string, unknown>] => ['expression', table]),
  ['accumulator', accumulators],
  ['stage', documentStages],
  ['stage', listStages],
  ['stage', joiningStages],
  ['variable', systemVariables],
];

/** From now on every operator that gives a result is in the record. The tables are the ones the database itself reads. */
export function recordOperators(): void {
  for (const [kind, table] of operatorTables())
    for (const [name, operator] of Object.entries(table)) table[name] = watched(operator, `${kind} ${name}`);
}

/** An operator is a function, or an object with one. It gives its result at once or by the functions it gives. */
function watched(operator: unknown, name: string): unknown {
  if (typeof operator === 'function') return watchedFunction(operator as Callable, name);
  const { compile, ...rest } = operator as { compile: Callable };
  return { ...rest, compile: watchedFunction(compile, name) };
}

function watchedFunction(call: Callable, name: string): Callable {
  return (...args) => {
    const result = call(...args);
    if (typeof result === 'function') return watchedFunction(result as Callable, name);
    if (isFilter(result)) return { ...result, test: watchedFunction(result.test, name) };
    record.operators.add(name);
    return result;
  };
}

const isFilter = (value: unknown): value is { test: Callable } =>
  typeof value === 'object' && value !== null && 'test' in value && typeof value.test === 'function';

type Watchable = Pick<InstanceType<typeof mongoose.mongo.MongoClient>, 'on'>;

/** Puts what a client sends, and what it is answered, in the record; the client must monitor commands. */
export function recordCommands(client: Watchable): void {
  const sent = new Map<number, Doc>();
  client.on('commandStarted', ({ requestId, command }) => void sent.set(requestId, command));
  client.on(
    'commandFailed',
    ({ failure }) => void record.refusals.push(refusalOf(failure as unknown as Doc)),
  );
  client.on('commandSucceeded', ({ requestId, commandName, reply }) => {
    const errors = (reply as { writeErrors?: Doc[] }).writeErrors ?? [];
    for (const { code, errmsg } of errors)
      record.refusals.push({ code: Number(code), codeName: undefined, message: String(errmsg) });
    if (errors.length > 0) return;
    for (const [name, value] of Object.entries(sent.get(requestId) ?? {})) {
      record.words.add(`${commandName} ${name}`);
      addWords(value, `${commandName}.${name}`);
    }
  });
}

const refusalOf = ({ code, codeName, message }: Doc): Refusal => ({
  code: Number(code),
  codeName,
  message: String(message),
});

/** Adds `owner name` for each name below an operator or an option, `owner = value` for each text or number there. */
function addWords(value: unknown, owner: string): void {
  if (typeof value === 'string' || typeof value === 'number') record.words.add(`${owner} = ${value}`);
  else if (value instanceof RegExp) for (const flag of value.flags) record.words.add(`flag ${flag}`);
  else if (Array.isArray(value)) for (const item of value) addWords(item, owner);
  else if (isPlain(value)) for (const [name, inner] of Object.entries(value)) addName(name, inner, owner);
}

function addName(name: string, value: unknown, owner: string): void {
  record.words.add(`${owner} ${name}`);
  for (const part of name.split('.').slice(1)) if (part.startsWith('$')) record.words.add(`path ${part}`);
  addWords(value, name.startsWith('$') ? name : owner);
}

const isPlain = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
