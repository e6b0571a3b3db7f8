import { pipeline } from 'node:stream/promises';
import { setImmediate as others } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { csvOptions, type Delimiter, type Line } from './readCsv.js';

/**
 * Hears the lines of a text that comes in parts, until `hear` says that it has heard enough. Between two parts whoever else waits
 * has their turn. False when it is no CSV up to there.
 */
export async function hearLines(
  parts: Iterable<string>,
  delimiter: Delimiter,
  hear: (line: Line) => 'more' | 'enough',
): Promise<boolean> {
  let isEnough = false;
  const parser = parse({
    ...csvOptions(delimiter),
    on_record(record: string[], info) {
      isEnough ||= hear({ record, info }) === 'enough';
      return null;
    },
  });
  async function* wanted() {
    for (const part of parts) {
      if (isEnough) return;
      yield part;
      await others();
    }
  }
  try {
    await pipeline(wanted, parser.resume());
    return true;
  } catch (error) {
    // What comes after it was not asked for.
    if (isEnough) return true;
    if (error instanceof CsvError) return false;
    throw error;
  }
}
