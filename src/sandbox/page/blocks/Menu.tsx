import type { Json } from '../../wire.js';
import { catalogues } from '../texts.js';
import { type Chat, useScene } from '../windows/chat.js';
import type { Drawn } from './Field.js';
import { listOf, wordsOf } from './json.js';

/** A closed list: of options, of channels or of people. */
export function Menu({ json, value, settle, look }: Drawn & { readonly look: object }) {
  const { chat, spoken } = useScene();
  const multiple = String(json.type).startsWith('multi_');
  const chosen = [value ?? []].flat();
  const read = (select: HTMLSelectElement) =>
    settle(multiple ? [...select.selectedOptions].map((option) => option.value) : select.value || null);
  return (
    <select {...look} multiple={multiple} onChange={(event) => read(event.currentTarget)}>
      {!multiple && (
        <option value="" selected={chosen.length === 0}>
          {wordsOf(json.placeholder) || catalogues[spoken].choose}
        </option>
      )}
      {entries(json, chat).map(([id, label]) => (
        <option key={id} value={id} selected={chosen.includes(id)}>
          {label}
        </option>
      ))}
    </select>
  );
}

function entries(json: Json, { channels, people }: Chat): [id: string, label: string][] {
  const type = String(json.type).replace(/^multi_/, '');
  if (type === 'channels_select' || type === 'conversations_select')
    return channels.map(({ id, name }) => [id, `# ${name}`]);
  if (type === 'users_select') return people.map(({ id, name }) => [id, name]);
  const grouped = listOf(json.option_groups).flatMap((group) => listOf(group.options));
  return [...listOf(json.options), ...grouped].map((option) => [String(option.value), wordsOf(option.text)]);
}
