import { join } from 'node:path';
import { OptionsError, readOptions } from './readOptions.js';
import { tell } from './tell.js';
import { writeManifests } from './writeManifests.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

/** The templates, seen from `src/manifests` as from `dist/manifests`. */
const templates = join(import.meta.dirname, '../../manifests');

try {
  const options = readOptions(process.argv.slice(2));
  for (const line of tell(options, await writeManifests(templates, options))) say(line);
  if (options.teamsAppId === null)
    complain('The Teams app has no bot yet: run this again with --teams-app-id, the bot’s Microsoft App ID.');
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  if (!(error instanceof OptionsError)) complain('The manifests could not be written.');
  process.exitCode = 1;
}
