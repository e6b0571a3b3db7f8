import type { TargetedMouseEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { base, isInTeams } from './api.js';

/** Where the pages are. In a tab of Teams they stay where Teams may frame them. */
const pages = isInTeams ? `${base}teams/` : base;

/** Where somebody is: the path below `/console/`, and what follows the question mark. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

const here = (): Place => ({
  path: location.pathname.startsWith(pages) ? location.pathname.slice(pages.length).replace(/\/$/, '') : '',
  query: new URLSearchParams(location.search),
});

const moved = 'console:moved';

/** Goes to another page of the console, without loading anything again. */
export function go(to: string): void {
  history.pushState(null, '', pages + to);
  dispatchEvent(new Event(moved));
}

/** Where somebody is now, and from now on. */
export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const follow = () => setPlace(here());
    for (const event of ['popstate', moved]) addEventListener(event, follow);
    return () => {
      for (const event of ['popstate', moved]) removeEventListener(event, follow);
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
