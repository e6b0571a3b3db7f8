import { parseArgs } from 'node:util';
import { type EventType, eventTypes } from '../../domain/webhooks/webhookEvent.js';

export type WebhookCommand =
  | { readonly verb: 'create'; readonly url: string; readonly events?: readonly EventType[] }
  | { readonly verb: 'list' }
  | { readonly verb: 'deliveries' }
  | { readonly verb: 'rotate' | 'disable' | 'enable' | 'delete' | 'resend'; readonly id: string };

const usage =
  'Write: npm run -s webhooks -- create --url https://… [--events engagement.confirmed,mission.announced] | list | deliveries |' +
  ' rotate --id whk_… | disable --id whk_… | enable --id whk_… | delete --id whk_… | resend --id dlv_…';

const ofOne = ['rotate', 'disable', 'enable', 'delete', 'resend'] as const;

/** What was asked on the command line. Throws with what to write instead. */
export function readCommand(args: readonly string[]): WebhookCommand {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' }, events: { type: 'string' }, id: { type: 'string' } },
  });
  const [verb, ...others] = positionals;
  const { url, events, id } = values;
  if (others.length > 0) throw new Error(usage);
  if (verb === 'create' && url !== undefined && id === undefined)
    return { verb, url, ...(events !== undefined && { events: typesIn(events) }) };
  if (url !== undefined || events !== undefined) throw new Error(usage);
  if ((verb === 'list' || verb === 'deliveries') && id === undefined) return { verb };
  const one = ofOne.find((known) => known === verb);
  if (!one || id === undefined) throw new Error(usage);
  return { verb: one, id };
}

function typesIn(said: string): EventType[] {
  const words = said.split(/[\s,]+/u).filter((word) => word !== '');
  const known = eventTypes.filter((type) => words.includes(type));
  const wrong = words.find((word) => !known.some((type) => type === word));
  if (wrong !== undefined || known.length === 0) throw new Error(`Events are: ${eventTypes.join(', ')}`);
  return known;
}
