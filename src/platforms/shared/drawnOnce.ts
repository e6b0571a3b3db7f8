import type { Reader } from '../../domain/people/reader.js';
import type { Message } from '../../messages/message.js';

type Draw<Drawn> = (message: Message, reader: Reader) => Drawn;

/** Languages and zones of a company, in each of a few announcements at a time. */
const mostKept = 32;

/**
 * Draws what many people are told once for all who read the same. An announcement is nothing but plain data: what is written
 * the same is shown the same. Whoever is given it changes nothing in it.
 */
export function drawnOnce<Drawn>(draw: Draw<Drawn>): Draw<Drawn> {
  const drawn = new Map<string, Drawn>();
  return (message, reader) => {
    if (message.kind !== 'announcement') return draw(message, reader);
    const key = JSON.stringify([message, reader]);
    const known = drawn.get(key) ?? draw(message, reader);
    if (drawn.size >= mostKept) drawn.clear();
    drawn.set(key, known);
    return known;
  };
}
