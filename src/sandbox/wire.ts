/** What travels between the server and the page, and nothing else. */
export type Json = Record<string, unknown>;

/** Someone whose place one can take. */
export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly organiser: boolean;
  /** IANA zone in which this person reads times. */
  readonly timezone: string;
  /** BCP 47 tag of the person's chat. */
  readonly locale: string;
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
}

interface PageChat {
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
}

/** All that does not change while the page is open. */
export interface Start {
  readonly company: string;
  readonly timezone: string;
  readonly slack: PageChat & {
    /** Everybody's name by id, those one cannot play included. */
    readonly names: Readonly<Record<string, string>>;
  };
  readonly teams: PageChat;
}

interface Said {
  readonly id: string;
  readonly author: string;
  readonly fromBot: boolean;
  /** Who wrote it is the person who looks. */
  readonly mine: boolean;
  readonly at: string;
  readonly edited: boolean;
  readonly onlyMe: boolean;
}

export interface SlackSaid extends Said {
  /** The channel it stands in, as Slack names it. */
  readonly channel: string;
  readonly text: string;
  readonly blocks: readonly Json[];
}

export interface TeamsSaid extends Said {
  readonly text: string;
  readonly card: Json | null;
  /** It answers in somebody's thread of a channel. */
  readonly reply: boolean;
}

/** `latest` is the id of the newest message of the bot in each place of a person, by place. */
export interface SlackState {
  readonly messages: readonly SlackSaid[];
  readonly home: Json | null;
  readonly modal: Json | null;
  readonly latest: Readonly<Record<string, string>>;
}

export interface TeamsState {
  readonly messages: readonly TeamsSaid[];
  readonly latest: Readonly<Record<string, string>>;
}

/** The sandbox's time, and when the bot will next do something by itself. */
export interface ClockState {
  readonly now: string;
  readonly next: string | null;
}

/** A message of the bot that came while the clock was moved. */
export interface Received {
  readonly chat: 'slack' | 'teams';
  /** Who got it; null for everybody in a channel. */
  readonly person: string | null;
  readonly place: string;
  /** The person's name, or the channel's. */
  readonly name: string;
  readonly at: string;
  /** How it begins. */
  readonly text: string;
}

/** What came of moving the clock. */
export interface Moved extends ClockState {
  readonly received: readonly Received[];
}

/** By chat and person: the id of the newest message that the bot sent to them alone. */
export type News = Readonly<Record<'slack' | 'teams', Readonly<Record<string, string>>>>;

/** How far to move the clock. By a while, to the next thing the bot does by itself, or to an instant. */
export type Move = { readonly by: 'hour' | 'day' | 'next' } | { readonly to: string };

export type FieldValue = string | string[] | null;

/** By block id and action id. */
export type FormValues = Record<string, Record<string, FieldValue>>;

export type Where = { readonly messageTs: string; readonly channelId: string } | { readonly viewId: string };

export type SubmitResult =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly outcome: 'failed'; readonly reason: string };

/** Names of places that are not channels: the chat with the bot, and Slack's App Home. */
export const CHAT = 'chat';
export const HOME = 'home';

/** The made-up directories. */
export const directoryNames = ['entra', 'okta', 'lucca'] as const;
export type DirectoryName = (typeof directoryNames)[number];

export interface DirectoryState {
  readonly name: DirectoryName;
  /** The service was told of it: at the first press. */
  readonly isConnected: boolean;
  /** Who can leave, or be given another manager. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Its timesheet; null where it has none. */
  readonly time: DirectoryTime | null;
}

export interface DirectoryTime {
  /** Missions are written into it. */
  readonly isWritten: boolean;
  /** The earliest first. `date`: `YYYY-MM-DD`. */
  readonly entries: readonly {
    readonly id: string;
    readonly who: string;
    readonly date: string;
    readonly minutes: number;
    readonly isWithdrawn: boolean;
  }[];
}

export type DirectoryPress =
  | { readonly directory: DirectoryName; readonly act: 'newcomer' }
  /** Whether missions are written into its timesheet from now on. */
  | { readonly directory: 'lucca'; readonly act: 'timeOn' | 'timeOff' }
  | { readonly directory: DirectoryName; readonly act: 'leaver' | 'manager'; readonly person: string };

/** A request between a directory and the service. */
export interface DirectoryRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** What came of a press. */
export interface DirectoryDone {
  readonly act: DirectoryPress['act'];
  readonly who: string;
  readonly manager: string | null;
  readonly requests: readonly DirectoryRequest[];
}
