import { pipeline } from 'node:stream/promises';
import { setImmediate as others } from 'node:timers/promises';
import { CsvError, Parser } from 'csv-parse';
import { csvOptions, type Delimiter, type Line } from './readCsv.js';

/**
 * Says each record at the moment when it ends. `on_record` is given a copy of `info`. V8 counts it as old
 * at once, and of a long file that is much.
 */
class LineParser extends Parser {
  readonly #say: (line: Line) => void;

  constructor(delimiter: Delimiter, say: (line: Line) => void) {
    super(csvOptions(delimiter));
    this.#say = say;
  }

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null);
    this.#say({ record, info: this.info });
    return true;
  }
}

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
  const parser = new LineParser(delimiter, (line) => {
    isEnough ||= hear(line) === 'enough';
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
    if (!(error instanceof CsvError)) throw error;
    // What comes after it was not asked for.
    return isEnough;
  }
}
