import { currentValue, elementsOf, inputsOf, optionsOf, type Placed } from './elements.js';
import { isObject, type Json } from './limits/rules.js';
import { type Link, linksOfMrkdwn, readMrkdwn, unescapeText } from './markup.js';
import type { SlackView } from './types.js';
import type { World } from './world.js';

/** The text objects of a block that a person reads, buttons and menus left out, in reading order. */
function textsOf(block: Json): Json[] {
  const elements = Array.isArray(block.elements) && block.type === 'context' ? block.elements : [];
  const fields = Array.isArray(block.fields) ? block.fields : [];
  return [block.title, block.text, ...fields, ...elements, block.label, block.hint].filter(
    (each): each is Json => isObject(each) && typeof each.text === 'string',
  );
}

const read = (world: World, text: Json): string => {
  const nameOf = (id: string) => world.users.get(id)?.name ?? world.channels.get(id)?.name ?? id;
  return text.type === 'mrkdwn' ? readMrkdwn(String(text.text), nameOf) : unescapeText(String(text.text));
};

/** All that a person reads in these blocks, one line a paragraph. */
export const readBlocks = (world: World, blocks: readonly Json[]): string =>
  blocks.flatMap((block) => textsOf(block).map((text) => read(world, text))).join('\n');

/** The buttons that do something in the bot, in order; link buttons are links. */
export const buttonsOf = (blocks: readonly Json[]): Pressable[] =>
  elementsOf(blocks).flatMap((placed): Pressable[] => {
    const { element } = placed;
    if (element.type === 'feedback_buttons')
      return [element.positive_button, element.negative_button].map((each) => ({
        ...placed,
        label: labelOf(each as Json),
        value: String((each as Json).value),
      }));
    if (element.type === 'overflow')
      return optionsOf(element).map((each) => ({
        ...placed,
        label: labelOf(each),
        value: String(each.value),
      }));
    const isButton = element.type === 'button' && element.url === undefined;
    return isButton ? [{ ...placed, label: labelOf(element) }] : [];
  });

/** `value`: which of the choices that are one element. */
type Pressable = Placed & { readonly label: string; readonly value?: string };

const labelOf = (element: Json): string => String((element.text as Json).text);

export const linksOf = (blocks: readonly Json[]): Link[] => [
  ...blocks
    .flatMap((block) => textsOf(block).filter(({ type }) => type === 'mrkdwn'))
    .flatMap((text) => linksOfMrkdwn(String(text.text))),
  ...elementsOf(blocks).flatMap(({ element }) =>
    typeof element.url === 'string' ? [{ label: String((element.text as Json).text), url: element.url }] : [],
  ),
];

/** The fields of an open modal; a field is named by its block id. */
export const fieldsOf = (view: SlackView) =>
  inputsOf(view.content).map((input) => ({
    name: input.blockId,
    label: String(((input.block.label ?? input.block.text) as Json | undefined)?.text ?? input.actionId),
    value: [currentValue(view, input) ?? ''].flat().join(','),
    options: optionsOf(input.element).map((each) => String(each.value)),
  }));
