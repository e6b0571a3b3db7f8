import type { JsonObject } from './activity.js';
import { cardInputs } from './readCard.js';
import { childrenOf } from './walkCard.js';

/**
 * What the client itself refuses before anything is sent. The card's own `errorMessage` of each input that is not
 * right. It is required and empty, too long, out of range, off its pattern or not one of its choices. By input id.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation
 */
export function checkInputs(card: JsonObject, values: Record<string, string>): Record<string, string> {
  const refused = cardInputs(card).filter((input) => !accepts(input, values[String(input.id)] ?? ''));
  return Object.fromEntries(
    refused.map((input) => [String(input.id), String(input.errorMessage ?? 'Invalid')]),
  );
}

function accepts(input: JsonObject, value: string): boolean {
  if (value === '') return input.isRequired !== true;
  if (typeof input.maxLength === 'number' && value.length > input.maxLength) return false;
  if (typeof input.regex === 'string' && !new RegExp(input.regex).test(value)) return false;
  return acceptsType(input, value);
}

/** Types are whatever a card says: free text and toggles take any value. */
function acceptsType(input: JsonObject, value: string): boolean {
  switch (input.type) {
    case 'Input.Number':
      return inRange(input, Number(value));
    case 'Input.Date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'Input.Time':
      return /^\d{2}:\d{2}$/.test(value);
    case 'Input.ChoiceSet':
      return acceptsChoices(input, value);
    default:
      return true;
  }
}

function inRange(input: JsonObject, value: number): boolean {
  if (Number.isNaN(value)) return false;
  if (typeof input.min === 'number' && value < input.min) return false;
  return typeof input.max !== 'number' || value <= input.max;
}

function acceptsChoices(input: JsonObject, value: string): boolean {
  const known = childrenOf(input, 'choices').map((choice) => String(choice.value));
  const chosen = input.isMultiSelect === true ? value.split(',') : [value];
  return input.style === 'filtered' || chosen.every((each) => known.includes(each));
}
