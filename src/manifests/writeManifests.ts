import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { fill } from './fill.js';
import { forSeveral } from './forSeveral.js';
import type { Options } from './readOptions.js';

/** Where the filled manifests were written. */
export interface Written {
  readonly slackManifest: string;
  /** The app to upload to Teams. */
  readonly teamsApp: string;
}

/** What goes into the Teams app beside its manifest, as it is: its icons, and its words in other languages. */
const beside = ['color.png', 'outline.png', 'en.json'];

/** The same manifest makes the same file, byte for byte: a zip has its own times otherwise. */
const zipTime = new Date(2000, 0, 1);

/**
 * Fills both templates and zips the Teams app, with its files at the root as Teams wants them.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package
 */
export async function writeManifests(templates: string, options: Options): Promise<Written> {
  const { out } = options;
  const slack = await filled(
    join(templates, 'slack/manifest.json'),
    options,
    options.several ? forSeveral : undefined,
  );
  const teams = await filled(join(templates, 'teams/manifest.json'), options);
  const contents = await Promise.all(beside.map((file) => readFile(join(templates, 'teams', file))));
  const slackManifest = await write(join(out, 'slack/manifest.json'), slack);
  await write(join(out, 'teams/manifest.json'), teams);
  const entries = beside.map((file, index) => [file, contents[index] ?? new Uint8Array()] as const);
  const files = { 'manifest.json': Buffer.from(teams), ...Object.fromEntries(entries) };
  const teamsApp = await write(join(out, 'etincelle-teams.zip'), zipSync(files, { mtime: zipTime }));
  return { slackManifest, teamsApp };
}

async function filled(
  template: string,
  options: Options,
  change = (manifest: unknown): unknown => manifest,
): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(template, 'utf8'));
  return `${JSON.stringify(change(fill(parsed, options)), null, 2)}\n`;
}

async function write(file: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}
