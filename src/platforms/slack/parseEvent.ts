import type { Incoming, Input } from '../../conversation/incoming.js';
import { fileIn } from './files.js';
import { linkSharedEvent, missionLink, targetOf } from './links.js';
import type { Parsed } from './parse.js';
import {
  type EventBody,
  eventBody,
  hashOf,
  homeOpenedEvent,
  isPersonal,
  type MessageEvent,
  messageEvent,
  threadOf,
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
  link_shared: readLink,
  app_uninstalled: (body) => removed(body),
  tokens_revoked: (body) => {
    const revoked = tokensRevokedEvent.safeParse(body.event);
    return revoked.success && revoked.data.tokens.bot?.length ? removed(body) : null;
  },
};

/**
 * Subtypes of what a person has written: with a file, from a thread to all, after `/me`. All others are edits, joins and
 * the like. https://docs.slack.dev/reference/events/message#subtypes
 */
const written: readonly string[] = ['file_share', 'thread_broadcast', 'me_message'];

/** A person's own new message: no edit, no join, and nothing that a bot says. */
function writtenBy(event: unknown): MessageEvent | null {
  const message = messageEvent.safeParse(event);
  if (!message.success) return null;
  const { user, subtype, bot_id } = message.data;
  const isWritten = !subtype || written.includes(subtype);
  return isWritten && !bot_id && user !== 'USLACKBOT' ? message.data : null;
}

function readMessage(body: EventBody): Parsed | null {
  const message = writtenBy(body.event);
  if (message?.channel_type !== 'im') return null;
  const { user, channel, text, ts, thread_ts } = message;
  const said = wordsOf(text ?? '', ownOf(body));
  const file = fileIn(message, workspaceOf(body));
  const words = said.kind === 'text' ? said.text : '';
  const input: Input = file ? { kind: 'file', file, text: words } : said;
  return {
    incoming: incomingOf(body, user, 'personal', input, channel),
    back: { kind: 'chat', channel, ...threadOf(ts, thread_ts), ...(ts ? { question: thread_ts || ts } : {}) },
  };
}

function readMention(body: EventBody): Parsed | null {
  const message = writtenBy(body.event);
  if (!message) return null;
  const { user, channel, text, ts, thread_ts } = message;
  // In the personal chat the same words come as a message event too: answered there.
  if (isPersonal(channel)) return null;
  return {
    incoming: incomingOf(body, user, 'channel', wordsOf(text ?? '', ownOf(body)), user),
    back: { kind: 'whisper', channel, user, ...threadOf(ts, thread_ts) },
  };
}

function readHome(body: EventBody): Parsed | null {
  const opened = homeOpenedEvent.safeParse(body.event);
  if (!opened.success) return null;
  const { user, view, tab, channel } = opened.data;
  if (tab === 'messages')
    return channel
      ? {
          incoming: incomingOf(body, user, 'personal', { kind: 'opened' }, channel),
          back: { kind: 'prompts', channel },
        }
      : null;
  return {
    incoming: incomingOf(body, user, 'home', { kind: 'home' }, user),
    back: { kind: 'home', user, ...hashOf(view) },
  };
}

/** Others see what is shown below it: where people of another company read, nothing is. */
function readLink(body: EventBody): Parsed | null {
  const shared = linkSharedEvent.safeParse(body.event);
  const link = shared.success && missionLink(shared.data.links);
  const target = shared.success && targetOf(shared.data);
  if (!link || !target || body.is_ext_shared_channel) return null;
  const { missionId, url } = link;
  const { user } = shared.data;
  return {
    incoming: { ...incomingOf(body, user, 'channel', { kind: 'link', missionId }, ''), address: null },
    back: { kind: 'link', url, target },
  };
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

/** The bot's own account, which heard it. */
const ownOf = ({ authorizations }: EventBody): string | null => authorizations?.[0]?.user_id ?? null;

function workspaceOf(body: EventBody): string {
  const forEnterprise = body.authorizations?.[0]?.is_enterprise_install === true;
  return (forEnterprise ? body.context_enterprise_id : null) ?? body.context_team_id ?? body.team_id;
}
