import { parseArgs } from 'node:util';
import { type ConnectionSettings, type GroupRole, sitePlaces } from '../../application/ports/index.js';
import { type ColumnMeant, peopleColumns } from '../../domain/people/directory/columns.js';
import type { DayOrder } from '../../domain/people/directory/dayOrder.js';
import type { SyncMode } from '../../domain/people/directory/planSync.js';
import { givableRoles, isGivable } from '../../domain/people/roles.js';
import {
  type HrisOptions,
  hrisUsage,
  isHrisKind,
  type ListenOptions,
  listenUsage,
  readHris,
  readListen,
  readSync,
  type SyncOptions,
  syncUsage,
} from './readHris.js';

export interface ImportOptions {
  readonly verb: 'import';
  readonly file: string;
  /** Null: nobody said whether the file is everybody. */
  readonly mode: SyncMode | null;
  readonly apply: boolean;
  readonly asJson: boolean;
  readonly dates: DayOrder | undefined;
  /** What is said of its columns. */
  readonly columns: readonly ColumnMeant[];
  /** Of a hundred. Null: as the company has decided. */
  readonly leaveAtMost: number | null;
}

export interface ConnectOptions {
  readonly verb: 'connect';
  readonly name: string;
  /** Those that were said: the others stay as they are. */
  readonly settings: Partial<ConnectionSettings>;
}

const importUsage =
  'npm run -s directory -- import FILE [--full|--delta] [--yes] [--json] [--dates dmy|mdy] [--map COLUMN=FIELD …] [--leave-at-most PERCENT]';
const connectUsage = `npm run -s directory -- connect scim --name NAME [--site-from ${sitePlaces.join('|')}] [--group GROUP=${givableRoles.join('|')} …]`;
const usage = `Write: ${[importUsage, connectUsage, hrisUsage, syncUsage, listenUsage].join('\nor: ')}`;

/** What was asked on the command line. Throws with what to write instead. */
export function readOptions(
  args: readonly string[],
): ImportOptions | ConnectOptions | HrisOptions | SyncOptions | ListenOptions {
  const [verb, ...rest] = args;
  if (verb === 'import') return readImport(rest);
  if (verb === 'connect') return isHrisKind(rest[0]) ? readHris(rest) : readConnect(rest);
  if (verb === 'sync') return readSync(rest);
  if (verb === 'webhook') return readListen(rest);
  throw new Error(usage);
}

function readConnect(args: readonly string[]): ConnectOptions {
  const { values, positionals } = parseArgs({
    ...{ args: [...args], allowPositionals: true },
    options: {
      ...{ name: { type: 'string' }, 'site-from': { type: 'string' } },
      group: { type: 'string', multiple: true },
    },
  });
  const { name = '', 'site-from': place, group: groups } = values;
  const siteFrom = sitePlaces.find((one) => one === place);
  const groupRoles = groups?.map(readGroupRole);
  const [kind, ...others] = positionals;
  if (kind !== 'scim' || others.length > 0 || name.trim() === '' || (place && !siteFrom))
    throw new Error(`Write: ${connectUsage}`);
  const settings = { ...(siteFrom && { siteFrom }), ...(groupRoles && { groupRoles }) };
  return { verb: 'connect', name, settings };
}

/** `RH=organiser`: a name may have such a sign too. */
function readGroupRole(said: string): GroupRole {
  const at = said.lastIndexOf('=');
  const [group, role] = [said.slice(0, at).trim(), said.slice(at + 1).trim()];
  if (at < 1 || group === '' || !isGivable(role)) throw new Error(`Write: ${connectUsage}`);
  return { group, role };
}

function readImport(args: readonly string[]): ImportOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ full: { type: 'boolean' }, delta: { type: 'boolean' }, yes: { type: 'boolean' } },
      ...{ json: { type: 'boolean' }, dates: { type: 'string' }, 'leave-at-most': { type: 'string' } },
      map: { type: 'string', multiple: true },
    },
  });
  const [file, ...others] = positionals;
  const wrong = `Write: ${importUsage}`;
  if (!file || others.length > 0) throw new Error(wrong);
  if (values.full && values.delta) throw new Error(`A file is --full or --delta. ${wrong}`);
  const { dates, 'leave-at-most': most } = values;
  if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy') throw new Error(wrong);
  const leaveAtMost = most === undefined ? null : Number(most);
  if (leaveAtMost !== null && !(leaveAtMost >= 0 && leaveAtMost <= 100))
    throw new Error(`--leave-at-most is from 0 to 100. ${wrong}`);
  const said = values.full ? 'full' : null;
  return {
    ...{ verb: 'import', file, dates, leaveAtMost, mode: values.delta ? 'delta' : said },
    ...{ apply: values.yes === true, asJson: values.json === true },
    columns: (values.map ?? []).map(readColumn),
  };
}

/** `Réf. RH=employeeNumber`: a heading may have such a sign too. */
function readColumn(said: string): ColumnMeant {
  const at = said.lastIndexOf('=');
  const [heading, field] = [said.slice(0, at).trim(), said.slice(at + 1).trim()];
  const column = peopleColumns.find((one) => one === field);
  if (at < 1 || heading === '' || (!column && field !== 'ignore'))
    throw new Error(`--map takes "COLUMN=FIELD"; a field is ignore, or one of ${peopleColumns.join(', ')}.`);
  return { heading, column: column ?? null };
}
