import type { FieldValue, Json } from '../../wire.js';
import { isObject } from './context.js';

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
export function heldValue(held: unknown): FieldValue | undefined {
  if (!isObject(held)) return undefined;
  if (Array.isArray(held.selected_options)) return held.selected_options.map(optionValue);
  if (isObject(held.selected_option)) return optionValue(held.selected_option);
  const key = Object.keys(held).find((name) => name === 'value' || name.startsWith('selected_'));
  const value = key ? held[key] : null;
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined ? null : String(value);
}
