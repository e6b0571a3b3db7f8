import type { ComponentChild, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Language } from '../texts.js';
import { dateValue, dayText } from '../times.js';
import { type Item, useScene } from './chat.js';
import { Message } from './Message.js';
import { useButtonNames } from './useButtonNames.js';
import { useMessageKeys } from './useMessageKeys.js';
import { useScrolling } from './useScrolling.js';

const TOGETHER_MS = 5 * 60_000;

interface Props {
  readonly label: string;
  /** Null before they are known. */
  readonly items: readonly Item[] | null;
  readonly acted: RefObject<number>;
  readonly language: Language;
  readonly empty: ComponentChild;
}

/** The messages of a place, oldest first, with a line before the first of each day. */
export function Timeline({ label, items, acted, language, empty }: Props) {
  const { texts, person } = useScene();
  const timeline = useRef<HTMLDivElement>(null);
  const fresh = useRef(true);
  const { below, showNew } = useScrolling(timeline, items, acted);
  const keys = useMessageKeys(timeline);
  useButtonNames(timeline);
  const arrives = !fresh.current;
  if (items) fresh.current = false;
  const dayOf = (item: Item) => dateValue(item.at, person.timezone);
  return (
    <div class="board">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <div ref={timeline} class="timeline" role="log" tabIndex={0} aria-label={label} {...keys}>
        <div class="timeline-list">
          {items?.length === 0 && empty}
          {items?.map((item, at) => {
            const before = items[at - 1];
            const newDay = !before || dayOf(before) !== dayOf(item);
            return [
              newDay && (
                <p class="day-line" key={`day ${dayOf(item)}`}>
                  <span>{dayText(item.at, person.timezone, language)}</span>
                </p>
              ),
              <Message
                key={item.said.id}
                item={item}
                follows={!newDay && together(before, item)}
                arrives={arrives}
                language={language}
              />,
            ];
          })}
        </div>
      </div>
      {below && (
        <button class="below" type="button" onClick={showNew}>
          {texts.newMessages} ↓
        </button>
      )}
    </div>
  );
}

const together = (before: Item, item: Item) =>
  before.said.author === item.said.author &&
  before.reply === item.reply &&
  !before.said.onlyMe &&
  !item.said.onlyMe &&
  item.at.getTime() - before.at.getTime() < TOGETHER_MS;
