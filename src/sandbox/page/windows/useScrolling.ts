import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Item } from './chat.js';

/** This near the end counts as at the end. */
const NEAR_PX = 40;
const ABOVE_PX = 8;
/** What comes this soon after one did something is taken for the answer. */
const ANSWER_MS = 5_000;

const isAtEnd = (box: HTMLElement) => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
const lastIn = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('article')].at(-1);

/** The newest message begins below what is in view. */
const isHidden = (box: HTMLElement) =>
  (lastIn(box)?.getBoundingClientRect().top ?? 0) > box.getBoundingClientRect().bottom - NEAR_PX;

/** As far down as can be with the top of a message in view. */
function reveal(box: HTMLElement, message: HTMLElement | null | undefined): void {
  if (!message) return;
  const top = message.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTop = Math.min(box.scrollHeight - box.clientHeight, top - ABOVE_PX);
}

/**
 * Goes to what one wrote oneself, to its answer, and along with the talk for who is at its end. Whoever reads further
 * up is left in peace: `below` says that something new waits there.
 */
export function useScrolling(
  timeline: RefObject<HTMLElement | null>,
  items: readonly Item[] | null,
  acted: RefObject<number>,
) {
  const [below, setBelow] = useState(false);
  const known = useRef<ReadonlySet<string> | null>(null);
  const atEnd = useRef(true);
  /** The words that are answered, and where they were put; elsewhere since means that somebody scrolled. */
  const asked = useRef({ id: '', top: 0 });

  useLayoutEffect(() => {
    const box = timeline.current;
    if (!box || !items) return;
    const before = known.current;
    known.current = new Set(items.map(({ said }) => said.id));
    const added = before ? items.filter(({ said }) => !before.has(said.id)) : items.slice(-1);
    const first = added.find(({ said }) => said.mine) ?? added[0];
    if (!first) return;
    const answers = first.said.mine || Date.now() - (acted.current ?? 0) < ANSWER_MS;
    if (!before || answers || atEnd.current) {
      const stays =
        answers && !first.said.mine && asked.current.id !== '' && box.scrollTop === asked.current.top;
      const id = stays ? asked.current.id : first.said.id;
      reveal(box, box.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`));
      asked.current = { id: before && answers ? id : '', top: box.scrollTop };
      atEnd.current = isAtEnd(box);
    }
    setBelow(before !== null && isHidden(box));
  }, [items]);

  useLayoutEffect(() => {
    const box = timeline.current;
    if (!box) return;
    const scrolled = () => {
      atEnd.current = isAtEnd(box);
      if (!isHidden(box)) setBelow(false);
    };
    const resized = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
      if (!isHidden(box)) setBelow(false);
    });
    box.addEventListener('scroll', scrolled, { passive: true });
    for (const each of [box, ...box.children]) resized.observe(each);
    return () => {
      box.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }, []);

  const showNew = () => {
    if (!timeline.current) return;
    reveal(timeline.current, lastIn(timeline.current));
    timeline.current.focus({ preventScroll: true });
    setBelow(false);
  };
  return { below, showNew };
}
