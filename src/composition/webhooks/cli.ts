import { type SystemActor, systemOf } from '../../application/actor.js';
import type { Ports } from '../../application/ports/index.js';
import { listWebhookDeliveries, listWebhooks } from '../../application/queries/webhooks.js';
import { createWebhook, type NotCreated } from '../../application/webhooks/createWebhook.js';
import { disableWebhook, enableWebhook } from '../../application/webhooks/disableWebhook.js';
import { removeWebhook } from '../../application/webhooks/removeWebhook.js';
import { resendWebhook } from '../../application/webhooks/resendWebhook.js';
import { rotateWebhook } from '../../application/webhooks/rotateWebhook.js';
import { readConfig } from '../../config/index.js';
import { ownId } from '../../http/api/ids.js';
import { deliveryTold, webhookTold } from '../../http/api/webhookSchemas.js';
import { createLog } from '../../observability/log.js';
import { openActs } from '../directory/openActs.js';
import { readCommand, type WebhookCommand } from './readCommand.js';

const say = (answer: unknown) => void process.stdout.write(`${JSON.stringify(answer)}\n`);

/** So many deliveries are listed. */
const listed = 200;

const whyNot: Readonly<Record<NotCreated, string>> = {
  badUrl: 'It is no address, or has a password in it: https://hooks.example.org/etincelle',
  notSecure: 'The address begins with https.',
  inside: 'The address leads inside a network. Where that is meant, name its host in WEBHOOK_PRIVATE_HOSTS.',
  unknown: 'No host has this name.',
  tooMany: 'There are too many webhooks: delete one first.',
  noEncryptionKey: 'Set TOKEN_ENCRYPTION_KEY first (openssl rand -base64 32): the secret is kept under it.',
};
const unknown = 'There is none with this id: list shows them.';

/** Webhooks, by whoever runs the service: one line of JSON for each answer. */
async function run(command: WebhookCommand): Promise<void> {
  const config = readConfig(process.env);
  const { ports, actor, close } = await openActs(config, createLog(config.logLevel));
  try {
    await perform(ports, systemOf(actor.organisation.id), command);
  } finally {
    await close();
  }
}

async function perform(ports: Ports, operator: SystemActor, command: WebhookCommand): Promise<void> {
  switch (command.verb) {
    case 'create': {
      const made = await createWebhook(ports, operator, { id: ports.newId(), ...command });
      if (made.kind === 'created') return say({ ...webhookTold(made.webhook), secret: made.secret });
      throw new Error(made.kind === 'refused' ? unknown : whyNot[made.why]);
    }
    case 'list': {
      const read = await listWebhooks(ports, operator);
      if (read.kind === 'webhooks') for (const one of read.webhooks) say(webhookTold(one));
      return;
    }
    case 'deliveries': {
      const read = await listWebhookDeliveries(ports, operator, { after: '', limit: listed });
      if (read.kind === 'deliveries') for (const one of read.items) say(deliveryTold(one));
      return;
    }
    case 'resend': {
      const resent = await resendWebhook(ports, operator, {
        deliveryId: ownId('delivery', command.id) ?? '',
      });
      if (resent.kind === 'resent') return say(deliveryTold(resent.delivery));
      throw new Error(resent.kind === 'notResent' ? `It was not sent again (${resent.why}).` : unknown);
    }
    case 'rotate':
    case 'disable':
    case 'enable':
    case 'delete':
      return change(ports, operator, command.verb, ownId('webhook', command.id) ?? '');
  }
}

async function change(
  ports: Ports,
  operator: SystemActor,
  verb: 'rotate' | 'disable' | 'enable' | 'delete',
  webhookId: string,
): Promise<void> {
  if (verb === 'delete') {
    const removed = await removeWebhook(ports, operator, { webhookId });
    if (removed.kind !== 'removed') throw new Error(unknown);
    return say({ deleted: true });
  }
  if (verb === 'rotate') {
    const rotated = await rotateWebhook(ports, operator, { webhookId, secretId: ports.newId() });
    if (rotated.kind === 'rotated') return say({ ...webhookTold(rotated.webhook), secret: rotated.secret });
    throw new Error(rotated.kind === 'notRotated' ? `It was not rotated (${rotated.why}).` : unknown);
  }
  const changed = await (verb === 'disable' ? disableWebhook : enableWebhook)(ports, operator, { webhookId });
  if (changed.kind === 'refused' || changed.kind === 'notFound') throw new Error(unknown);
  return say(webhookTold(changed.webhook));
}

try {
  await run(readCommand(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
