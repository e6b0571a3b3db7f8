import { escapeText } from '../markup.js';
import type { EventSender } from '../outgoing/events.js';
import { type Outgoing, sendToBot } from '../outgoing/send.js';
import type { Tickets } from '../tickets.js';
import type { Delivered, Written } from '../types.js';
import type { World } from '../world.js';

/** What every act of a person works with. */
export interface ActContext {
  readonly world: World;
  readonly tickets: Tickets;
  readonly events: EventSender;
  readonly log: Delivered[];
  /** Address of the stand-in's own server, without a slash at the end. */
  /** The response address of a ticket. */
  readonly responseUrl: (ticket: string) => string;
}

/** Sends a command or an interaction, once: Slack does not retry those. */
export async function send({ world, log }: ActContext, outgoing: Outgoing): Promise<Delivered> {
  const delivered = await sendToBot(world.options, outgoing);
  log.push(delivered);
  return delivered;
}

/** A `rich_text` block around plain text, as Slack's client writes messages. */
const richText = (text: string) => ({
  type: 'rich_text',
  block_id: 'rich',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

/** A message typed by a person: kept in this Slack, and as the event fields that tell the bot. */
export function typed(
  { world }: ActContext,
  user: string,
  channel: string,
  text: string,
  { thread_ts, ...more }: Written = {},
) {
  const thread = thread_ts ? { thread_ts } : {};
  const message = world.post({ user, channel, text: escapeText(text), ...thread });
  return {
    user,
    channel,
    ts: message.ts,
    event_ts: message.ts,
    text: message.text,
    team: world.options.team.id,
    client_msg_id: world.nextId('msg-'),
    blocks: [richText(text)],
    ...thread,
    ...more,
  };
}
