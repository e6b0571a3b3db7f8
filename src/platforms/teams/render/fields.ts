import type { Reader } from '../../../domain/people/reader.js';
import { exampleDay, type TextKey } from '../../../i18n/index.js';
import type { FormField } from '../../../messages/forms/fields.js';
import type { FieldProblems } from '../../../messages/forms/form.js';
import { channelName } from '../../shared/channels.js';
import { complaint, plainWords, quiet, words } from './cards.js';
import { withoutFunctions } from './text.js';
import type { CardPart } from './vocabulary.js';

/** What a field shows: what was typed, and what is wrong with it. */
export interface FieldState {
  readonly reader: Reader;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly problems: FieldProblems;
}

interface FieldOptions {
  /** In Markdown. */
  readonly hint?: string;
  readonly required?: boolean;
  readonly input: CardPart;
  /** What the client says when it refuses the field by itself; "needed" when not given. */
  readonly refusal?: TextKey;
}

/**
 * An input with its label, its hint, and right below it the sentence of its problem. Cards have no place of
 * their own for a sentence that comes from the server.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation
 */
export function field(
  state: FieldState,
  id: string,
  label: TextKey | { readonly label: string },
  options: FieldOptions,
): CardPart[] {
  const { reader } = state;
  const { value, ...input } = options.input;
  const initial = state.values[id] || value;
  const problem = state.problems[id];
  const { code, channel } = typeof problem === 'object' ? problem : { code: problem, channel: '' };
  const checks = options.required
    ? { isRequired: true, errorMessage: plainWords(reader, options.refusal ?? 'field.required') }
    : {};
  return [
    {
      ...input,
      id,
      label: typeof label === 'string' ? plainWords(reader, label) : label.label,
      ...checks,
      ...(typeof initial === 'string' && initial !== '' ? { value: withoutFunctions(initial) } : {}),
    },
    ...(code
      ? [
          complaint(
            words(reader, `field.${code}`, { example: exampleDay(reader), channel: channelName(channel) }),
          ),
        ]
      : []),
    ...(options.hint ? [quiet(options.hint)] : []),
  ];
}

/** An input that only takes `YYYY-MM-DD` or `HH:mm`, dropped values that are neither. */
export function only(pattern: RegExp, state: FieldState, ids: readonly string[]): FieldState {
  const values = { ...state.values };
  for (const id of ids) {
    if (!pattern.test(values[id] ?? '')) delete values[id];
  }
  return { ...state, values };
}

export const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const CLOCK = /^\d{2}:\d{2}$/;

/** How a card takes what is filled in, lists aside. */
export const inputs = {
  line: { type: 'Input.Text' },
  number: { type: 'Input.Text' },
  text: { type: 'Input.Text', isMultiline: true },
  date: { type: 'Input.Date' },
  time: { type: 'Input.Time' },
} as const satisfies Readonly<Record<Exclude<FormField['kind'], 'cause' | 'choice'>, CardPart>>;

/** A closed list. */
export function choices(
  options: readonly { readonly value: string; readonly title: string }[],
  value: string,
): CardPart {
  return { type: 'Input.ChoiceSet', style: 'compact', choices: options, value };
}

/**
 * One of the people of the company, by their Entra object id.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker
 */
export const person: CardPart = {
  type: 'Input.ChoiceSet',
  choices: [],
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
};

/** Several of a closed list; the client parts the values by commas. */
export const several = (
  options: readonly { readonly value: string; readonly title: string }[],
): CardPart => ({
  type: 'Input.ChoiceSet',
  style: 'compact',
  isMultiSelect: true,
  choices: options,
});

/** The UN's goals, by their number. */
export const causeOptions = (reader: Reader): { value: string; title: string }[] =>
  Array.from({ length: 17 }, (_, index) => {
    const number = index + 1;
    return { value: String(number), title: `${number}. ${plainWords(reader, `cause.${number}` as TextKey)}` };
  });
