import type { z } from 'zod';
import type { Incoming, Input } from '../../conversation/incoming.js';
import { decodeIntent } from '../../conversation/intents.js';
import { readPressed } from '../../conversation/lists.js';
import { firstVisible, visibleWords } from '../../domain/people/visibleText.js';
import { colleaguePicker } from './colleaguePicker.js';
import { formMetadata } from './formMetadata.js';
import { homePage } from './homePage.js';
import { parseEvent } from './parseEvent.js';
import {
  type ClickBody,
  type CommandBody,
  clickBody,
  commandBody,
  hashOf,
  isChannel,
  isGroupChat,
  isPersonal,
  ownEvent,
  type SubmissionBody,
  submissionBody,
  threadOf,
  workspaceOf,
} from './payload.js';
import { rating } from './rating.js';
import type { Card, WayBack } from './replies.js';
import { parseShortcut, shortcutBody } from './shortcut.js';
import { stepMenu } from './stepMenu.js';
import { commandInput } from './subWords.js';

/** What happened, in our words, and how to answer. */
export interface Parsed {
  readonly incoming: Incoming;
  readonly back: WayBack;
  /** The same for two presses of one person on one thing: a double click is one. */
  readonly pressed?: string;
}

/** The one slash command of the manifest: an app may be given others. */
const COMMAND = '/mission';

/** A verified request of Slack in our words. Null when it is nothing to us (a bot's message, an edit, a link clicked). */
export function parse(body: unknown): Parsed | null {
  if (typeof body !== 'object' || body === null) return null;
  const type = 'type' in body ? body.type : 'command';
  // Each body is held against its own shape alone: in a rush, to be refused by the others is dear.
  return typeof type === 'string' && Object.hasOwn(bodies, type) ? (bodies[type]?.(body) ?? null) : null;
}

/** By the type that the body tells; a slash command tells none. */
const bodies: Readonly<Record<string, (body: object) => Parsed | null>> = {
  command: read(commandBody, (body) => (body.command === COMMAND ? parseCommand(body) : null)),
  block_actions: read(clickBody, parseClick),
  message_action: read(shortcutBody, parseShortcut),
  view_submission: read(submissionBody, parseSubmission),
  event_callback: parseEvent,
};

/** Null for what has not the shape of its type. */
function read<Body>(shape: z.ZodType<Body>, parseBody: (body: Body) => Parsed | null) {
  return (body: object): Parsed | null => {
    const { success, data } = shape.safeParse(body);
    return success ? parseBody(data) : null;
  };
}

function parseCommand(body: CommandBody): Parsed {
  const { user_id: user, channel_id: channel, trigger_id, response_url } = body;
  const enterprise = body.is_enterprise_install === 'true' ? body.enterprise_id : null;
  return {
    incoming: {
      platform: 'slack',
      workspace: enterprise ?? body.team_id ?? '',
      eventId: trigger_id,
      userId: user,
      where: isPersonal(channel) ? 'personal' : 'channel',
      address: { channel: user },
      channel: null,
      hints: {},
      input: commandInput(body.text),
    },
    back: { kind: 'command', responseUrl: response_url, triggerId: trigger_id, user },
  };
}

/** A choice made in an open form is told when it is submitted. */
const isInForm = ({ view }: ClickBody): boolean => view?.type === 'modal';

/** A link button opens its address by itself: Slack tells us all the same, and there is nothing to answer. */
const isLink = (actionId: string) => actionId.startsWith('link');

function parseClick(body: ClickBody): Parsed | null {
  const action = body.actions[0];
  if (!action || isLink(action.action_id) || isInForm(body)) return null;
  const { channel, user, trigger_id } = body;
  const personal = !channel || (isPersonal(channel.id) && !body.container.is_app_unfurl);
  return {
    incoming: {
      platform: 'slack',
      workspace: workspaceOf(body),
      eventId: trigger_id,
      userId: user.id,
      where: body.view?.type === 'home' ? 'home' : personal ? 'personal' : 'channel',
      address: { channel: channel && personal ? channel.id : user.id },
      channel:
        channel && isChannel(channel.id) && !isGroupChat(channel.name)
          ? {
              externalId: channel.id,
              name: `#${firstVisible(channel.name, channel.id)}`,
              address: { channel: channel.id },
            }
          : null,
      hints: {},
      input: inputOfClick(body, action),
    },
    back: action.action_id === rating.actionId ? { kind: 'none' } : backOfClick(body),
    ...pressedOf(body),
  };
}

function inputOfClick(body: ClickBody, action: ClickBody['actions'][number]): Input {
  const { action_id } = action;
  const value = stepMenu.read(action) ?? action.value;
  const colleague = colleaguePicker.read(action);
  if (colleague) return { kind: 'action', intent: colleague };
  if (action_id !== rating.actionId) return { kind: 'action', ...readPressed(value, isOwn(body)) };
  const read = rating.read(value);
  return read ? { kind: 'rating', ...read } : { kind: 'action', intent: null };
}

/** Nothing when Slack does not tell in which message or home. A home that has changed since is another one. */
function pressedOf({ channel, container, view, actions }: ClickBody) {
  const surface = container.message_ts ?? (view ? [view.id, view.hash].join(' ') : undefined);
  const [action] = actions;
  const what = action?.value ?? action?.selected_user ?? action?.selected_option?.value;
  return surface ? { pressed: [channel?.id, surface, what].join(' ') } : {};
}

/** The message pressed, and which of its blocks. Nothing when Slack does not show it, as one that one person sees. */
function cardOf({ message, container, actions }: ClickBody): { card?: Card } {
  const [action] = actions;
  if (!message?.blocks || !container.message_ts || !action?.block_id) return {};
  const { text, blocks } = message;
  return { card: { ts: container.message_ts, text: text ?? '', blocks, pressed: action.block_id } };
}

/** The page that the App Home shows next: the one asked for, or the one it shows. */
function pageOf({ view, actions: [action] }: ClickBody): number {
  const intent = decodeIntent(action?.value);
  return intent?.kind === 'home' ? (intent.page ?? 0) : homePage.read(view?.private_metadata);
}

/** A message that nobody else sees. */
const isOwn = ({ channel, container, view }: ClickBody): boolean =>
  !view &&
  channel != null &&
  !container.is_app_unfurl &&
  (isPersonal(channel.id) || container.is_ephemeral === true);

function backOfClick(body: ClickBody): WayBack {
  const { user, channel, response_url: responseUrl, trigger_id: triggerId } = body;
  if (body.view?.type === 'home')
    return { kind: 'homeClick', triggerId, user: user.id, page: pageOf(body), ...hashOf(body.view) };
  if (!responseUrl || !channel) return { kind: 'chat', channel: user.id };
  const own = isOwn(body);
  const thread = threadOf(body.container.message_ts, body.container.thread_ts ?? body.message?.thread_ts);
  const pressed = own ? cardOf(body) : {};
  return {
    ...{ kind: 'click', responseUrl, triggerId, user: user.id, channel: channel.id, own },
    ...thread,
    ...pressed,
  };
}

/** A submitted modal in our words; one that is not ours is an unknown action. */
function parseSubmission(body: SubmissionBody): Parsed {
  const { user, view } = body;
  return {
    incoming: ownEvent(body, inputOf(view)),
    back: { kind: 'modal', user: user.id, viewId: view.id },
    pressed: JSON.stringify(view),
  };
}

/** The action id that fields have until the form is changed while it is open. */
const UNTOUCHED = 'value';

function inputOf({ callback_id, private_metadata, state }: SubmissionBody['view']): Input {
  const carried = formMetadata.read(callback_id, private_metadata);
  if (!carried) return { kind: 'action', intent: null };
  const { form } = carried;
  const values = Object.fromEntries(
    Object.entries(state.values).map(([field, elements]) => [field, textOf(Object.values(elements)[0])]),
  );
  // A date chosen without a word on when: the form did not say so in time.
  if (form === 'announcement' && values.when === 'now' && values.date && state.values.when?.[UNTOUCHED])
    values.when = 'later';
  return { kind: 'submission', submission: { ...carried, values } };
}

const CHOSEN = ['date', 'time', 'conversation', 'channel', 'user'].map((what) => `selected_${what}`);

/** What an element of `state.values` holds: visible words, or a choice to the letter. Empty when nothing was typed or chosen. */
function textOf(element: Record<string, unknown> = {}): string {
  const option = element.selected_option;
  if (typeof option === 'object' && option !== null && 'value' in option) return String(option.value);
  const several = element.selected_options;
  if (Array.isArray(several)) return several.map((one) => String(one?.value)).join(',');
  const channels = element.selected_conversations;
  if (Array.isArray(channels)) return channels.filter((one) => typeof one === 'string').join(',');
  if (typeof element.value === 'string') return visibleWords(element.value);
  const key = CHOSEN.find((name) => typeof element[name] === 'string');
  return key ? String(element[key]) : '';
}
