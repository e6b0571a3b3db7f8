import type { FieldValue, Json, PageChannel, PagePerson } from '../../wire.js';
import type { Language, Texts } from '../texts.js';

/** What drawing blocks needs to know, and where presses go. */
export interface BlockContext {
  readonly texts: Texts;
  readonly language: Language;
  /** The reader's zone, for dates in `mrkdwn`. */
  readonly timezone: string;
  readonly channels: readonly PageChannel[];
  readonly people: readonly PagePerson[];
  readonly nameOf: (id: string) => string;
  /** What an input of a modal holds, when it holds something. */
  readonly valueOf: (blockId: string, actionId: string) => FieldValue | undefined;
  readonly press: (blockId: string, actionId: string, value?: FieldValue) => void;
  /** Asks for a yes first, as the element's `confirm` says. */
  readonly confirm: (confirm: Json, accepted: () => void) => void;
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list, and nothing else. */
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The words of a text object, as they are. */
export const wordsOf = (text: unknown): string => (isObject(text) ? String(text.text ?? '') : '');
