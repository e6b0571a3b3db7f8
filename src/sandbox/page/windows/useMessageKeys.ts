import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const REACHED = 'a[href], button, input, select, textarea, [tabindex]';

/** What the tab key reaches in a message, or reached before it was set aside. */
function setReach(message: Element, reached: boolean): void {
  for (const each of message.querySelectorAll<HTMLElement>(REACHED)) {
    if (reached && each.dataset.tab !== undefined) {
      each.tabIndex = Number(each.dataset.tab);
      delete each.dataset.tab;
    } else if (!reached && each.tabIndex >= 0) {
      each.dataset.tab = String(each.tabIndex);
      each.tabIndex = -1;
    }
  }
}

/**
 * One message at a time is on the way of the tab key, the newest at first. The arrows go from one to the next.
 * Otherwise a message box is hundreds of stops away.
 */
export function useMessageKeys(timeline: RefObject<HTMLElement | null>) {
  const current = useRef<Element | null>(null);
  const messages = () => [...(timeline.current?.querySelectorAll<HTMLElement>('article') ?? [])];
  const settle = () => {
    const all = messages();
    const chosen = all.find((each) => each === current.current) ?? all.at(-1);
    for (const each of all) setReach(each, each === chosen);
  };
  useLayoutEffect(settle);
  const take = (message: Element | null) => {
    if (!message || message === current.current) return;
    current.current = message;
    settle();
  };
  return {
    onFocusIn: (event: FocusEvent) => take((event.target as Element).closest('article')),
    onKeyDown: (event: KeyboardEvent) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const target = event.target as Element;
      if (
        step === undefined ||
        target.matches('input:not([type=checkbox]), select, textarea, [role=combobox], .calendar *')
      )
        return;
      const all = messages();
      const from = all.findIndex((each) => each.contains(target));
      const next = from < 0 ? all.at(step < 0 ? -1 : 0) : all[from + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
