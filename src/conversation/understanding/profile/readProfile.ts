import { type Declared, type DeclaredPart, declaredParts } from '../../../domain/people/declared.js';
import type { Intent } from '../../intents.js';
import { isQuestion } from '../wishes/assertion.js';
import { edits, forgets, forgetsAll, shows, wholeParts } from './beginnings.js';
import { after, type Clause, clausesIn } from './clauses.js';
import { readDeclaration } from './readDeclaration.js';

/** In more letters than these somebody tells a story, of which the form asks the words. */
const longest = 240;

const textOf = ({ words }: Clause): string => words.join(' ');

/**
 * What somebody says of themselves, when that is all that they say: it is kept. Or their profile shown, changed by the form, or
 * forgotten. Of a question, of somebody else and of a maybe nothing is kept.
 */
export function readProfile(text: string): Intent | null {
  if (text.length > longest) return null;
  const clauses = clausesIn(text);
  const [only, ...more] = clauses;
  if (!only) return null;
  const whole = more.length === 0 ? textOf(only) : '';
  if (edits.test(whole)) return { kind: 'profile.edit' };
  if (shows.test(whole)) return { kind: 'profile' };
  if (isQuestion(text)) return null;
  if (forgetsAll.test(whole)) return { kind: 'profile.declare', set: nothing(declaredParts) };
  const forgotten = readForgotten(clauses);
  if (forgotten) return { kind: 'profile.declare', set: nothing(forgotten) };
  const change = readDeclaration(clauses);
  return change && { kind: 'profile.declare', ...change };
}

const nothing = (parts: readonly DeclaredPart[]): Declared =>
  Object.fromEntries(parts.map((part) => [part, []]));

const partIn = (clause: Clause): DeclaredPart | undefined =>
  declaredParts.find((part) => wholeParts[part].test(textOf(clause)));

/** "Oublie mes compétences et ma ville". */
function readForgotten([first, ...others]: readonly Clause[]): DeclaredPart[] | null {
  const named = first && after(first, forgets);
  if (!named) return null;
  const parts = [named, ...others.map((clause) => after(clause, forgets) ?? clause)].map(partIn);
  return parts.every((part) => part !== undefined) ? parts : null;
}
