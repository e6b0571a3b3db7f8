import type { Json } from './limits/rules.js';

export interface StandInUser {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  /** IANA zone, `Europe/Paris` when not told. */
  readonly tz?: string;
  /** As Slack writes it: `fr-FR`, `en-US`. */
  readonly locale?: string;
  readonly isBot?: boolean;
  /** A guest: `is_restricted` in Slack's words. */
  readonly isGuest?: boolean;
  /** A guest of one channel: `is_ultra_restricted`. */
  readonly isChannelGuest?: boolean;
  readonly deleted?: boolean;
  /** The Slack they belong to, when it is another one: somebody met in a channel shared with another company. */
  readonly teamId?: string;
  /** The enterprise that their Slack is part of. */
  readonly enterpriseId?: string;
  /** `is_email_confirmed`; true when not told. */
  readonly isEmailConfirmed?: boolean;
}

/** https://docs.slack.dev/reference/objects/conversation-object */
export interface StandInChannel {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  /** Whether the bot was invited; true when not told. */
  readonly botIsMember?: boolean;
  /** Shared with other companies by Slack Connect: their teams. */
  readonly sharedWith?: readonly string[];
  /** Teams that were invited to share it and have not accepted yet. */
  readonly pendingWith?: readonly string[];
  /** Shared between workspaces of one enterprise. */
  readonly isOrgShared?: boolean;
}

export interface StandInOptions {
  /** Where the bot listens, as `http://127.0.0.1:3978`; events go to `{appUrl}/slack/events`. */
  readonly appUrl: string;
  readonly signingSecret: string;
  readonly botToken: string;
  readonly team: { readonly id: string; readonly name: string; readonly enterpriseId?: string };
  readonly users: readonly StandInUser[];
  readonly channels: readonly StandInChannel[];
  /** The id of the enterprise that the app is installed for as a whole, which requests then name. Null or untold: for this workspace alone. */
  readonly enterprise?: () => string | null;
  /** The clock of messages, triggers and response addresses; signatures always carry the real time. */
  readonly now?: () => Date;
  /** What was said before this Slack was started again. */
  readonly past?: readonly SlackMessage[];
  /** Port of the Web API on loopback; any free one when not told. */
  readonly port?: number;
  /** Where the app answers people, when that is another address than the Web API's own. */
  readonly responsesAt?: () => string;
  /** Delays before the retries of an event, in ms; Slack's are about 0, 60,000 and 300,000. */
  readonly retryDelaysMs?: readonly number[];
  /** How many messages of a history the app is shown at once, whatever it asks for. 15 for one distributed outside the Marketplace. */
  readonly historyAtMost?: number;
  /** Whether the app is an agent, as `features.agent_view` of its manifest says. */
  readonly agentView?: boolean;
  /** How long the bot may take to answer, in ms; Slack's 3,000 when not told. */
  readonly patienceMs?: number;
}

/** A message as Slack keeps it. `ephemeralFor` is ours: the one person who sees it. */
export interface SlackMessage {
  readonly ts: string;
  readonly channel: string;
  /** Who wrote it: a person's id, or the bot's user id. */
  readonly user: string;
  readonly bot_id?: string;
  readonly ephemeralFor?: string;
  /** The first message of the thread it stands in. */
  readonly thread_ts?: string;
  text: string;
  blocks: Json[];
  metadata?: Json;
  edited?: { user: string; ts: string };
  /** What the app shows below addresses in it, by address. */
  unfurls?: Json;
}

/** What an agent suggests that one asks. */
export interface Prompts {
  readonly title: string;
  readonly prompts: readonly Json[];
}

/** What may come with words: the thread they are written in, a subtype with what belongs to it. */
export interface Written {
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly files?: readonly Json[];
}

/** A view as Slack keeps it; `values` is what the person has typed or chosen so far. */
export interface SlackView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly userId: string;
  readonly rootId: string;
  readonly previousId: string | null;
  hash: string;
  content: Json;
  values: ViewState;
}

/** What a person typed, by block id and action id, in plain values. A text, an option's value, several, or nothing. */
export type ViewState = Record<string, Record<string, FieldValue>>;
export type FieldValue = string | string[] | null;

/** Where an element that a person presses stands. */
export type Where = { readonly messageTs: string; readonly channelId: string } | { readonly viewId: string };

/** What the person sees after submitting: it closed or changed, sentences beside fields, or Slack's "trouble connecting". */
export type SubmitResult =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly outcome: 'failed'; readonly reason: string };

/** One request to the bot and how it went; status 0 when there was no answer in time. */
export interface Delivered {
  readonly kind: 'event' | 'command' | 'interaction';
  readonly status: number;
  readonly body: string;
  readonly attempt: number;
  readonly payload: Json;
}

/** One call of the Web API by the bot. */
export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly at: Date;
  /** `ok`, or the error answered. */
  readonly answer: string;
}
