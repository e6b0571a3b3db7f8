import { h } from '../dom.js';
import { spark } from '../drawings.js';
import { type Language, languages, type Texts } from '../texts.js';

export interface TopBar {
  readonly element: HTMLElement;
  online(is: boolean): void;
}

/** The top of the page: what this is, the clock, the language. */
export function topBar(
  texts: Texts,
  language: Language,
  company: string,
  clock: HTMLElement,
  speak: (language: Language) => void,
): TopBar {
  const offline = h('p', { class: 'offline', role: 'status', hidden: true }, texts.offline);
  const name = h('h1', {}, 'Étincelle', h('span', { class: 'badge' }, texts.sandbox));
  const title = h(
    'div',
    { class: 'title' },
    h('div', { class: 'title-line' }, name, offline),
    h('p', { class: 'tagline' }, texts.tagline(company)),
  );
  const choices = languages.map((each) =>
    h(
      'button',
      {
        type: 'button',
        lang: each,
        'aria-pressed': String(each === language),
        on: { click: () => speak(each) },
      },
      each.toUpperCase(),
    ),
  );
  const switcher = h('div', { class: 'languages', role: 'group', 'aria-label': texts.language }, ...choices);
  return {
    element: h('header', { class: 'top' }, h('div', { class: 'logo' }, spark()), title, clock, switcher),
    online: (is) => {
      offline.hidden = is;
    },
  };
}
