import { plainLetters } from '../domain/plainLetters.js';
import { type Listener, type TextKey, t } from '../i18n/index.js';
import { type FramingFieldRow, framingFields } from '../messages/forms/fields.js';

const keyOf = (text: string): string => plainLetters(text.slice(0, 200)).replace(/[^a-z0-9]/gu, '');

/** How people say no, where a list has it. */
const noes = ['non', 'aucun', 'none', 'sans'];

interface Choice {
  readonly value: string;
  readonly label: TextKey;
  /** It is said with its number before it. */
  readonly isNumbered?: boolean;
}

const goals: readonly Choice[] = Array.from({ length: 17 }, (_, at) => String(at + 1)).map((value) => ({
  ...{ value, label: `cause.${value}` as TextKey, isNumbered: true },
}));

function choicesIn(field: string, { kind, choices = [] }: FramingFieldRow): readonly Choice[] {
  if (kind === 'cause') return goals;
  return choices.map((value) => ({ value, label: `framingForm.${field}.${value}` as TextKey }));
}

/** Of each field with a closed list: what may stand in it. */
const choicesOf: ReadonlyMap<string, readonly Choice[]> = new Map(
  Object.entries(framingFields)
    .map(([field, row]) => [field, choicesIn(field, row)] as const)
    .filter(([, choices]) => choices.length > 0),
);

const nameOf = ({ value, label, isNumbered }: Choice, reader: Listener): string =>
  isNumbered ? `${value} ${t(reader, label)}` : t(reader, label);

/** What may stand in a field with a closed list, in words that are read back; none of any other. */
export const choiceNames = (field: string, reader: Listener): readonly string[] =>
  (choicesOf.get(field) ?? []).map((choice) => nameOf(choice, reader));

/** The value of a closed list that a cell means. By its own name, or as the form names it in either language. */
function valueIn(cell: string, choices: readonly Choice[]): string {
  const key = keyOf(cell);
  const means = (choice: Choice) =>
    [
      choice.value,
      ...(['fr', 'en'] as const).flatMap((locale) => [t(locale, choice.label), nameOf(choice, locale)]),
    ].some((name) => keyOf(name) === key);
  const no = choices.find(({ value }) => value === 'no' && noes.includes(key));
  return (choices.find(means) ?? no)?.value ?? cell;
}

/** What a cell means in a field with a closed list. What it does not know stays, for the form to refuse. */
export function readChoice(field: string, cell: string): string {
  return cell.trim() === '' ? '' : valueIn(cell, choicesOf.get(field) ?? []);
}
