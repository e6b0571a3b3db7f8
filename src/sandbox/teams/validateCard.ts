import { isObject, type JsonObject } from './activity.js';
import { microsoftComplaints } from './adaptiveCards.js';
import { walk } from './walkCard.js';

/** Teams takes about 100 KB a message, counted in UTF-16; webhooks and older copies of the page say 28 KB. */
export const TEAMS_MAX_BYTES = 100 * 1024;
export const CARD_LINT_BYTES = 28 * 1024;

const ACTIONS = [
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ShowCard',
  'Action.ToggleVisibility',
];

/** Size of a payload as Teams counts it: two bytes a UTF-16 unit. */
export function utf16Bytes(payload: unknown): number {
  return JSON.stringify(payload).length * 2;
}

/**
 * Everything Teams, or Microsoft's renderer, would hold against an Adaptive Card; empty when it would be shown whole.
 * `maxBytes` is the largest accepted size in UTF-16 bytes.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference
 */
export function validateCard(card: unknown, maxBytes: number = CARD_LINT_BYTES): string[] {
  if (!isObject(card)) return ['The card is not an object.'];
  const elements = [...walk(card)];
  return [
    ...headerComplaints(card),
    ...sizeComplaints(card, maxBytes),
    ...microsoftComplaints(card),
    ...elements.flatMap(elementComplaints),
    ...duplicateInputs(elements),
  ];
}

function headerComplaints(card: JsonObject): string[] {
  const complaints: string[] = [];
  if (card.type !== 'AdaptiveCard') complaints.push('The type is not AdaptiveCard.');
  const [major, minor] = String(card.version ?? '')
    .split('.')
    .map(Number);
  const known = major === 1 && minor !== undefined && minor <= 5;
  if (!known) complaints.push(`Teams shows cards up to version 1.5, not ${String(card.version)}.`);
  return complaints;
}

function sizeComplaints(card: JsonObject, maxBytes: number): string[] {
  const bytes = utf16Bytes(card);
  return bytes > maxBytes ? [`The card takes ${bytes} bytes, more than ${maxBytes}.`] : [];
}

function elementComplaints(element: JsonObject): string[] {
  const type = String(element.type ?? '');
  const complaints: string[] = [];
  if (type.startsWith('Action.')) complaints.push(...actionComplaints(element, type));
  if (type.startsWith('Input.') && !element.id) complaints.push(`${type} has no id.`);
  if (type === 'TextBlock' && element.text === '') complaints.push('A TextBlock is empty.');
  return complaints;
}

function actionComplaints(action: JsonObject, type: string): string[] {
  if (!ACTIONS.includes(type)) return [`${type} is not an action of Teams.`];
  if (!action.title) return [`${type} has no title.`];
  if (type === 'Action.Execute' && !action.verb) return ['Action.Execute has no verb.'];
  return [];
}

function duplicateInputs(elements: readonly JsonObject[]): string[] {
  const ids = elements.filter((each) => String(each.type).startsWith('Input.')).map((each) => each.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `Two inputs have the id ${String(id)}.`,
  );
}
