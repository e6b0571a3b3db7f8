import type { Reader } from '../../../domain/people/reader.js';
import { type TextKey, type TextValues, t } from '../../../i18n/index.js';
import { escapeMarkdown } from './text.js';
import type { Card, CardPart } from './vocabulary.js';

/** Puts parts together as a card. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference */
export function card(reader: Reader, body: readonly CardPart[]): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: reader.locale,
    body,
    msteams: { width: 'Full' },
  };
}

/** A text of ours for a card. What people wrote is put in so that it cannot be taken for Markdown. */
export function words(reader: Reader, key: TextKey, values: TextValues = {}): string {
  const escaped = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? escapeMarkdown(value) : value,
  ]);
  return t(reader, key, Object.fromEntries(escaped));
}

/** The same text where nothing is Markdown: notifications, button labels, placeholders. */
export const plainWords = (reader: Reader, key: TextKey, values: TextValues = {}): string =>
  t(reader, key, values);

const block = (text: string, style: CardPart = {}): CardPart => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...style,
});

/** The title of a card. */
export const heading = (text: string): CardPart =>
  block(text, { size: 'large', weight: 'bolder', style: 'heading' });

/** The title of a part of a card. */
export const subheading = (text: string): CardPart => block(text, { weight: 'bolder', spacing: 'medium' });

/** A paragraph, in Markdown: user content must have been escaped. */
export const paragraph = (text: string): CardPart => block(text);

/** A paragraph that steps back. */
export const quiet = (text: string): CardPart => block(text, { isSubtle: true, spacing: 'small' });

const MARKS = { good: '✓', warning: '⚠', over: '✕' } as const;

/** A paragraph that stands out by a mark and its weight: Teams' `good` and `warning` are illegible on white. */
export const accent = (text: string, tone: keyof typeof MARKS): CardPart =>
  block(`${MARKS[tone]} ${text}`, { weight: 'bolder' });

/** What is wrong with a field, right below it; `attention` is legible. */
export const complaint = (text: string): CardPart => block(text, { weight: 'bolder', color: 'attention' });

/** Names and values, one a line; empty values are left out. */
export function facts(pairs: readonly (readonly [string, string])[]): CardPart[] {
  const filled = pairs.filter(([, value]) => value !== '');
  if (filled.length === 0) return [];
  return [{ type: 'FactSet', facts: filled.map(([title, value]) => ({ title, value })) }];
}

/** How many missions a list leaves out; nothing when it is whole. */
export const leftOut = (count: number, reader: Reader): CardPart[] =>
  count > 0 ? [quiet(words(reader, 'list.more', { count }))] : [];

/** Parts that belong together, set off from what stands above. */
export const group = (items: readonly CardPart[]): CardPart => ({
  type: 'Container',
  items,
  separator: true,
  spacing: 'medium',
});

/** Teams draws at most six actions in a row and drops the rest. */
const MAX_IN_ROW = 6;

/** Buttons in as many rows as they need; nothing when there are none. */
export function buttonRow(actions: readonly CardPart[]): CardPart[] {
  const rows: CardPart[] = [];
  for (let start = 0; start < actions.length; start += MAX_IN_ROW) {
    rows.push({ type: 'ActionSet', actions: actions.slice(start, start + MAX_IN_ROW) });
  }
  return rows;
}
