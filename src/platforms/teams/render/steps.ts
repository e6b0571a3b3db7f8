import type { Reader } from '../../../domain/people/reader.js';
import type { TextKey, TextValues } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { type SentenceKind, sentenceOf } from '../../shared/sentences.js';
import type { Link, Step } from '../../shared/steps.js';
import { link, titledButton } from './actions.js';
import { buttonRow, card, paragraph, plainWords, words } from './cards.js';
import { excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

export const stepButton = (reader: Reader, { label, intent, about, values }: Step): CardPart =>
  titledButton(plainWords(reader, label, shortNames(values)), intent, about);

/** A label is cut at 70 characters: a name is cut before what the button does is. */
const shortNames = (values: TextValues = {}): TextValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? excerpt(oneLine(value), 45) : value,
    ]),
  );

/** The buttons of what can be done next; an address that is none has no button. */
export const stepButtons = (reader: Reader, steps: readonly (Step | Link)[]): CardPart[] =>
  steps.flatMap((step) =>
    'intent' in step ? [stepButton(reader, step)] : link(reader, step.label, step.url),
  );

/** The same in rows. */
export const stepRow = (reader: Reader, steps: readonly (Step | Link)[]): CardPart[] =>
  buttonRow(stepButtons(reader, steps));

/** One sentence and its buttons. */
export function asked(
  reader: Reader,
  key: TextKey,
  values: TextValues,
  buttons: readonly CardPart[],
): Rendered {
  const body = [paragraph(words(reader, key, values)), ...buttonRow(buttons)];
  return { card: card(reader, body), summary: plainWords(reader, key, values) };
}

/** A message that is a sentence wherever it is said; titles and names are cut so that it stays one. */
export function said(message: MessageOf<SentenceKind>, reader: Reader): Rendered {
  const { key, values = {}, steps } = sentenceOf(message, reader);
  const short = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? oneLine(value) : value,
  ]);
  return asked(reader, key, Object.fromEntries(short), stepButtons(reader, steps));
}
