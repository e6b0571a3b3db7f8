import { remember, remembered } from '../memory.js';
import type { Chat } from './chat.js';

const keyOf = (chat: Chat, person: string, place: string) => `seen.${chat.kind}.${person}.${place}`;

/** Places where something was said since this browser last showed them to this person; `here` is being shown. */
export function unreadPlaces(
  chat: Chat,
  person: string,
  latest: Readonly<Record<string, string>>,
  here: string,
): Set<string> {
  const seen = latest[here];
  if (seen !== undefined) remember(keyOf(chat, person, here), seen);
  const unread = Object.entries(latest).filter(
    ([place, id]) => place !== here && remembered(keyOf(chat, person, place)) !== id,
  );
  return new Set(unread.map(([place]) => place));
}
