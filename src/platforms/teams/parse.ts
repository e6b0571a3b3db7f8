import { z } from 'zod';
import type { Incoming, Input } from '../../conversation/incoming.js';
import { readPressed } from '../../conversation/lists.js';
import type { Submission } from '../../messages/forms/form.js';
import { isShared, type TeamsActivity, tenantOf } from './activity.js';
import { channelOf, personalAddress } from './addressOf.js';
import { dialogInput, sentForm } from './dialog.js';
import { fileIn } from './files.js';
import { hintsOf } from './hints.js';
import { chosenIn, type FilledForm, filledForm, readPayload } from './payload.js';
import { ratingInput } from './rating.js';
import { searchInput } from './search.js';
import { spokenText } from './spokenText.js';

/**
 * An activity in our own words. `form` is the submitted form as it was filled in, so that it can be shown again.
 * `via` tells how the answer goes back. By the response to the request (`invoke`, `search`, `rating`, `dialog`, and `sent` of
 * its form), or as a new message.
 * A `submit` is answered in the place of the pressed card.
 */
export interface Parsed {
  readonly incoming: Incoming;
  readonly form: FilledForm | null;
  readonly via: 'invoke' | 'search' | 'rating' | 'dialog' | 'sent' | 'submit' | 'message';
  /** The event of the message that its author has just corrected; null for anything else. */
  readonly corrects: string | null;
}

/**
 * What an activity means to us. Null for what we do not answer: other bots, reactions, roster changes, invokes of
 * features that we do not have. Pure.
 */
export function parseActivity(activity: TeamsActivity): Parsed | null {
  if (tenantOf(activity) === '' || activity.from.id.startsWith('28:')) return null;
  return readers.get(activity.type)?.(activity) ?? null;
}

/** Who reads what; anything else is none of ours. */
const readers: ReadonlyMap<string, (activity: TeamsActivity) => Parsed | null> = new Map([
  ['message', (activity) => (activity.value ? pressed(activity, activity.value, 'submit') : said(activity))],
  ['messageUpdate', (activity) => corrected(activity)],
  ['invoke', (activity) => invokes.get(activity.name ?? '')?.(activity) ?? null],
  ['installationUpdate', (activity) => installation(activity)],
  ['conversationUpdate', (activity) => channelNews(activity)],
]);

/** The invokes of features that we have. */
const invokes: ReadonlyMap<string, (activity: TeamsActivity) => Parsed | null> = new Map([
  ['adaptiveCard/action', (activity) => executed(activity)],
  ['composeExtension/query', (activity) => asked(activity, searchInput(activity.value), 'search')],
  ['composeExtension/fetchTask', (activity) => asked(activity, dialogInput(activity.value), 'dialog')],
  ['composeExtension/submitAction', (activity) => sent(activity)],
  ['message/submitAction', (activity) => asked(activity, ratingInput(activity), 'rating')],
]);

const asked = (
  activity: TeamsActivity,
  input: Input | null,
  via: 'search' | 'rating' | 'dialog',
): Parsed | null => input && { incoming: incomingOf(activity, input), form: null, via, corrects: null };

function submissionOf(form: FilledForm): Submission {
  const { kind, formId, missionId } = form;
  const place = 'engagementId' in form && { engagementId: form.engagementId };
  const like = form.kind === 'mission' && form.copyOf !== undefined && { copyOf: form.copyOf };
  const halfDays = form.kind === 'mission' && { slots: form.slots };
  return { form: kind, formId, missionId, ...place, ...like, ...halfDays, values: { ...form.values } };
}

/** Nobody but its author sees a dialog, wherever it was opened. */
function sent(activity: TeamsActivity): Parsed | null {
  const form = sentForm(activity.value);
  if (!form) return null;
  const incoming = incomingOf(activity, { kind: 'submission', submission: submissionOf(form) });
  return { incoming: { ...incoming, where: 'personal' }, form, via: 'sent', corrects: null };
}

function said(activity: TeamsActivity): Parsed {
  const text = spokenText(activity);
  const file = fileIn(activity);
  if (file)
    return {
      ...{ incoming: incomingOf(activity, { kind: 'file', file, text }), form: null },
      ...{ via: 'message', corrects: null },
    };
  // A bare mention asks what the bot can do.
  const input: Input = text === '' ? { kind: 'action', intent: { kind: 'help' } } : { kind: 'text', text };
  return { incoming: incomingOf(activity, input), form: null, via: 'message', corrects: null };
}

/** Teams tells an edited message under its own id: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages */
function corrected(activity: TeamsActivity): Parsed | null {
  if (activity.channelData?.eventType !== 'editMessage' || activity.value) return null;
  const parsed = said(activity);
  const { eventId } = parsed.incoming;
  return { ...parsed, incoming: { ...parsed.incoming, eventId: `${eventId}:edited` }, corrects: eventId };
}

const executeValue = z.object({ action: z.object({ data: z.unknown().optional() }) });

function executed(activity: TeamsActivity): Parsed {
  const read = executeValue.safeParse(activity.value);
  return pressed(activity, read.success ? read.data.action.data : null, 'invoke');
}

function pressed(activity: TeamsActivity, data: unknown, via: 'invoke' | 'submit'): Parsed {
  const payload = readPayload(data);
  if (!payload || 'intent' in payload) {
    const input: Input = {
      kind: 'action',
      ...readPressed(payload ? chosenIn(payload, data) : undefined, !isShared(activity)),
    };
    return { incoming: incomingOf(activity, input), form: null, via, corrects: null };
  }
  const form = filledForm(payload, data);
  const input: Input = { kind: 'submission', submission: submissionOf(form) };
  return { incoming: incomingOf(activity, input), form, via, corrects: null };
}

/**
 * Teams tells an installation twice, as an update of the conversation and as one of the installation. The second
 * is read, so that nobody is welcomed twice. Taking the app from one team takes it from nobody's chat.
 */
function installation(activity: TeamsActivity): Parsed | null {
  const shared = isShared(activity);
  const { team } = activity.channelData ?? {};
  if (activity.action === 'remove' && !shared) return news(activity, { kind: 'removed' }, null);
  if (activity.action !== 'add') return null;
  const channel = shared && team ? channelOf(activity, { id: team.id }) : null;
  return news(activity, { kind: 'installed' }, channel);
}

function channelNews(activity: TeamsActivity): Parsed | null {
  const { eventType, channel } = activity.channelData ?? {};
  const told = eventType === 'channelCreated' || eventType === 'channelRenamed';
  if (!told || !channel?.name) return null;
  return news(activity, { kind: 'installed' }, channelOf(activity, channel));
}

function news(activity: TeamsActivity, input: Input, channel: Incoming['channel']): Parsed {
  return {
    incoming: { ...incomingOf(activity, input), channel },
    form: null,
    via: 'message',
    corrects: null,
  };
}

function incomingOf(activity: TeamsActivity, input: Input): Incoming {
  return {
    platform: 'teams',
    workspace: tenantOf(activity),
    // Ids of activities are unique in their conversation only.
    eventId: `${activity.conversation.id}:${activity.id}`,
    userId: activity.from.aadObjectId ?? activity.from.id,
    where: isShared(activity) ? 'channel' : 'personal',
    address: personalAddress(activity),
    channel: null,
    hints: hintsOf(activity),
    input,
  };
}
