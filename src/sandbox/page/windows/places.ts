import { CHAT, HOME } from '../../wire.js';
import { h } from '../dom.js';
import type { Texts } from '../texts.js';
import type { Chat } from './chat.js';

export interface Place {
  readonly id: string;
  readonly label: string;
}

/** Where one can be in a chat: with Étincelle, on the App Home, in a channel. */
export const placesOf = (chat: Chat, texts: Texts): Place[] => [
  { id: CHAT, label: texts.chat },
  ...(chat.hasHome ? [{ id: HOME, label: texts.home }] : []),
  ...chat.channels.map(({ id, name }) => ({ id, label: chat.kind === 'slack' ? `#${name}` : name })),
];

/** The row of places; a dot says that something new was said there. */
export interface PlaceTabs {
  readonly element: HTMLElement;
  select(place: string): void;
  mark(unread: ReadonlySet<string>): void;
}

export function placeTabs(places: readonly Place[], texts: Texts, chosen: (place: Place) => void): PlaceTabs {
  const tabs = new Map(places.map((place) => [place.id, tab(place, texts, chosen)]));
  const element = h(
    'div',
    { class: 'places', role: 'tablist', 'aria-label': texts.places },
    ...tabs.values(),
  );
  element.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const all = [...tabs.values()];
    const at = all.findIndex((each) => each.matches(':focus'));
    const next = step === undefined || at < 0 ? undefined : all[(at + step + all.length) % all.length];
    next?.focus();
    next?.click();
  });
  return {
    element,
    select: (place) => {
      for (const [id, each] of tabs) {
        each.setAttribute('aria-selected', String(id === place));
        each.tabIndex = id === place ? 0 : -1;
      }
    },
    mark: (unread) => {
      for (const [id, each] of tabs) each.classList.toggle('unread', unread.has(id));
    },
  };
}

const tab = (place: Place, texts: Texts, chosen: (place: Place) => void) =>
  h(
    'button',
    { class: 'place', type: 'button', role: 'tab', on: { click: () => chosen(place) } },
    place.label,
    h('span', { class: 'dot', title: texts.unread }),
  );
