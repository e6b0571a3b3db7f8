import type { Json } from './limits/rules.js';
import type {
  Prompts,
  SlackMessage,
  SlackView,
  StandInChannel,
  StandInOptions,
  StandInUser,
} from './types.js';

/** Everything that is true in this Slack. The other files read it and change it through these few methods. */
export class World {
  readonly bot = { userId: 'UBOT00001', botId: 'BBOT00001', appId: 'A00000001', name: 'etincelle' } as const;
  readonly users = new Map<string, StandInUser>();
  readonly channels = new Map<string, StandInChannel>();
  readonly messages: SlackMessage[];
  readonly homes = new Map<string, SlackView>();
  /** A person's open modals, the one in front last. */
  readonly modals = new Map<string, SlackView[]>();
  /** Messages in which an address of the app's domain was written, by the name of its preview. */
  readonly links = new Map<string, SlackMessage>();
  /** What an agent has pinned on top of its chat with somebody, by the chat. */
  readonly prompts = new Map<string, Prompts>();
  /** "is looking for an answer…" under a message, by chat and thread, until the app answers there. */
  private readonly statuses = new Map<string, string>();
  /** What people have sent to the bot, by id. */
  readonly files = new Map<string, { readonly name: string; readonly bytes: Buffer }>();
  /** Where this Slack is served, without a slash at the end. */
  address = '';
  installed = true;
  readonly now: () => Date;
  private lastMicros = 0;
  /** From the clock on, so that a stand-in started again never repeats an id the bot has seen. */
  private ids = Date.now();
  private readonly listeners = new Set<() => void>();

  constructor(readonly options: StandInOptions) {
    this.now = options.now ?? (() => new Date());
    this.messages = [...(options.past ?? [])];
    for (const user of options.users) this.users.set(user.id, user);
    for (const channel of options.channels) this.channels.set(channel.id, channel);
  }

  /** The enterprise that the app is installed for; null when it is for this workspace alone. */
  enterprise = (): string | null => this.options.enterprise?.() ?? null;

  /** A time stamp later than every other, as Slack's: seconds, a dot, six digits. */
  nextTs(): string {
    this.lastMicros = Math.max(this.now().getTime() * 1000, this.lastMicros + 1);
    return `${Math.floor(this.lastMicros / 1e6)}.${String(this.lastMicros % 1e6).padStart(6, '0')}`;
  }

  nextId(prefix: string): string {
    this.ids += 1;
    return `${prefix}${String(this.ids).padStart(8, '0')}`;
  }

  /** The id of the personal chat between the bot and a person. */
  dmOf = (userId: string): string => `D${userId}`;

  userOfDm = (channelId: string): StandInUser | undefined =>
    channelId.startsWith('D') ? this.users.get(channelId.slice(1)) : undefined;

  user(userId: string): StandInUser {
    const user = this.users.get(userId);
    if (!user) throw new Error(`There is no user ${userId} in this Slack.`);
    return user;
  }

  post(message: Omit<SlackMessage, 'ts' | 'blocks'> & { blocks?: Json[] }): SlackMessage {
    const posted = { blocks: [], ...message, ts: this.nextTs() };
    this.messages.push(posted);
    this.changed();
    return posted;
  }

  /** What the bot says; `ephemeralFor` when one person only sees it. */
  postAsBot(
    channel: string,
    said: { text: string; blocks?: Json[]; metadata?: Json; thread_ts?: string },
    ephemeralFor?: string,
  ) {
    const author = { user: this.bot.userId, bot_id: this.bot.botId };
    if (said.thread_ts) this.statuses.delete(`${channel} ${said.thread_ts}`);
    return this.post({ channel, ...author, ...said, ...(ephemeralFor ? { ephemeralFor } : {}) });
  }

  setStatus(channel: string, thread: string, status: string): void {
    if (status === '') this.statuses.delete(`${channel} ${thread}`);
    else this.statuses.set(`${channel} ${thread}`, status);
    this.changed();
  }

  statusesIn = (channel: string): string[] =>
    [...this.statuses].flatMap(([key, status]) => (key.startsWith(`${channel} `) ? [status] : []));

  message = (channel: string, ts: string): SlackMessage | undefined =>
    this.messages.find((each) => each.channel === channel && each.ts === ts);

  remove(message: SlackMessage): void {
    this.messages.splice(this.messages.indexOf(message), 1);
    this.changed();
  }

  /** What this person sees in a channel, oldest first. */
  seenBy = (userId: string, channel: string): SlackMessage[] =>
    this.messages.filter(
      (each) => each.channel === channel && (!each.ephemeralFor || each.ephemeralFor === userId),
    );

  view(viewId: string): SlackView | undefined {
    const open = [...this.modals.values()].flat();
    return [...open, ...this.homes.values()].find((each) => each.id === viewId);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }
}
