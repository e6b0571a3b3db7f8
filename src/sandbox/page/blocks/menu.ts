import type { FieldValue, Json } from '../../wire.js';
import { h } from '../dom.js';
import { type BlockContext, listOf, wordsOf } from './context.js';
import { type FieldOptions, marks } from './fieldOptions.js';

/** A closed list: of options, of channels or of people. */
export function menu(options: FieldOptions, value: FieldValue): HTMLElement {
  const { json, context, name, describedBy } = options;
  const multiple = String(json.type).startsWith('multi_');
  const chosen = [value ?? []].flat();
  const blank = h('option', { value: '' }, wordsOf(json.placeholder) || context.texts.choose);
  const select = h(
    'select',
    { ...marks(options), id: name, 'aria-describedby': describedBy, class: 'slack-field', multiple },
    multiple ? null : blank,
    ...entries(json, context).map(([id, label]) => h('option', { value: id }, label)),
  );
  for (const option of select.options) option.selected = chosen.includes(option.value);
  if (!multiple && chosen.length === 0) select.value = '';
  return select;
}

function entries(json: Json, { channels, people }: BlockContext): [id: string, label: string][] {
  const type = String(json.type).replace(/^multi_/, '');
  if (type === 'channels_select' || type === 'conversations_select')
    return channels.map(({ id, name }) => [id, `# ${name}`]);
  if (type === 'users_select') return people.map(({ id, name }) => [id, name]);
  const grouped = listOf(json.option_groups).flatMap((group) => listOf(group.options));
  return [...listOf(json.options), ...grouped].map((option) => [String(option.value), wordsOf(option.text)]);
}
