import { readFile } from 'node:fs/promises';
import { readConfig } from '../../config/index.js';
import { t } from '../../i18n/index.js';
import { createLog } from '../../observability/log.js';
import { importPeople } from './importPeople.js';
import { inWords, toJson } from './importReport.js';
import { openActs } from './openActs.js';
import { type ImportOptions, readOptions } from './readOptions.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * People from a file: what it would change, and with `--yes` the change. Words, or one line of JSON. False when nothing could be
 * read, and when `--yes` was held back: the command ends with 1.
 */
async function run(options: ImportOptions): Promise<boolean> {
  const bytes = await readFile(options.file);
  const config = readConfig(process.env);
  const { ports, actor, close } = await openActs(config, createLog(config.logLevel));
  try {
    const { locale } = actor.organisation;
    const imported = await importPeople(ports, actor, bytes, options);
    if (imported.kind === 'unreadable') {
      const words = t(locale, `directory.file.${imported.code}`);
      say(options.asJson ? JSON.stringify({ error: imported.code, message: words }) : words);
      return false;
    }
    if (options.asJson) say(JSON.stringify(toJson(imported, options.leaveAtMost)));
    else for (const line of inWords(imported, locale, options.leaveAtMost)) say(line);
    return !options.apply || imported.applied !== null;
  } finally {
    await close();
  }
}

try {
  if (!(await run(readOptions(process.argv.slice(2))))) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
