import { cancelNoteLongest } from '../../../domain/missions/mission.js';
import { visibleLine } from '../../../domain/people/visibleText.js';

/** Longer than what anybody says in one sentence. */
const longest = 1000;

/** What only says that a reason follows. "Car" and "since" mean other things too: what comes after them tells. */
const joins = [
  "(?:parce|puis|vu|étant donné) ?qu(?:e(?= )|['’])",
  'because(?= )|(?:raison|motif|reason) ?:',
  "car (?=(?:les?|la|l['’]|ils?|elles?|on|nous|notre|nos|je|j['’]|ce|c['’]|une?|plus|trop|personne) ?)",
  'since (?=(?:the|we|it|there|our|nobody|no) )',
].join('|');
/** What is part of the reason itself. */
const tells =
  "(?:[àa] cause|en raison|faute|pour cause) d(?:es?(?= )|u(?= )|['’])|suite (?:[àa]|aux?) |(?:because|on account) of |(?:due|owing) to ";
const beginning = new RegExp(`[\\s,;:.(–—-](?:(?<tells>${tells})|(?:${joins}))`, 'iu');

interface Apart {
  readonly said: string;
  /** On one line, as long as can be told; null when no reason is given. */
  readonly why: string | null;
}

/** What is wished, and why, as it was written: "annule la mission 3, parce que la salle est fermée". */
export function reasonApart(text: string): Apart {
  const found = text.length > longest ? null : beginning.exec(text);
  if (!found) return { said: text, why: null };
  const { tells: within } = found.groups ?? {};
  const at = found.index + (within === undefined ? found[0].length : 1);
  const why = visibleLine(text.slice(at), cancelNoteLongest);
  return { said: text.slice(0, found.index), why: /\p{L}/u.test(why) ? why : null };
}
