import { negations } from '../vocabulary/index.js';
import { type CalledColleague, nameWithWhom, relations, wordsOf } from './names.js';
import { enclitics, leads } from './proposalIn.js';

/** Somebody is to be put on a mission. */
export interface Adding {
  readonly colleague: CalledColleague;
  /** What is done, which names no mission. */
  readonly verb: string;
  /** What was said besides: the mission, or what stands for it. */
  readonly rest: readonly string[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const verbs =
  set(`ajoute ajouter ajoutez rajoute rajouter rajoutez inscris inscrire inscrivez mets mettre mettez
  add enrol enroll register put sign book`);
const leadsOn = set('a au aux sur dans pour to on onto in into for up');
const own = set('mon ma mes notre nos my our');

/** Whoever speaks is part of it: they would go themselves, or something of theirs is meant. */
const speakers = set('je j moi m me mon ma mes nous on i my us we our');

/** "Ajoute Karim à la mission 3", "sign Ben up for the garden": who is to be put on it. Null of anything else. Pure. */
export function addingIn(text: string): Adding | null {
  const words = wordsOf(text.replace(enclitics, ' $1'));
  const at = words.findIndex(({ plain }) => !leads.has(plain));
  const verb = words[at]?.plain ?? '';
  if (!verbs.has(verb) || words.some(({ plain }) => negations.has(plain))) return null;
  let from = at + 1;
  while (own.has(words[from]?.plain ?? '') || relations.includes(words[from]?.plain ?? '')) from += 1;
  const colleague = nameWithWhom(words, from);
  if (!colleague) return null;
  const rest = words.slice(from + colleague.name.split(' ').length).map(({ plain }) => plain);
  if (!leadsOn.has(rest[0] ?? '') || rest.some((word) => speakers.has(word) && word !== 'on')) return null;
  return { colleague, verb, rest };
}
