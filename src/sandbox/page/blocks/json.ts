import type { FieldValue, FormValues, Json } from '../../wire.js';

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list, and nothing else. */
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The words of a text object, as they are. */
export const wordsOf = (text: unknown): string => (isObject(text) ? String(text.text ?? '') : '');

const optionValue = (option: unknown) => (isObject(option) ? String(option.value) : '');

/** What an element holds before anybody touches it. */
export function initialValue(json: Json): FieldValue {
  if (Array.isArray(json.initial_options)) return json.initial_options.map(optionValue);
  if (isObject(json.initial_option)) return optionValue(json.initial_option);
  const key = Object.keys(json).find((name) => name.startsWith('initial_'));
  const initial = key ? json[key] : null;
  return initial === null || initial === undefined ? null : String(initial);
}

/** What Slack's `view.state.values` says an input holds. */
function heldValue(held: Json): FieldValue {
  if (Array.isArray(held.selected_options)) return held.selected_options.map(optionValue);
  if (isObject(held.selected_option)) return optionValue(held.selected_option);
  const key = Object.keys(held).find((name) => name === 'value' || name.startsWith('selected_'));
  const value = key ? held[key] : null;
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined ? null : String(value);
}

/** What Slack holds of a view so far. */
export function heldValues(view: Json): FormValues {
  const state = isObject(view.state) && isObject(view.state.values) ? view.state.values : {};
  const rows = Object.entries(state).map(([blockId, block]) => [
    blockId,
    Object.fromEntries(
      Object.entries(isObject(block) ? block : {}).flatMap(([id, held]) =>
        isObject(held) ? [[id, heldValue(held)]] : [],
      ),
    ),
  ]);
  return Object.fromEntries(rows) as FormValues;
}

/** Everything that the fields of a view hold: what was typed, else what Slack holds, else what they begin with. */
export function valuesOf(blocks: readonly Json[], held: FormValues, typed: FormValues): FormValues {
  const values: FormValues = {};
  for (const block of blocks) {
    const blockId = String(block.block_id);
    for (const json of [...listOf([block.element, block.accessory]), ...listOf(block.elements)]) {
      if (typeof json.action_id !== 'string' || ['button', 'overflow'].includes(String(json.type))) continue;
      // Null is a field that was emptied.
      const [own, kept] = [typed, held].map((each) => each[blockId]?.[String(json.action_id)]);
      const known = own === undefined ? kept : own;
      values[blockId] = {
        ...values[blockId],
        [json.action_id]: known === undefined ? initialValue(json) : known,
      };
    }
  }
  return values;
}
