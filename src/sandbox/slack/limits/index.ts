import { inActions, inContext, inContextActions, inInput, inSection } from './elements.js';
import { anything, byType, flag, isObject, type Json, listOf, type Rule, shape, string } from './rules.js';
import { anyText, plainText } from './texts.js';

export type Surface = 'message' | 'modal' | 'home';

/** Slack refuses a message whose blocks weigh more, whatever each one weighs (https://github.com/slackapi/bolt-js/issues/2509). */
export const MAX_MESSAGE_CHARACTERS = 13_200;
const MAX_BLOCKS: Record<Surface, number> = { message: 50, modal: 100, home: 100 };

const common = { 'type!': string(50), block_id: string(255) };

/** A section says something in `text` or in `fields`. */
const section: Rule = (value, path, problems) => {
  shape({
    ...common,
    text: anyText(3000),
    fields: listOf(anyText(2000), 1, 10),
    accessory: inSection,
    expand: flag,
  })(value, path, problems);
  if (isObject(value) && value.text === undefined && value.fields === undefined)
    problems.push(`[ERROR] missing required field: text [json-pointer:${path}]`);
};

const block = byType({
  section,
  divider: shape(common),
  header: shape({ ...common, 'text!': plainText(150) }),
  image: shape({ ...common, 'image_url!': string(3000), 'alt_text!': string(2000), title: plainText(2000) }),
  actions: shape({ ...common, 'elements!': listOf(inActions, 1, 25) }),
  context: shape({ ...common, 'elements!': listOf(inContext, 1, 10) }),
  context_actions: shape({ ...common, 'elements!': listOf(inContextActions, 1, 5) }),
  rich_text: shape({ ...common, 'elements!': listOf(anything, 0, 100) }),
  input: shape({
    ...common,
    'label!': plainText(2000),
    'element!': inInput,
    hint: plainText(2000),
    optional: flag,
    dispatch_action: flag,
  }),
});

/** Block ids are unique on a surface, action ids within a block. */
function checkIdsAreUnique(blocks: readonly unknown[], problems: string[]): void {
  const repeated = (ids: unknown[]) => ids.filter((id, at) => id !== undefined && ids.indexOf(id) !== at);
  for (const id of repeated(blocks.map((each) => (isObject(each) ? each.block_id : undefined))))
    problems.push(`[ERROR] block_id "${String(id)}" already exists [json-pointer:/blocks]`);
  blocks.forEach((each, at) => {
    const elements = isObject(each) && Array.isArray(each.elements) ? each.elements : [];
    for (const id of repeated(elements.map((one) => (isObject(one) ? one.action_id : undefined))))
      problems.push(`[ERROR] action_id "${String(id)}" already exists [json-pointer:/blocks/${at}/elements]`);
  });
}

/**
 * What Slack would refuse in these blocks, one line a problem in the words of `response_metadata.messages`. Empty when
 * it would accept them. Figures: https://docs.slack.dev/reference/block-kit/blocks
 */
export function validateBlocks(blocks: unknown, surface: Surface): string[] {
  const problems: string[] = [];
  listOf(block, 0, MAX_BLOCKS[surface])(blocks, '/blocks', problems);
  if (!Array.isArray(blocks)) return problems;
  checkIdsAreUnique(blocks, problems);
  if (surface === 'message' && JSON.stringify(blocks).length > MAX_MESSAGE_CHARACTERS)
    problems.push('[ERROR] msg_blocks_too_long [json-pointer:/blocks]');
  return problems;
}

const viewFields = {
  'type!': string(10),
  'blocks!': anything,
  callback_id: string(255),
  private_metadata: string(3000, 0),
  external_id: string(255),
};

const modal = shape({
  ...viewFields,
  'title!': plainText(24),
  submit: plainText(24),
  close: plainText(24),
  clear_on_close: flag,
  notify_on_close: flag,
  submit_disabled: flag,
});

/** The same for a whole view. A modal with inputs needs a `submit`. https://docs.slack.dev/reference/views */
export function validateView(view: unknown): string[] {
  const problems: string[] = [];
  byType({ modal, home: shape(viewFields) })(view, '/view', problems);
  if (!isObject(view)) return problems;
  problems.push(...validateBlocks(view.blocks, view.type === 'home' ? 'home' : 'modal'));
  const hasInput = Array.isArray(view.blocks) && view.blocks.some((each) => (each as Json).type === 'input');
  if (view.type === 'modal' && hasInput && view.submit === undefined)
    problems.push('[ERROR] missing required field: submit [json-pointer:/view]');
  return problems;
}
