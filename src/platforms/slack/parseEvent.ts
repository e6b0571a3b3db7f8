import type { Incoming, Input } from '../../conversation/incoming.js';
import type { Parsed } from './parse.js';
import {
  type EventBody,
  eventBody,
  homeOpenedEvent,
  isPersonal,
  messageEvent,
  tokensRevokedEvent,
} from './payload.js';
import { wordsOf } from './spokenText.js';

/** An event of the Events API in our words; null when it is nothing to us. */
export function parseEvent(body: unknown): Parsed | null {
  const envelope = eventBody.safeParse(body);
  if (!envelope.success) return null;
  const { type } = envelope.data.event;
  // The type is not ours: any object also answers to `constructor`.
  return Object.hasOwn(readers, type) ? (readers[type]?.(envelope.data) ?? null) : null;
}

const readers: Readonly<Record<string, (body: EventBody) => Parsed | null>> = {
  message: readMessage,
  app_mention: readMention,
  app_home_opened: readHome,
  app_uninstalled: (body) => removed(body),
  tokens_revoked: (body) => {
    const revoked = tokensRevokedEvent.safeParse(body.event);
    return revoked.success && revoked.data.tokens.bot?.length ? removed(body) : null;
  },
};

/** A person's own new message in the personal chat; edits, joins and what bots say carry a subtype or a bot id. */
function readMessage(body: EventBody): Parsed | null {
  const message = messageEvent.safeParse(body.event);
  if (!message.success) return null;
  const { user, channel, text, channel_type, subtype, bot_id } = message.data;
  if (channel_type !== 'im' || subtype || bot_id || user === 'USLACKBOT') return null;
  return {
    incoming: incomingOf(body, user, 'personal', wordsOf(text), channel),
    back: { kind: 'chat', channel },
  };
}

function readMention(body: EventBody): Parsed | null {
  const message = messageEvent.safeParse(body.event);
  if (!message.success || message.data.bot_id || message.data.subtype) return null;
  const { user, channel, text } = message.data;
  // In the personal chat the same words come as a message event too: answered there.
  if (isPersonal(channel)) return null;
  return {
    incoming: incomingOf(body, user, 'channel', wordsOf(text), user),
    back: { kind: 'whisper', channel, user },
  };
}

function readHome(body: EventBody): Parsed | null {
  const opened = homeOpenedEvent.safeParse(body.event);
  if (!opened.success) return null;
  const { user } = opened.data;
  return { incoming: incomingOf(body, user, 'home', { kind: 'home' }, user), back: { kind: 'home', user } };
}

function removed(body: EventBody): Parsed {
  const at = body.event_time ? { at: new Date(body.event_time * 1000).toISOString() } : {};
  return {
    incoming: { ...incomingOf(body, '', 'personal', { kind: 'removed', ...at }, ''), address: null },
    back: { kind: 'none' },
  };
}

/** `team_id` may be somebody else's in a shared channel: the context says whose installation heard it. */
const incomingOf = (
  body: EventBody,
  userId: string,
  where: Incoming['where'],
  input: Input,
  channel: string,
): Incoming => ({
  platform: 'slack',
  workspace: workspaceOf(body),
  eventId: body.event_id,
  userId,
  where,
  address: { channel },
  channel: null,
  hints: {},
  input,
});

function workspaceOf(body: EventBody): string {
  const forEnterprise = body.authorizations?.[0]?.is_enterprise_install === true;
  return (forEnterprise ? body.context_enterprise_id : null) ?? body.context_team_id ?? body.team_id;
}
