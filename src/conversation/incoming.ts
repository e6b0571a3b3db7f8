import type { Speaker } from '../application/people/speaker.js';
import type { SentFile } from '../application/ports/index.js';
import type { Reader } from '../domain/people/reader.js';
import type { Answer } from '../messages/answer.js';
import type { Submission } from '../messages/forms/form.js';
import type { ListIntent, Pressed } from './lists.js';

/** Something that happened in a chat, in our own words. Plain JSON: it is stored until it has been answered. */
export interface Incoming extends Speaker {
  /** The platform's own id of the event: the same id is answered once. */
  readonly eventId: string;
  /** `personal`: between the bot and the person. `channel`: others can read. `home`: Slack's App Home. */
  readonly where: 'personal' | 'channel' | 'home';
  readonly input: Input;
  /** The second of a double click that two processes hear: answered as the first, if at all. Not stored. */
  readonly again?: boolean;
}

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  /** A table was sent to the bot, with these words or none. */
  | { readonly kind: 'file'; readonly file: SentFile; readonly text: string }
  | ({ readonly kind: 'action' } & Pressed)
  | { readonly kind: 'submission'; readonly submission: Submission }
  /** `page` of what is open: 0-based. */
  | { readonly kind: 'home'; readonly page?: number }
  /** Missions are looked for, to be shown to others: nothing is changed, nothing is remembered. */
  | { readonly kind: 'search'; readonly text: string; readonly skip: number }
  /** The address of a mission was written where others read. */
  | { readonly kind: 'link'; readonly missionId: string }
  /** An answer of that name helped, or did not. */
  | { readonly kind: 'rating'; readonly answer: string; readonly good: boolean }
  /** The chat was opened, and nothing said: what one may ask is shown there. */
  | { readonly kind: 'opened' }
  /** The app was added for this person, or to the workspace. */
  | { readonly kind: 'installed' }
  /** The app was removed: for one person when `userId` is set, else for the whole workspace. */
  | {
      readonly kind: 'removed';
      /** When it was, ISO 8601, where the platform tells: it may be heard of after the app was installed again. */
      readonly at?: string;
    };

/** The answer to an event, for the person who caused it, and how they read. */
export interface Reply extends Answer {
  readonly reader: Reader;
  /** Whose list the message is, and what shows it anew: where it stands is kept. */
  readonly shows?: {
    readonly organisationId: string;
    readonly employeeId: string;
    readonly list: ListIntent;
  };
}

/**
 * What a platform folder calls for each event, once verified and parsed.
 * `accept` stores the event (one write, no network call to a third party) and tells whether it is new. After it,
 * the platform may be acknowledged, and the event is answered even if we die. `answer` then does the work and
 * gives the reply. It may be called for an accepted event only, and never throws: trouble is a reply too.
 * `finish` is called when the reply has been handed to the platform. `keep` when the platform may take it later. Whoever
 * takes the event over then says it, rather than do again what has been done. With neither, as after a crash, it is
 * answered again.
 * `look` answers what is worth nothing later: it is not stored, and needs no `finish`. `told` is called once an answer that
 * may be rated has a name of its own in the chat. `shown` once a list has one.
 * `isFirst` is asked of an accepted press. It is false when another process has heard the same one a moment before, as of
 * a double click. That one answers it; what `answer` gives then is as the first was answered.
 */
export interface Receive {
  isFirst(incoming: Incoming, press: string): Promise<boolean>;
  accept(incoming: Incoming): Promise<'new' | 'repeated'>;
  answer(incoming: Incoming): Promise<Reply>;
  look(incoming: Incoming): Promise<Reply>;
  told(incoming: Incoming, reply: Reply, answer: string): Promise<void>;
  shown(incoming: Incoming, reply: Reply, ref: unknown): Promise<void>;
  finish(incoming: Incoming): Promise<void>;
  keep(incoming: Incoming, reply: Reply): Promise<void>;
}
