import type { Person } from '../person.js';
import { checkInClient } from './acts/check.js';
import { type ActContext, send } from './acts/context.js';
import { openChat, openHome, uninstall } from './acts/home.js';
import { shareLink } from './acts/links.js';
import { closeView, fillView, submitView } from './acts/modal.js';
import { clickBlock } from './acts/press.js';
import { useShortcut } from './acts/shortcut.js';
import { command, mention, say } from './acts/words.js';
import { addressOf, startApiServer } from './api/server.js';
import { Faults } from './faults.js';
import type { Json } from './limits/rules.js';
import { EventSender } from './outgoing/events.js';
import { personOf } from './person.js';
import { Tickets } from './tickets.js';
import type {
  Call,
  Delivered,
  FieldValue,
  Prompts,
  SlackMessage,
  StandInChannel,
  StandInOptions,
  StandInUser,
  ViewState,
  Where,
  Written,
} from './types.js';
import { wireView } from './views.js';
import { World } from './world.js';

export type SlackStandIn = Awaited<ReturnType<typeof startSlackStandIn>>;

/** Starts a Slack with these people and channels around a bot that listens at `appUrl`. */
export async function startSlackStandIn(options: StandInOptions) {
  const world = new World(options);
  const tickets = new Tickets(world);
  const faults = new Faults();
  const calls: Call[] = [];
  const delivered: Delivered[] = [];
  const events = new EventSender(world, delivered);
  const server = await startApiServer({ world, tickets, faults }, calls, options.port ?? 0);
  const baseUrl = addressOf(server);
  world.address = baseUrl;
  const responsesAt = options.responsesAt ?? (() => `${baseUrl}/response`);
  const responseUrl = (ticket: string) => `${responsesAt()}/${ticket}`;
  const acts: ActContext = { world, tickets, events, log: delivered, responseUrl };
  return {
    /** What to give the bot as the address of Slack's Web API. */
    apiUrl: `${baseUrl}/api/`,
    bot: world.bot,
    faults,
    person: (userId: string): Person => personOf(acts, userId),
    /** A channel is shared with another company, made private, left by the bot. What is told of it from now on. */
    changeChannel: (channelId: string, change: Partial<Omit<StandInChannel, 'id'>>) => {
      const channel = world.channels.get(channelId);
      if (!channel) throw new Error(`There is no channel ${channelId} in this Slack.`);
      world.channels.set(channelId, { ...channel, ...change });
    },
    /** Somebody sets the zone of their profile: an IANA name. */
    travel: (userId: string, tz: string) => void world.users.set(userId, { ...world.user(userId), tz }),
    /** An admin, or the directory behind this Slack, changes what is known of somebody, or adds somebody. */
    change: (userId: string, change: Partial<StandInUser>) => {
      const before = world.users.get(userId) ?? { id: userId, name: '' };
      world.users.set(userId, { ...before, ...change, id: userId });
    },
    ...stateOf(world),
    ...actsOf(acts),
    /** Any signed event, for what no act covers. */
    event: (event: Json) => events.emit(event),
    /** The same envelope once more, as when Slack did not see the first answer. */
    resend: (envelope: Json) => events.resend(envelope),
    /** Any signed interaction payload, forged ones included. */
    interact: (payload: Json) => send(acts, { kind: 'interaction', payload }),
    /** Calls of the Web API so far, of one method or all; `response_url` for posts to response addresses. */
    calls: (method?: string): Call[] => calls.filter((each) => !method || each.method === method),
    /** Requests sent to the bot so far, and its answers. */
    delivered: (): readonly Delivered[] => delivered,
    stop: async () => {
      await events.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the page draws, and how it hears that something changed. */
const stateOf = (world: World) => ({
  users: () => [...world.users.values()],
  channels: () => [...world.channels.values()],
  /** The id of the personal chat between the bot and a person. */
  dmOf: world.dmOf,
  /** What this person sees in a channel, oldest first, as Slack keeps it; messages only they see included. */
  messages: (userId: string, channelId: string): SlackMessage[] => world.seenBy(userId, channelId),
  /** The modal in front of a person, as Slack sends views, or null. */
  modal: (userId: string): Json | null => {
    const view = world.modals.get(userId)?.at(-1);
    return view ? wireView(world, view) : null;
  },
  home: (userId: string): Json | null => {
    const view = world.homes.get(userId);
    return view ? wireView(world, view) : null;
  },
  /** What the app as an agent suggests on top of its chat with somebody, or null. */
  prompts: (userId: string): Prompts | null => world.prompts.get(world.dmOf(userId)) ?? null,
  /** What is shown as being done under somebody's messages. */
  statuses: (userId: string): string[] => world.statusesIn(world.dmOf(userId)),
  /** Everything said so far, for another process to go on from. */
  past: (): readonly SlackMessage[] => world.messages,
  onChange: (listener: () => void) => world.onChange(listener),
});

/** What a person can do, by exact elements. */
const actsOf = (acts: ActContext) => ({
  say: (userId: string, text: string, more?: Written) => say(acts, userId, text, more),
  mention: (userId: string, channelId: string, text: string, more?: Written) =>
    mention(acts, userId, channelId, text, more),
  command: (userId: string, name: string, text: string, channelId: string) =>
    command(acts, userId, name, text, channelId),
  clickBlock: (userId: string, where: Where, blockId: string, actionId: string, value?: FieldValue) =>
    clickBlock(acts, userId, where, blockId, actionId, value),
  /** They choose a shortcut of the app in the menu of a message. */
  useShortcut: (userId: string, where: { messageTs: string; channelId: string }, callbackId: string) =>
    useShortcut(acts, userId, where, callbackId),
  fillView: (_userId: string, viewId: string, state: ViewState) => void fillView(acts, viewId, state),
  submitView: (userId: string, viewId: string, state: ViewState) =>
    submitView(acts, userId, viewId, state, (view) => checkInClient(view, acts.world.user(userId).locale)),
  closeView: (userId: string, viewId: string) => closeView(acts, userId, viewId),
  shareLink: (userId: string, channelId: string, url: string) => shareLink(acts, userId, channelId, url),
  openHome: (userId: string) => openHome(acts, userId),
  openChat: (userId: string) => openChat(acts, userId),
  uninstall: () => uninstall(acts),
});
