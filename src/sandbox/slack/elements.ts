import { isObject, type Json } from './limits/rules.js';
import type { FieldValue, SlackView } from './types.js';

/** One interactive element, with the block it stands in. */
export interface Placed {
  readonly blockId: string;
  readonly actionId: string;
  readonly block: Json;
  readonly element: Json;
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Slack names the blocks and elements that the bot left unnamed; ids are stable for one content. */
export function withIds(blocks: readonly Json[]): Json[] {
  return blocks.map((block, at) => ({
    ...block,
    block_id: block.block_id ?? `b${at}`,
    ...(Array.isArray(block.elements) ? { elements: list(block.elements).map(named) } : {}),
  }));
}

const named = (element: Json, at: number): Json =>
  element.type === 'image' || typeof element.text === 'string' || element.action_id
    ? element
    : { ...element, action_id: `a${at}` };

/** Every element of these blocks that a person can press, choose or fill in. */
export const elementsOf = (blocks: unknown): Placed[] =>
  list(blocks).flatMap((block) =>
    [...list(block.elements), ...list([block.accessory]), ...list([block.element])]
      .filter((element) => typeof element.action_id === 'string')
      .map((element) => ({
        blockId: String(block.block_id),
        actionId: String(element.action_id),
        block,
        element,
      })),
  );

/** The elements of a view that hold a value. */
export const inputsOf = (content: Json): Placed[] =>
  elementsOf(content.blocks).filter(
    ({ element }) => element.type !== 'button' && element.type !== 'overflow',
  );

/** The options of a closed list, in its groups or not. */
export const optionsOf = (element: Json): Json[] => [
  ...list(element.options),
  ...list(element.option_groups).flatMap((group) => list(group.options)),
];

const valueOfOption = (option: unknown) => (isObject(option) ? String(option.value) : null);

/** What an element holds before anybody touches it. */
function initialValue(element: Json): FieldValue {
  if (Array.isArray(element.initial_options))
    return element.initial_options.map((each) => valueOfOption(each) ?? '');
  if (element.initial_option) return valueOfOption(element.initial_option);
  const key = Object.keys(element).find((name) => name.startsWith('initial_'));
  const initial = key ? element[key] : undefined;
  if (Array.isArray(initial)) return initial.map(String);
  return initial === undefined ? null : String(initial);
}

/** What an element of a view holds now. */
export const currentValue = (view: SlackView, { blockId, actionId, element }: Placed): FieldValue => {
  const typed = view.values[blockId]?.[actionId];
  return typed === undefined ? initialValue(element) : typed;
};

const SINGLE: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
};

/** A value as Slack sends it, in `state.values` and in `actions`: the key depends on the element's type. */
export function wireValue(element: Json, value: FieldValue): Json {
  const type = String(element.type);
  const chosen = (one: string) => {
    const option = optionsOf(element).find((each) => each.value === one);
    if (!option) throw new Error(`"${one}" is not an option of ${String(element.action_id)}.`);
    return option;
  };
  const many = Array.isArray(value) ? value : value === null ? [] : [value];
  const one = many[0] ?? null;
  const single = SINGLE[type];
  if (single) return { type, [single]: one };
  if (type === 'datetimepicker') return { type, selected_date_time: one === null ? null : Number(one) };
  if (type === 'checkboxes' || type === 'multi_static_select')
    return { type, selected_options: many.map(chosen) };
  if (type === 'multi_users_select') return { type, selected_users: many };
  if (type === 'multi_conversations_select') return { type, selected_conversations: many };
  if (optionsOf(element).length > 0) return { type, selected_option: one === null ? null : chosen(one) };
  return { type, value: one };
}

/** `view.state.values` of a view as it stands. */
export function wireState(view: SlackView): Record<string, Json> {
  const state: Record<string, Json> = {};
  for (const input of inputsOf(view.content))
    state[input.blockId] = {
      ...state[input.blockId],
      [input.actionId]: wireValue(input.element, currentValue(view, input)),
    };
  return state;
}
