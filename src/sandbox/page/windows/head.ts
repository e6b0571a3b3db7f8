import type { PagePerson } from '../../wire.js';
import { h } from '../dom.js';
import { chevron } from '../drawings.js';
import type { Texts } from '../texts.js';
import { cityOf } from '../times.js';
import { avatar } from './avatar.js';
import type { Chat } from './chat.js';

/** The top of a window: whose place one takes, and in which chat. */
export interface Head {
  readonly element: HTMLElement;
  /** `aside` is said after the person's part: what their clock shows, when it is another one. */
  show(person: PagePerson, aside: string): void;
}

export function head(chat: Chat, texts: Texts, chosen: (person: PagePerson) => void): Head {
  const select = h('select', { class: 'who-select', 'aria-label': `${texts.person} · ${chat.name}` });
  for (const organises of [true, false]) select.append(group(chat, texts, organises));
  select.addEventListener('change', () => {
    const person = chat.people.find((each) => each.id === select.value);
    if (person) chosen(person);
  });
  const face = h('span', { class: 'who-face' });
  const name = h('strong', { class: 'who-name' });
  const part = h('span', { class: 'who-part' });
  const words = h('span', { class: 'who-words' }, h('span', { class: 'who-line' }, name, chevron()), part);
  const who = h('div', { class: 'who' }, face, words, select);
  return {
    element: h('header', { class: 'window-head' }, who, h('span', { class: 'brand' }, chat.name)),
    show: (person, aside) => {
      select.value = person.id;
      face.replaceChildren(avatar(person.name));
      name.textContent = person.name;
      part.textContent = [partOf(person, texts), aside].filter(Boolean).join(' · ');
    },
  };
}

const partOf = (person: PagePerson, texts: Texts) => (person.organiser ? texts.organises : texts.takesPart);

/** With the person's language in its own words, so that whoever speaks it finds them, and their city. */
function named({ name, locale, timezone }: PagePerson): string {
  const [code = locale] = locale.split('-');
  const language = new Intl.DisplayNames([code], { type: 'language' }).of(code);
  return [name, language, cityOf(timezone)].join(' · ');
}

function group(chat: Chat, texts: Texts, organises: boolean): HTMLElement {
  const people = chat.people.filter((person) => person.organiser === organises);
  const options = people.map((person) => h('option', { value: person.id }, named(person)));
  return h('optgroup', { label: organises ? texts.organises : texts.takesPart }, ...options);
}
