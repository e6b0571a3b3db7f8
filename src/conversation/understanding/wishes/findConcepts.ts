import { findPhrase, type Phrase, type Said, type Span } from '../text/phrase.js';
import {
  type Concept,
  clearConcepts,
  faintConcepts,
  greetings,
  negations,
  phrasesOf,
} from '../vocabulary/index.js';

export interface Mentioned extends Span {
  readonly concept: Concept;
  /** The phrase itself says no ("plus disponible"): a negation within it does not turn it around. */
  readonly saysNo: boolean;
}

const saysNo = ({ parts }: Phrase): boolean =>
  parts.some((part) => part.kind === 'word' && part.ways.some(({ text }) => negations.has(text)));

function mentionsOf(concepts: readonly Concept[], said: Said, forgiving: boolean): Mentioned[] {
  return concepts.flatMap((concept) =>
    (phrasesOf.get(concept) ?? []).flatMap((phrase) =>
      findPhrase(phrase, said, forgiving).map((span) => ({ ...span, concept, saysNo: saysNo(phrase) })),
    ),
  );
}

/**
 * What is spoken of, the most telling first. Typing slips are forgiven only when nothing was said cleanly. The faint
 * concepts ("missions", then "bonjour") are looked at only when there is nothing else.
 */
export function findConcepts(said: Said): Mentioned[] {
  const passes: readonly [readonly Concept[], boolean][] = [
    [clearConcepts, false],
    [clearConcepts, true],
    [faintConcepts, false],
    [faintConcepts, true],
    [greetings, false],
    [greetings, true],
  ];
  for (const [concepts, forgiving] of passes) {
    const found = mentionsOf(concepts, said, forgiving);
    if (found.length > 0) return found;
  }
  return [];
}
