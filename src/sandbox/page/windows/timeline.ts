import { arrange, h } from '../dom.js';
import { dateValue, dayText } from '../times.js';
import type { Item } from './chat.js';
import { drawMessage, type MessageFrame } from './message.js';

const TOGETHER_MS = 5 * 60_000;
/** This near the end counts as at the end. */
const NEAR_PX = 80;
const ABOVE_PX = 8;

type Frame = Omit<MessageFrame, 'follows'>;

/** The messages of a place, oldest first. What has not changed stays in place, with what was typed in it. */
export interface Timeline {
  readonly element: HTMLElement;
  show(items: readonly Item[], frame: Frame, empty: () => HTMLElement): void;
  /** Forgets everything: another place is shown next. */
  clear(): void;
}

export function timeline(): Timeline {
  const list = h('div', { class: 'timeline-list' });
  const element = h('div', { class: 'timeline', role: 'log', tabindex: 0 }, list);
  let drawn = new Map<string, { version: string; element: HTMLElement }>();
  return {
    element,
    show: (items, frame, empty) => {
      const fresh = drawn.size === 0;
      const stick = fresh || element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      const next = items.length === 0 ? [] : entries(items, frame);
      const shown = new Map<string, { version: string; element: HTMLElement }>();
      for (const { key, version, draw } of next) {
        const before = drawn.get(key);
        const changed = before !== undefined && before.version !== version;
        const kept = before && !changed ? before : { version, element: draw() };
        if (!fresh && kept !== before) kept.element.classList.add(changed ? 'changed' : 'arrived');
        shown.set(key, kept);
      }
      const added = items.at(-1)?.mine && !drawn.has(items.at(-1)?.id ?? '');
      drawn = shown;
      arrange(list, items.length === 0 ? [empty()] : [...shown.values()].map((each) => each.element));
      if (stick || added) showNewest(element, list.lastElementChild);
    },
    clear: () => {
      drawn = new Map();
      list.replaceChildren();
    },
  };
}

/** Goes to the end; a message taller than the window is shown from its beginning. */
function showNewest(element: HTMLElement, newest: Element | null): void {
  element.scrollTop = element.scrollHeight;
  if (newest instanceof HTMLElement && newest.offsetHeight > element.clientHeight)
    element.scrollTop = newest.offsetTop - element.offsetTop - ABOVE_PX;
}

interface Entry {
  readonly key: string;
  readonly version: string;
  draw(): HTMLElement;
}

/** Messages with a line before the first of each day. */
function entries(items: readonly Item[], frame: Frame): Entry[] {
  return items.flatMap((item, at) => {
    const before = items[at - 1];
    const day = dateValue(item.at, frame.timezone);
    const newDay = !before || dateValue(before.at, frame.timezone) !== day;
    const follows = !newDay && before !== undefined && together(before, item);
    const message = {
      key: item.id,
      version: `${item.version} ${follows}`,
      draw: () => drawMessage(item, { ...frame, follows }),
    };
    return newDay ? [dayLine(day, item, frame), message] : [message];
  });
}

const together = (before: Item, item: Item) =>
  before.author === item.author &&
  before.reply === item.reply &&
  !before.onlyMe &&
  !item.onlyMe &&
  item.at.getTime() - before.at.getTime() < TOGETHER_MS;

const dayLine = (day: string, item: Item, { timezone, language }: Frame): Entry => ({
  key: `day ${day}`,
  version: day,
  draw: () => h('p', { class: 'day-line' }, h('span', {}, dayText(item.at, timezone, language))),
});
