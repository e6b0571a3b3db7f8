import type { Reader } from '../application/queries/views.js';
import type { Readers } from '../domain/announcements/readers.js';
import type { Address, Platform } from '../domain/organisations/workspace.js';
import type { Locale } from '../domain/people/locale.js';
import type { FieldProblems, Form, Submission } from '../messages/forms.js';
import type { Message } from '../messages/message.js';
import type { Intent } from './intents.js';

/** Something that happened in a chat, in our own words. Plain JSON: it is stored until it has been answered. */
export interface Incoming {
  readonly platform: Platform;
  /** Slack's team or enterprise id, or the Teams tenant id. */
  readonly workspace: string;
  /** The platform's own id of the event: the same id is answered once. */
  readonly eventId: string;
  /** The platform's user id (Slack `U…`, Entra object id). Empty for what nobody did, as an uninstall. */
  readonly userId: string;
  /** `personal`: between the bot and the person. `channel`: others can read. `home`: Slack's App Home. */
  readonly where: 'personal' | 'channel' | 'home';
  /** Where to write to the person later, when this event tells it. */
  readonly address: Address | null;
  /** The channel it came from, when it can be announced in later. */
  readonly channel: {
    readonly externalId: string;
    readonly name: string;
    readonly address: Address;
    /** When the event tells. */
    readonly readers?: Readers;
  } | null;
  /** What the event itself tells of the person; it vouches for no address. The directory is asked for the rest. */
  readonly hints: {
    readonly name?: string;
    readonly timezone?: string;
    readonly locale?: Locale;
  };
  readonly input: Input;
  /** When it was accepted, ISO 8601 on people's clock; not known until then. */
  readonly acceptedAt?: string;
  /** The number drawn when it was accepted, for who came first: on what may be a sign-up, only. */
  readonly ticket?: number;
}

/** One word for the account that caused an event, of all accounts in all chats. */
export const askerOf = ({
  platform,
  workspace,
  userId,
}: Pick<Incoming, 'platform' | 'workspace' | 'userId'>): string => `${platform}:${workspace}:${userId}`;

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  /** Null when the button is not one of ours. */
  | { readonly kind: 'action'; readonly intent: Intent | null }
  | { readonly kind: 'submission'; readonly submission: Submission }
  | { readonly kind: 'home' }
  /** The app was added for this person, or to the workspace. */
  | { readonly kind: 'installed' }
  /** The app was removed: for one person when `userId` is set, else for the whole workspace. */
  | {
      readonly kind: 'removed';
      /** When it was, ISO 8601, where the platform tells: it may be heard of after the app was installed again. */
      readonly at?: string;
    };

/**
 * The answer to an event, for the person who caused it. At most one of `message`, `form` and `fieldProblems`
 * is not null; all null means that nothing is to be said here and now (the outbox may speak).
 */
export interface Reply {
  readonly reader: Reader;
  readonly message: Message | null;
  readonly form: Form | null;
  /** The submitted form is refused: a sentence beside each named field, everything typed is kept. */
  readonly fieldProblems: FieldProblems | null;
}

/**
 * What a platform folder calls for each event, once verified and parsed.
 * `accept` stores the event (one write, no network call to a third party) and tells whether it is new: after it,
 * the platform may be acknowledged, and the event is answered even if we die. `answer` then does the work and
 * gives the reply; it may be called for an accepted event only, and never throws: trouble is a reply too.
 * `finish` is called when the reply has been handed to the platform; `keep` when the platform may take it later: whoever
 * takes the event over then says it, rather than do again what has been done. With neither, as after a crash, it is
 * answered again.
 */
export interface Receive {
  accept(incoming: Incoming): Promise<'new' | 'repeated'>;
  answer(incoming: Incoming): Promise<Reply>;
  finish(incoming: Incoming): Promise<void>;
  keep(incoming: Incoming, reply: Reply): Promise<void>;
}
