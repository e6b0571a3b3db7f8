import type { Person } from '../person.js';
import type { JsonObject } from './activity.js';
import * as acts from './acts.js';
import { type ConnectorCall, serveConnector } from './connector/server.js';
import { createWorld, type WorldOptions } from './createWorld.js';
import { type Dialog, type Found, openDialog, search, sendDialog, share } from './extension.js';
import { type FaultQueue, type Faults, faultQueue } from './faults.js';
import { goOnFrom, pastOf, type TeamsPast } from './past.js';
import { personIn } from './person.js';
import { postActivity } from './postActivity.js';
import { type SeenMessage, seenMessages } from './read.js';
import { type ThreadLimits, threadLimits } from './threadLimits.js';
import {
  findConversation,
  findUser,
  personalChat,
  type TeamsTeam,
  type TeamsUser,
  type World,
} from './world.js';

export { withTimes } from './plainText.js';
export { BotUnreachableError } from './postActivity.js';
export type { SeenMessage } from './read.js';
export { CARD_LINT_BYTES, TEAMS_MAX_BYTES, validateCard } from './validateCard.js';
export type { TeamsTeam, TeamsUser } from './world.js';

/** `now` moves with the sandbox's clock; `port` 0 (the default) takes a free one. */
export interface TeamsStandInOptions extends WorldOptions {
  /** Base address of the bot: activities are posted to `{appUrl}/api/messages`. */
  readonly appUrl: string;
  readonly port?: number;
  /** What was true before this Teams was started again. */
  readonly past?: TeamsPast;
  /** How long an activity may take before it is posted again, in milliseconds; 15 s as in Teams. */
  readonly budgetMs?: number;
  /** How many times an activity is posted at most; 3 by default. */
  readonly attempts?: number;
  /** The `Authorization` header of posts, when the bot checks one. */
  readonly authorization?: () => Promise<string> | string;
}

/** A Teams tenant with one team, and the connector that bots talk to. */
export interface TeamsStandIn {
  /** Base address of the connector's API, as in `activity.serviceUrl`. */
  readonly serviceUrl: string;
  readonly faults: Faults;
  person(userId: string): Person;
  /** Somebody's computer is on another clock from now on: an IANA name. */
  travel(userId: string, timezone: string): void;
  /** An admin, or the directory behind this Teams, changes what is known of somebody, or adds somebody. */
  change(userId: string, change: Partial<TeamsUser>): void;
  users(): readonly TeamsUser[];
  channels(): TeamsTeam['channels'];
  /** Somebody takes the app from the team: it is not told, and can write there no more. */
  leaveTeam(): void;
  /** A channel of the team is of this type from now on; null: Teams does not tell of which. */
  retype(channelId: string, type: NonNullable<TeamsTeam['channels'][number]['type']> | null): void;
  /** The id of somebody's chat with the bot, for `messages`. */
  personalChatId(userId: string): string;
  /** What somebody sees in a chat or channel, oldest first, with the raw activities and cards. */
  messages(userId: string, conversationId: string): readonly SeenMessage[];
  say(userId: string, text: string): Promise<void>;
  mention(userId: string, channelId: string, text: string): Promise<void>;
  execute(userId: string, activityId: string, verb: string, data: JsonObject): Promise<void>;
  submit(userId: string, activityId: string, data: JsonObject): Promise<void>;
  /** Somebody presses a thumb below an answer. */
  rate(userId: string, activityId: string, reaction: 'like' | 'dislike'): Promise<void>;
  /** Somebody types into the message extension; with nothing typed yet, as when it is opened. */
  search(
    userId: string,
    conversationId: string,
    words: string,
    skip?: number,
  ): Promise<readonly Found[] | string>;
  /** Somebody puts what they found into a chat. */
  share(userId: string, conversationId: string, found: Found): void;
  /** Chooses the action of the message extension in the menu of a message. */
  openDialog(userId: string, conversationId: string, messageId: string): Promise<Dialog>;
  sendDialog(userId: string, conversationId: string, data: JsonObject): Promise<Dialog>;
  /** Whether the bot is shown to be typing in somebody's chat with it. */
  isTyping(userId: string): boolean;
  install(userId: string): Promise<void>;
  uninstall(userId: string): Promise<void>;
  /** Somebody (the first user when not said) adds the app to the team. */
  installInTeam(userId?: string): Promise<void>;
  /** Calls `listener` after every change; gives back how to stop that. */
  onChange(listener: () => void): () => void;
  /** Everything that is true here, for another process to go on from. */
  past(): TeamsPast;
  /** The calls the bot made, oldest first. */
  calls(): readonly ConnectorCall[];
  stop(): Promise<void>;
}

/** Starts a stand-in Teams on loopback: it posts activities to the bot and serves the connector's API over HTTP. */
export async function startTeamsStandIn(options: TeamsStandInOptions): Promise<TeamsStandIn> {
  const listeners = new Set<() => void>();
  const world = createWorld(options, () => {
    for (const listener of listeners) listener();
  });
  if (options.past) goOnFrom(world, options.past);
  const queue = faultQueue();
  let limits: ThreadLimits | null = null;
  const server = await serveConnector({ world, limits: () => limits }, queue, options.port ?? 0);
  const posting = { budgetMs: 15_000, attempts: 3, ...options };
  const stage: acts.Stage = {
    world,
    serviceUrl: () => server.url,
    post: (activity) => postActivity(activity, posting),
  };
  const setLimits = (on: boolean) => {
    limits = on ? threadLimits() : null;
  };

  return {
    serviceUrl: server.url,
    faults: faultsOf(world, queue, setLimits),
    person: (userId) => personIn(stage, userId),
    travel: (userId, timezone) => {
      const user = findUser(world, userId);
      if (user) world.users.set(user.id, { ...user, timezone });
    },
    change: (userId, change) => {
      const user = findUser(world, userId) ?? newcomer(userId);
      world.users.set(user.id, { ...user, ...change, id: user.id });
    },
    users: () => [...world.users.values()],
    channels: () => world.team.channels,
    leaveTeam: () => {
      world.teamInstalled = false;
    },
    retype: (channelId, type) => {
      const channels = world.team.channels.map((each) => (each.id === channelId ? { ...each, type } : each));
      world.team = { ...world.team, channels };
    },
    personalChatId: (userId) => personalChat(world, userId).id,
    messages: (userId, conversationId) => seenMessages(world, userId, conversationId),
    say: (userId, text) => acts.say(stage, userId, text),
    mention: (userId, channelId, text) => acts.mention(stage, userId, channelId, text),
    execute: (userId, activityId, verb, data) => acts.execute(stage, userId, activityId, verb, data),
    submit: (userId, activityId, data) => acts.submit(stage, userId, activityId, data),
    rate: (userId, activityId, reaction) => acts.rate(stage, userId, activityId, reaction),
    search: (userId, conversationId, words, skip) => search(stage, userId, conversationId, words, skip),
    openDialog: (userId, conversationId, messageId) => openDialog(stage, userId, conversationId, messageId),
    sendDialog: (userId, conversationId, data) => sendDialog(stage, userId, conversationId, data),
    share: (userId, conversationId, found) => share(stage, userId, conversationId, found),
    isTyping: (userId) => world.typing.has(personalChat(world, userId).id),
    install: (userId) => acts.install(stage, userId),
    uninstall: (userId) => acts.uninstall(stage, userId),
    installInTeam: (userId = options.users[0]?.id ?? '') => acts.installInTeam(stage, userId),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    past: () => pastOf(world, Number(new URL(server.url).port)),
    calls: () => server.calls,
    stop: () => server.close(),
  };
}

const newcomer = (id: string): TeamsUser => ({
  ...{ id, aadObjectId: id.replace(/^29:/, 'object-'), name: '', email: '' },
  ...{ locale: 'fr-FR', timezone: 'Europe/Paris' },
});

function faultsOf(world: World, queue: FaultQueue, setLimits: (on: boolean) => void): Faults {
  return {
    next: (fault, times = 1) => queue.add(fault, times),
    nextAnswer: (fault) => queue.add(fault, 1, true),
    block: (userId) => world.blocked.add(userId),
    unblock: (userId) => world.blocked.delete(userId),
    gone: (conversationId) => {
      const conversation = findConversation(world, conversationId);
      if (conversation) conversation.gone = true;
    },
    rateLimits: setLimits,
  };
}
