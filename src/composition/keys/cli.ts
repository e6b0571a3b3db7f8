import { systemOf } from '../../application/actor.js';
import { createKey } from '../../application/apiKeys/createKey.js';
import { revokeKey } from '../../application/apiKeys/revokeKey.js';
import type { Ports } from '../../application/ports/index.js';
import { keysSeen } from '../../application/queries/keysSeen.js';
import { readConfig } from '../../config/index.js';
import { createLog } from '../../observability/log.js';
import { openActs } from '../directory/openActs.js';
import { type KeyCommand, readCommand } from './readCommand.js';

const say = (answer: unknown) => void process.stdout.write(`${JSON.stringify(answer)}\n`);

const whyNot = {
  badName: 'A name has 1 to 60 characters.',
  nameTaken: 'A key in use has this name: revoke it first, or take another name.',
  noScope:
    'A key reads, writes, says where webhooks go, is an assistant’s, or several of these: --scopes read,write',
} as const;

/** Keys for other software: one line of JSON for each answer. */
async function run(command: KeyCommand): Promise<void> {
  const config = readConfig(process.env);
  const { ports, actor, close } = await openActs(config, createLog(config.logLevel));
  try {
    await perform(ports, actor.organisation.id, command);
  } finally {
    await close();
  }
}

async function perform(ports: Ports, organisationId: string, command: KeyCommand): Promise<void> {
  const operator = systemOf(organisationId);
  switch (command.verb) {
    case 'create': {
      const made = await createKey(ports, operator, command);
      if (made.kind === 'created') return say({ key: made.key });
      throw new Error(made.kind === 'refused' ? 'No key was made.' : whyNot[made.why]);
    }
    case 'list': {
      const seen = await keysSeen(ports, operator);
      if (seen.kind === 'refused') throw new Error('No key is shown.');
      for (const { id: _, organisationId: __, ...key } of seen.keys) say(key);
      return;
    }
    case 'revoke': {
      const ended = await revokeKey(ports, operator, command);
      if (ended.kind === 'refused' || ended.already) throw new Error('No key in use has this name.');
      return say({ revoked: command.name });
    }
  }
}

try {
  await run(readCommand(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
