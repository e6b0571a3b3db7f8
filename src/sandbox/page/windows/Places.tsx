import { useRef } from 'preact/hooks';
import { CHAT, HOME } from '../../wire.js';
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

interface Props {
  readonly label: string;
  readonly places: readonly Place[];
  readonly place: Place;
  readonly unread: ReadonlySet<string>;
  readonly texts: Texts;
  readonly choose: (place: Place) => void;
}

/** The row of places; a dot says that something new was said there. */
export function Places({ label, places, place, unread, texts, choose }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = (places.indexOf(place) + step + places.length) % places.length;
    const next = places[at];
    if (next) choose(next);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  return (
    <div ref={row} class="places" role="tablist" aria-label={label}>
      {places.map((each) => (
        <button
          key={each.id}
          type="button"
          role="tab"
          class={`place ${unread.has(each.id) ? 'unread' : ''}`}
          aria-selected={each.id === place.id}
          tabIndex={each.id === place.id ? 0 : -1}
          onClick={() => choose(each)}
          onKeyDown={turn}
        >
          {each.label}
          {unread.has(each.id) && <span class="dot" role="img" aria-label={texts.unread} />}
        </button>
      ))}
    </div>
  );
}
