import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { explain } from '../conversation/understanding/explain.js';
import { company } from '../sandbox/people.js';
import { sandboxChoices } from '../sandbox/seed/choices.js';

/**
 * What the bot makes of a sentence, on the sandbox's missions, as one line of JSON.
 * `npm run -s understand -- --locale fr [--as organiser] [--now ISO] "text"`; without a text, lines `locale TAB as TAB text`.
 */
const locales = z.enum(['fr', 'en']);
const roles = z.enum(['employee', 'organiser', 'manager']);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    locale: { type: 'string', default: 'fr' },
    as: { type: 'string', default: 'employee' },
    now: { type: 'string' },
  },
});
const now = values.now === undefined ? new Date() : new Date(values.now);
const options = sandboxChoices(now);

async function print(locale: string, as: string, text: string): Promise<void> {
  const saying = { text, as: roles.parse(as), locale: locales.parse(locale), now };
  const explained = await explain({ ...saying, timezone: company.timezone, options });
  process.stdout.write(`${JSON.stringify(explained)}\n`);
}

try {
  if (Number.isNaN(now.getTime()))
    throw new Error(`--now ${values.now} is no instant: write 2026-11-23T10:00:00Z.`);
  if (positionals.length > 0) await print(values.locale, values.as, positionals.join(' '));
  else
    for await (const line of createInterface({ input: process.stdin })) {
      const [locale = '', as = '', ...text] = line.split('\t');
      if (line.trim() !== '') await print(locale, as, text.join(' '));
    }
} catch (error) {
  process.stderr.write(`${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}\n`);
  process.exitCode = 1;
}
