import { CHAT, HOME, type PagePerson } from '../../wire.js';
import { h } from '../dom.js';
import { spark } from '../drawings.js';
import { catalogues, type Texts } from '../texts.js';

/** What an empty place says: how to begin with Étincelle, or what will come by itself. */
export function emptyPlace(
  place: { readonly id: string; readonly label: string },
  person: PagePerson,
  texts: Texts,
  say: (text: string) => void,
): HTMLElement {
  if (place.id === HOME) return note(texts.emptyHome);
  if (place.id !== CHAT) return note(texts.emptyChannel(place.label), texts.emptyChannelHint);
  // Said to the bot, so in the person's language rather than the page's.
  const spoken = catalogues[person.locale.startsWith('fr') ? 'fr' : 'en'];
  const starters = person.organiser ? spoken.organiserStarters : spoken.starters;
  const buttons = starters.map((text) =>
    h('button', { class: 'starter', type: 'button', on: { click: () => say(text) } }, text),
  );
  return note(texts.emptyChat, texts.emptyChatHint, h('div', { class: 'starters' }, ...buttons));
}

const note = (title: string, hint = '', more: HTMLElement | null = null) =>
  h(
    'div',
    { class: 'empty' },
    spark(),
    h('p', { class: 'empty-title' }, title),
    hint ? h('p', { class: 'empty-hint' }, hint) : null,
    more,
  );
