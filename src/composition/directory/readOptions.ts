import { parseArgs } from 'node:util';
import type { DayOrder } from '../../directory/csv/days.js';
import { defaultLeaveAtMost, type SyncMode } from '../../domain/people/directory/planSync.js';

export interface ImportOptions {
  readonly file: string;
  /** Null: nobody said whether the file is everybody. */
  readonly mode: SyncMode | null;
  readonly apply: boolean;
  readonly asJson: boolean;
  readonly dates: DayOrder | undefined;
  /** Of a hundred. */
  readonly leaveAtMost: number;
}

const usage =
  'Write: npm run -s directory -- import FILE [--full|--delta] [--yes] [--json] [--dates dmy|mdy] [--leave-at-most PERCENT]';

/** What was asked on the command line. Throws with what to write instead. */
export function readOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ full: { type: 'boolean' }, delta: { type: 'boolean' }, yes: { type: 'boolean' } },
      ...{ json: { type: 'boolean' }, dates: { type: 'string' }, 'leave-at-most': { type: 'string' } },
    },
  });
  const [verb, file, ...others] = positionals;
  if (verb !== 'import' || !file || others.length > 0) throw new Error(usage);
  if (values.full && values.delta) throw new Error(`A file is --full or --delta. ${usage}`);
  const { dates, 'leave-at-most': most } = values;
  if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy') throw new Error(usage);
  const leaveAtMost = most === undefined ? defaultLeaveAtMost : Number(most);
  if (!(leaveAtMost >= 0 && leaveAtMost <= 100))
    throw new Error(`--leave-at-most is from 0 to 100. ${usage}`);
  const said = values.full ? 'full' : null;
  return {
    ...{ file, dates, leaveAtMost, mode: values.delta ? 'delta' : said },
    ...{ apply: values.yes === true, asJson: values.json === true },
  };
}
