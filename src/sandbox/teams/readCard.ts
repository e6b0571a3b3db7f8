import type { FormField, OpenForm, Said } from '../person.js';
import { isObject, type JsonObject } from './activity.js';
import { plainText, type Viewer } from './plainText.js';
import { childrenOf, walk } from './walkCard.js';

/** All the text of a card as a person reads it, one line a paragraph, without button labels. */
export function cardLines(card: JsonObject, viewer: Viewer): string[] {
  return [...walk(card)].flatMap((element) => elementLines(element)).map((line) => plainText(line, viewer));
}

/** Types are whatever a card says: what is no text has at most a label. */
function elementLines(element: JsonObject): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [String(element.text)];
    case 'RichTextBlock':
      return [
        childrenOf(element, 'inlines')
          .map((run) => String(run.text))
          .join(''),
      ];
    case 'FactSet':
      return childrenOf(element, 'facts').map((fact) => `${String(fact.title)} ${String(fact.value)}`);
    case 'Image':
      return element.altText ? [String(element.altText)] : [];
    default:
      return String(element.type).startsWith('Input.') && element.label ? [String(element.label)] : [];
  }
}

/** The buttons of a card that come back to the bot, in reading order. */
export function cardActions(card: JsonObject): JsonObject[] {
  const actions = [...walk(card)].filter(
    (each) => each.type === 'Action.Execute' || each.type === 'Action.Submit',
  );
  return actions.filter((action) => action.isEnabled !== false);
}

/** The links of a card, in reading order. */
export function cardLinks(card: JsonObject): Said['links'] {
  return [...walk(card)]
    .filter((each) => each.type === 'Action.OpenUrl')
    .map((each) => ({ label: String(each.title), url: String(each.url) }));
}

/** The input elements of a card, in reading order. */
export function cardInputs(card: JsonObject): JsonObject[] {
  return [...walk(card)].filter((each) => String(each.type).startsWith('Input.'));
}

/** The values of a card's inputs before anybody touches them, by input id. */
export function initialValues(card: JsonObject): Record<string, string> {
  return Object.fromEntries(
    cardInputs(card).map((input) => [String(input.id), input.value === undefined ? '' : String(input.value)]),
  );
}

/** A card with inputs as a form, or null when it has none. */
export function formOf(card: JsonObject, viewer: Viewer): OpenForm | null {
  const inputs = cardInputs(card);
  if (inputs.length === 0) return null;
  return { title: cardLines(card, viewer)[0] ?? '', fields: inputs.map(fieldOf) };
}

function fieldOf(input: JsonObject): FormField {
  return {
    name: String(input.id),
    label: String(input.label ?? input.title ?? ''),
    value: input.value === undefined ? '' : String(input.value),
    options: childrenOf(input, 'choices').map((choice) => String(choice.value)),
  };
}

/**
 * The sentences beside refused fields, by input id. Cards have no place of their own for a sentence of the server.
 * Bots put a red (`attention`) TextBlock right after the input, which is what is looked for here.
 */
export function shownErrors(card: JsonObject, viewer: Viewer): Record<string, string> {
  const elements = [...walk(card)];
  const errors: Record<string, string> = {};
  elements.forEach((element, index) => {
    const previous = elements[index - 1];
    const isError = element.type === 'TextBlock' && element.color === 'attention';
    if (!isError || !previous || !String(previous.type).startsWith('Input.')) return;
    errors[String(previous.id)] = plainText(String(element.text), viewer);
  });
  return errors;
}

/** The data of a button with the inputs merged in, as Teams sends it. */
export function actionData(action: JsonObject, inputs: Record<string, string>): JsonObject {
  const own = isObject(action.data) ? action.data : {};
  return action.associatedInputs === 'none' ? own : { ...own, ...inputs };
}
