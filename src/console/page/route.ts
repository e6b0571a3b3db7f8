import type { TargetedMouseEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { base, isInTeams } from './api.js';

/** Where the pages are. In a tab of Teams they stay where Teams may frame them. */
const pages = isInTeams ? `${base}teams/` : base;

/** Where somebody is: the path below `/console/`, and what follows the question mark. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  /** How often somebody has gone to a page. Whoever comes to one hears its heading. */
  readonly visits: number;
}

const here = (): Omit<Place, 'visits'> => ({
  path: location.pathname.startsWith(pages) ? location.pathname.slice(pages.length).replace(/\/$/, '') : '',
  query: new URLSearchParams(location.search),
});

const moved = 'console:moved';
const filtered = 'console:filtered';

/** Goes to another page of the console, without loading anything again. */
export function go(to: string): void {
  history.pushState(null, '', pages + to);
  dispatchEvent(new Event(moved));
}

/** Shows something else of the same page: whoever chooses it stays where they choose. */
export function filter(to: string): void {
  history.pushState(null, '', pages + to);
  dispatchEvent(new Event(filtered));
}

/** Where somebody is now, and from now on. */
export function usePlace(): Place {
  const [place, setPlace] = useState<Place>(() => ({ ...here(), visits: 0 }));
  useEffect(() => {
    const follow = ({ type }: Event) =>
      setPlace((before) => {
        const now = here();
        // Who skips to the content stays on the page.
        const isSame = now.path === before.path && `${now.query}` === `${before.query}`;
        if (type === 'popstate' && isSame) return before;
        return { ...now, visits: type === filtered ? before.visits : before.visits + 1 };
      });
    const events = ['popstate', moved, filtered];
    for (const event of events) addEventListener(event, follow);
    return () => {
      for (const event of events) removeEventListener(event, follow);
    };
  }, []);
  return place;
}

/** A link within the console. Whoever wants another tab gets one. */
export const linkTo = (to: string) => ({
  href: pages + to,
  onClick: (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  },
});
