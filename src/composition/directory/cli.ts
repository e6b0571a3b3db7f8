import { access, constants, readFile } from 'node:fs/promises';
import { connectDirectory } from '../../application/people/directory/connectDirectory.js';
import { actorOf } from '../../application/people/directory/entries/actorOf.js';
import { followGroupRoles } from '../../application/people/directory/groups/followGroupRoles.js';
import { importPeople } from '../../application/people/directory/importPeople.js';
import { readPeopleFile, rememberColumns } from '../../application/people/files/readPeopleFile.js';
import { readConfig } from '../../config/index.js';
import type { PeopleFileProblem } from '../../domain/people/directory/fileRefusal.js';
import { t } from '../../i18n/index.js';
import { createLog } from '../../observability/log.js';
import { connectOne, readSecrets, syncOne } from './hrisCommands.js';
import { inWords, toJson } from './importReport.js';
import { listenToOne } from './listenCommand.js';
import { type OpenActs, openActs } from './openActs.js';
import { type ConnectOptions, type ImportOptions, readOptions } from './readOptions.js';

type Options = ReturnType<typeof readOptions>;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * People from a file: what it would change, and with `--yes` the change. Words, or one line of JSON. False when nothing could be
 * read, and when `--yes` was held back: the command ends with 1.
 */
async function run({ ports, actor }: OpenActs, options: ImportOptions): Promise<boolean> {
  const { locale } = actor.organisation;
  const { dates, apply, asJson, mode, leaveAtMost } = options;
  const unreadable = (code: PeopleFileProblem | 'actionsAreNoList' | 'busy'): false => {
    const words = t(locale, `directory.file.${code}`);
    say(asJson ? JSON.stringify({ error: code, message: words }) : words);
    return false;
  };
  const { file: path, columns } = options;
  const opened = await readPeopleFile(ports, actor.organisation.id, await readFile(path), columns);
  if (opened.kind === 'unreadable') return unreadable(opened.code);
  const file = await ports.peopleReader.read(opened.kept, dates ?? null);
  if (file.kind === 'unreadable') return unreadable(file.code);
  const asked = { list: file, mode, leaveAtMost, agreed: apply ? 'all' : 'nothing' } as const;
  const imported = await importPeople(ports, actor, asked);
  if (imported.kind === 'refused') throw new Error('A directory may not say who is here.');
  if (imported.kind !== 'imported') return unreadable(imported.kind);
  const { headings } = opened;
  if (imported.applied && columns.length > 0) await rememberColumns(ports, actor.organisation.id, headings);
  if (asJson) say(JSON.stringify({ ...toJson(imported, file), columns: headings.columns }));
  else for (const line of inWords(imported, file, headings.columns, locale)) say(line);
  return !apply || imported.applied !== null;
}

/** Lets a directory in: where it is to send its people, and what opens it, as one line of JSON. Neither secret is told again. */
async function connect({ ports, actor }: OpenActs, options: ConnectOptions): Promise<boolean> {
  const service = { organisation: actor.organisation, employee: null };
  const outcome = await connectDirectory(ports, service, options);
  if (outcome.kind === 'refused') throw new Error('--name is what you call the directory, such as "Entra".');
  // Groups that were told of before give their roles from now on.
  await followGroupRoles(ports, actorOf(actor.organisation, outcome.connection));
  const { connection, credentials } = outcome;
  const oauth = { tokenUrl: `${ports.publicUrl}/scim/oauth/token`, clientId: connection.id };
  say(JSON.stringify({ url: `${ports.publicUrl}/scim/v2`, ...credentials, ...oauth }));
  return true;
}

async function act(args: readonly string[]): Promise<boolean> {
  const options = readOptions(args);
  const prepared = await prepare(options);
  const config = readConfig(process.env);
  const acts = await openActs(config, createLog(config.logLevel));
  try {
    return await prepared(acts);
  } finally {
    await acts.close();
  }
}

/** What cannot be read is told before the database is opened. */
async function prepare(options: Options): Promise<(acts: OpenActs) => Promise<boolean>> {
  switch (options.verb) {
    case 'import': {
      await access(options.file, constants.R_OK);
      return (acts) => run(acts, options);
    }
    case 'connect':
      return (acts) => connect(acts, options);
    case 'connectHris': {
      const secrets = await readSecrets(options, process.env, process.stdin);
      return (acts) => connectOne(acts, options, secrets, say);
    }
    case 'sync':
      return (acts) => syncOne(acts, options, say);
    case 'webhook':
      return (acts) => listenToOne(acts, options, { env: process.env, input: process.stdin }, say);
  }
}

try {
  if (!(await act(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
