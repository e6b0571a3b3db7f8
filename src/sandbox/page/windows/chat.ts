import { createContext, type FunctionComponent } from 'preact';
import { useContext } from 'preact/hooks';
import type { Json, PageChannel, PagePerson, SlackSaid, TeamsSaid } from '../../wire.js';
import type { Language, Texts } from '../texts.js';

/** One message as a window shows it. */
export interface Item<Said extends SlackSaid | TeamsSaid = SlackSaid | TeamsSaid> {
  readonly said: Said;
  /** Another one when what is shown changes. */
  readonly version: string;
  readonly at: Date;
  readonly reply: boolean;
}

/** What a person sees in one place. `home` and `modal` are Slack's. */
export interface View {
  readonly items: readonly Item[];
  readonly latest: Readonly<Record<string, string>>;
  readonly home: Json | null;
  readonly modal: Json | null;
}

/** A question with two answers, in the words of a `confirm` object of Slack. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly deny: string;
  readonly danger: boolean;
  readonly accepted: () => void;
}

/** What drawn buttons and forms know of the window that they stand in, and do in it. */
export interface Scene {
  readonly chat: Chat;
  readonly person: PagePerson;
  /** The page's words, and the person's own. */
  readonly texts: Texts;
  readonly spoken: Language;
  /** The sandbox's today, as dates are kept. */
  readonly today: string;
  /** Does something on the server: shows that it is under way, and a sentence when it fails. */
  readonly act: (doing: () => Promise<unknown>) => Promise<boolean>;
  readonly ask: (question: Question) => void;
}

/** One of the two chats, as the windows need it. */
export interface Chat {
  readonly kind: 'slack' | 'teams';
  readonly name: string;
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
  readonly names: Readonly<Record<string, string>>;
  readonly hasHome: boolean;
  readonly look: (person: PagePerson, place: string) => Promise<View>;
  readonly say: (person: PagePerson, place: string, text: string) => Promise<unknown>;
  /** The person comes to a place. */
  readonly enter: (person: PagePerson, place: string) => Promise<unknown>;
  /** What a message says. */
  readonly Body: FunctionComponent<{ readonly said: SlackSaid | TeamsSaid }>;
}

const NOWHERE = null as unknown as Scene;
export const SceneContext = createContext<Scene>(NOWHERE);
export const useScene = (): Scene => useContext(SceneContext);
