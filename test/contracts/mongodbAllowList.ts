import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PARAMETERS } from '../../src/embedded-mongo/aggregate/expressions/operands.js';
import { LOOKUP_OPTIONS } from '../../src/embedded-mongo/aggregate/stages/lookup.js';
import { UNWIND_OPTIONS } from '../../src/embedded-mongo/aggregate/stages/unwind.js';
import { UPDATE_STAGES } from '../../src/embedded-mongo/aggregate/updatePipeline.js';
import { DELETE_FIELDS } from '../../src/embedded-mongo/commands/delete.js';
import { COMMANDS, COMMON, READ_CONCERNS } from '../../src/embedded-mongo/commands/run.js';
import { UPDATE_FIELDS } from '../../src/embedded-mongo/commands/update.js';
import { INDEX_OPTIONS, PARTIAL_OPERATORS } from '../../src/embedded-mongo/index/spec.js';
import { BITS } from '../../src/embedded-mongo/update/fieldModifiers.js';
import { PUSH_CLAUSES } from '../../src/embedded-mongo/update/push.js';
import { KIND_NAMES } from '../../src/embedded-mongo/values/kind.js';
import { operatorTables } from './mongodbRecord.js';

/** Every operator that is on the allow-list, as the record names it. */
export const allowedOperators = (): string[] =>
  operatorTables().flatMap(([kind, table]) => Object.keys(table).map((name) => `${kind} ${name}`));

const below = (owner: string, names: Iterable<string>) => [...names].map((name) => `${owner} ${name}`);

/** Every other word that is on the allow-list: commands, their options, and what stands below an operator. */
export const allowedWords = (): string[] => [
  ...Object.entries(COMMANDS).flatMap(([name, { options }]) => below(name, [name, ...options])),
  ...below('update.updates', UPDATE_FIELDS),
  ...below('delete.deletes', DELETE_FIELDS),
  ...below('createIndexes.indexes', INDEX_OPTIONS),
  ...below('aggregate.cursor', ['batchSize']),
  ...below('find.readConcern =', READ_CONCERNS),
  ...below('$push', ['$each', ...PUSH_CLAUSES]),
  ...below('$addToSet', ['$each']),
  ...below('$bit', Object.keys(BITS)),
  ...below('update.updates', ['$rename', ...UPDATE_STAGES]),
  ...below('$lookup', LOOKUP_OPTIONS),
  ...below('$unwind', UNWIND_OPTIONS),
  ...below('$currentDate', ['$type']),
  ...Object.entries(PARAMETERS).flatMap(([owner, { required, optional }]) =>
    below(owner.split('.')[0] ?? '', [...required, ...optional]),
  ),
  ...below('$type =', KIND_NAMES),
  ...below('createIndexes.indexes', PARTIAL_OPERATORS),
  ...below('find.projection', ['$slice', '$elemMatch']),
  ...below('flag', 'ims'),
  ...below('path', ['$', '$[]']),
];

/** The options of every command, one command being enough for each. */
export const allowedEverywhere = COMMON;

/**
 * 1 stands for a defect of our own, 22 for a document that no driver would write. 50 is for an expression without end
 * (test/embedded-mongo/regex).
 */
const NOT_FOR_CLIENTS = [1, 22, 50];

const root = resolve(import.meta.dirname, '../../src/embedded-mongo');

/**
 * Every error code the source names. Those of the wire format cannot be had from a driver (test/embedded-mongo/wire).
 * Nor can those of the login without its password (test/embedded-mongo/login). Nor that of a full disk on a database
 * in memory (test/embedded-mongo/fullDisk), nor those of `NOT_FOR_CLIENTS`.
 */
export function codesOfSource(): number[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(wire|journal|login)\//.test(file),
  );
  const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));
  const thrown = texts.flatMap((text) => [...text.matchAll(/new CommandError\(\s*(\d+)/g)]);
  const passed = texts.flatMap((text) => [...text.matchAll(/need(?:Array|Integer)\([^;\n]*?, (\d{4,5})\)/g)]);
  const codes = new Set([...thrown, ...passed].map((found) => Number(found[1])));
  return [...codes].filter((code) => !NOT_FOR_CLIENTS.includes(code)).sort((a, b) => a - b);
}
