import { encodeIntent, type Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { TextKey } from '../../../i18n/index.js';
import type { Link, Step } from '../../shared/steps.js';
import { clip, escaped, linked, oneLine, plain } from './text.js';
import type { Block, Button, Menu, UsersSelect } from './vocabulary.js';

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const LABEL_AT_MOST = 75;

interface Limits {
  readonly blocks: number;
  readonly characters: number;
}

/** Slack refuses a message near 13,200 characters of blocks; we stay below. https://github.com/slackapi/bolt-js/issues/2509 */
const messageLimits: Limits = { blocks: 50, characters: 12_800 };
/** A view holds more. https://docs.slack.dev/reference/views */
export const homeLimits: Limits = { blocks: 100, characters: 100_000 };

export const header = (text: string): Block => ({
  type: 'header',
  text: { type: 'plain_text', text: clip(oneLine(text) || '…', 150), emoji: false },
});

/** `mrkdwn` of ours, user text in it already escaped; what looks like a link or a mention stays text. */
export const section = (mrkdwn: string, accessory?: Button | UsersSelect): Block => ({
  type: 'section',
  text: { type: 'mrkdwn', text: clip(mrkdwn, 3000), verbatim: true },
  ...(accessory ? { accessory } : {}),
});

/** User text, shown letter for letter; with an address of the web in it, one that can be clicked. */
export function quoted(text: string): Block {
  const words = clip(text.trim() || '…', 3000);
  const shown = linked(words);
  if (shown !== escaped(words)) return section(shown);
  return { type: 'section', text: { type: 'plain_text', text: words, emoji: false } };
}

/** Pairs of label and value, in two columns. */
export const fields = (pairs: readonly string[]): Block[] =>
  pairs.length === 0
    ? []
    : [
        {
          type: 'section',
          fields: pairs.map((text) => ({ type: 'mrkdwn', text: clip(text, 2000), verbatim: true })),
        },
      ];

export const context = (mrkdwn: string): Block[] =>
  mrkdwn
    ? [{ type: 'context', elements: [{ type: 'mrkdwn', text: clip(mrkdwn, 3000), verbatim: true }] }]
    : [];

export const divider: Block = { type: 'divider' };

/** A row of buttons, or nothing. Action ids differ within the row as Slack asks. */
export const actions = (...buttons: (Button | Menu | null)[]): Block[] => {
  const elements = buttons
    .filter((each) => each !== null)
    .slice(0, 25)
    .map((each, at) => ({ ...each, action_id: `${each.action_id}#${at}` }));
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
};

export interface ButtonOptions {
  readonly style?: 'primary' | 'danger';
  /** What the button is about, said by screen readers where the label alone is not enough. */
  readonly about?: string;
}

/** What a screen reader says of a button that stands among others with the same label. */
const spoken = (label: string, about: string | undefined) =>
  about ? { accessibility_label: clip(oneLine(`${label} · ${about}`), LABEL_AT_MOST) } : {};

/** A button that carries an intent; `label` is plain text. */
export const intentButton = (label: string, intent: Intent, options: ButtonOptions = {}): Button => ({
  type: 'button',
  text: { type: 'plain_text', text: clip(oneLine(label) || '…', LABEL_AT_MOST), emoji: false },
  action_id: intent.kind,
  value: encodeIntent(intent),
  ...(options.style ? { style: options.style } : {}),
  ...spoken(label, options.about),
});

export const button = (reader: Reader, key: TextKey, intent: Intent, options?: ButtonOptions): Button =>
  intentButton(plain(reader, key), intent, options);

/** A label holds 75 characters: a name is cut before what the button does is. */
export const shortNames = (values: Step['values'] = {}): Step['values'] & object =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? clip(oneLine(value), 45) : value,
    ]),
  );

/** A button that opens an address; its click needs no answer of ours. */
const linkButton = (reader: Reader, key: TextKey, url: string, about: string): Button => ({
  type: 'button',
  text: { type: 'plain_text', text: clip(plain(reader, key), LABEL_AT_MOST), emoji: false },
  action_id: 'link',
  url,
  ...spoken(plain(reader, key), about),
});

export const stepButton = (reader: Reader, step: Step): Button =>
  intentButton(plain(reader, step.label, shortNames(step.values)), step.intent, step);

/** The buttons of what can be done next; an address that is none has no button. */
export const stepButtons = (reader: Reader, steps: readonly (Step | Link)[]): Button[] =>
  steps.flatMap((step) => {
    if ('intent' in step) return [stepButton(reader, step)];
    return step.url === null ? [] : [linkButton(reader, step.label, step.url, step.about)];
  });

/** As many items as a message holds, each one whole, leaving room for `around`. */
export const fitting = (
  items: readonly Block[][],
  around: readonly Block[],
  limits: Limits = messageLimits,
): Block[] => items.slice(0, countFitting(items, around, limits)).flat();

/** The same, and how many more there are. */
export function listed(items: readonly Block[][], around: readonly Block[], reader: Reader): Block[] {
  const more = (count: number) => context(plain(reader, 'list.more', { count }));
  const kept = countFitting(items, around, messageLimits);
  if (kept === items.length) return items.flat();
  const fewer = countFitting(items, [...around, ...more(items.length)], messageLimits);
  return [...items.slice(0, fewer).flat(), ...more(items.length - fewer)];
}

function countFitting(items: readonly Block[][], around: readonly Block[], limits: Limits): number {
  let blocks = around.length;
  let characters = JSON.stringify(around).length;
  const over = items.findIndex((item) => {
    blocks += item.length;
    characters += JSON.stringify(item).length;
    return blocks > limits.blocks || characters > limits.characters;
  });
  return over === -1 ? items.length : over;
}
