import { plainLetters } from '../domain/plainLetters.js';
import { type TextKey, t } from '../i18n/index.js';
import { type FramingFieldRow, framingFields } from '../messages/forms/fields.js';

const keyOf = (text: string): string => plainLetters(text.slice(0, 200)).replace(/[^a-z0-9]/gu, '');

/** How people say no, where a list has it. */
const noes = ['non', 'aucun', 'none', 'sans'];

/** The value of a closed list that a cell means. By its own name, or as the form names it in either language. */
function valueIn(cell: string, values: readonly string[], labelOf: (value: string) => TextKey): string {
  const key = keyOf(cell);
  const means = (value: string) =>
    [value, t('fr', labelOf(value)), t('en', labelOf(value))].some((name) => keyOf(name) === key);
  const found = values.find(means) ?? (noes.includes(key) && values.includes('no') ? 'no' : undefined);
  return found ?? cell;
}

/** Of each field with a closed list: what a cell means in it. What it does not know stays, for the form to refuse. */
export const choiceReaders: ReadonlyMap<string, (cell: string) => string> = new Map(
  Object.entries(framingFields).flatMap(([field, row]: [string, FramingFieldRow]) => {
    const { choices } = row;
    if (!choices) return [];
    const labelOf = (value: string) => `framingForm.${field}.${value}` as TextKey;
    return [[field, (cell: string) => (cell.trim() === '' ? '' : valueIn(cell, choices, labelOf))] as const];
  }),
);
