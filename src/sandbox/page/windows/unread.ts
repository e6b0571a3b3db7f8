import type { News, PagePerson } from '../../wire.js';
import { CHAT } from '../../wire.js';
import { remember, remembered } from '../memory.js';
import type { Chat } from './chat.js';

const keyOf = (chat: Chat, person: string, place: string) => `seen.${chat.kind}.${person}.${place}`;

/** Places where something was said since this browser last showed them to this person; `here` is where they are. */
export function unreadPlaces(
  chat: Chat,
  person: string,
  latest: Readonly<Record<string, string>>,
  here: string,
  isSeen: boolean,
): Set<string> {
  const seen = latest[here];
  if (isSeen && seen !== undefined) remember(keyOf(chat, person, here), seen);
  const unread = Object.entries(latest).filter(
    ([place, id]) => place !== here && remembered(keyOf(chat, person, place)) !== id,
  );
  return new Set(unread.map(([place]) => place));
}

/** What was said before this browser first came is no news to anybody. */
export function beginWith(chat: Chat, news: News): void {
  for (const { id } of chat.people) {
    const key = keyOf(chat, id, CHAT);
    if (remembered(key) === null) remember(key, news[chat.kind][id] ?? '');
  }
}

/** People who got something that nobody has looked at since; those `onScreen` have it before their eyes. */
export const peopleWithNews = (chat: Chat, news: News, onScreen: ReadonlySet<string>): PagePerson[] =>
  chat.people.filter(({ id }) => {
    const newest = news[chat.kind][id];
    return newest !== undefined && !onScreen.has(id) && remembered(keyOf(chat, id, CHAT)) !== newest;
  });
