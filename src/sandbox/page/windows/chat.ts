import type { Json, PageChannel, PagePerson } from '../../wire.js';
import type { Language, Texts } from '../texts.js';

/** One message as a window shows it; drawn anew only when `version` changes. */
export interface Item {
  readonly id: string;
  readonly version: string;
  readonly author: string;
  readonly fromBot: boolean;
  readonly mine: boolean;
  readonly reply: boolean;
  readonly at: Date;
  readonly edited: boolean;
  readonly onlyMe: boolean;
  draw(): HTMLElement;
}

/** Something drawn whole, and anew only when `version` changes. */
export interface Sheet {
  readonly version: string;
  draw(): HTMLElement;
}

/** What a person sees in one place. `home` is null elsewhere than on Slack's App Home. */
export interface View {
  readonly items: readonly Item[];
  readonly latest: Readonly<Record<string, string>>;
  readonly home: Sheet | null;
  readonly modal: Sheet | null;
}

/** What drawn buttons and forms do in the window that they stand in. */
export interface Scene {
  readonly person: PagePerson;
  readonly texts: Texts;
  readonly language: Language;
  /** Does something on the server: shows that it is under way, and a sentence when it fails. */
  act(doing: () => Promise<unknown>): void;
  /** Asks for a yes in a small dialog, in the words of a `confirm` object of Slack. */
  confirm(words: Json, accepted: () => void): void;
}

/** One of the two chats, as the windows need it. */
export interface Chat {
  readonly kind: 'slack' | 'teams';
  readonly name: string;
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
  readonly hasHome: boolean;
  look(scene: Scene, place: string): Promise<View>;
  say(person: PagePerson, place: string, text: string): Promise<unknown>;
  /** The person comes to a place. */
  enter(person: PagePerson, place: string): Promise<unknown>;
}
