import type { FormValues, Json } from '../../wire.js';
import { h } from '../dom.js';
import { type BlockContext, isObject, wordsOf } from './context.js';
import { field, valueIn } from './field.js';

/** A field of a form with its label, its hint, and room for the sentence that refuses it. */
export function inputBlock(block: Json, context: BlockContext): HTMLElement {
  const blockId = String(block.block_id);
  const name = `field-${blockId}`;
  const json = isObject(block.element) ? block.element : {};
  const optional =
    block.optional === true ? h('span', { class: 'optional' }, ` ${context.texts.optional}`) : null;
  const hint = wordsOf(block.hint);
  const tells = block.dispatch_action === true;
  return h(
    'div',
    { class: 'block-input', 'data-input': blockId },
    h('label', { for: name, id: `${name}-label` }, wordsOf(block.label), optional),
    field({ blockId, json, context, name, describedBy: `${name}-note`, tells }),
    h(
      'div',
      { id: `${name}-note`, class: 'note' },
      h('p', { class: 'field-error', role: 'alert', hidden: true }),
      hint ? h('p', { class: 'hint' }, hint) : null,
    ),
  );
}

/** Everything that the fields under `root` hold. */
export function readValues(root: ParentNode): FormValues {
  const values: FormValues = {};
  for (const drawn of root.querySelectorAll<HTMLElement>('[data-kind]')) {
    const { block = '', action = '' } = drawn.dataset;
    values[block] = { ...values[block], [action]: valueIn(drawn) };
  }
  return values;
}

/** What is being corrected is refused no longer. */
export function hideError(corrected: HTMLElement): void {
  const block = corrected.closest('[data-input]');
  block?.classList.remove('refused');
  for (const place of block?.querySelectorAll<HTMLElement>('.field-error') ?? []) place.hidden = true;
}

/** Puts a sentence beside each refused field, removes the others, and goes to the first. */
export function showErrors(root: ParentNode, errors: Readonly<Record<string, string>>): void {
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-input]')];
  for (const block of blocks) {
    const sentence = errors[block.dataset.input ?? ''];
    const place = block.querySelector<HTMLElement>('.field-error');
    block.classList.toggle('refused', sentence !== undefined);
    if (!place) continue;
    place.textContent = sentence ?? '';
    place.hidden = sentence === undefined;
  }
  const first = blocks.find((block) => block.classList.contains('refused'));
  first?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
