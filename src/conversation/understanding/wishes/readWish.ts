import type { Said } from '../text/phrase.js';
import type { Token } from '../text/tokens.js';
import { type Concept, clearConcepts, polite } from '../vocabulary/index.js';
import { findConcepts, type Mentioned } from './findConcepts.js';
import { isHedged, isNegated, negationsIn } from './negation.js';

/** What the person wants, before it is known of which mission. */
export interface Wish {
  /** `name`: only a mission was named. `none`: what was said must not be acted on. */
  readonly about: Concept | 'name' | 'none';
  /** Also said yes, or no: an offer is answered first. */
  readonly answer: 'accept' | 'decline' | null;
  /** Doubt, or a negation elsewhere in the sentence: shown rather than done. */
  readonly certain: boolean;
  /** The words that said so. */
  readonly taken: ReadonlySet<number>;
}

/** What is left once the polite words at both ends are set aside; everything, when there are no others. */
function withoutPoliteEnds(tokens: readonly Token[]): Said {
  const meant = tokens.flatMap(({ word }, index) => (polite.has(word) ? [] : [index]));
  return { tokens, from: meant[0] ?? 0, to: (meant.at(-1) ?? tokens.length - 1) + 1 };
}

/** Reads what is wanted from the words of a text, idioms already left out. */
export function readWish(tokens: readonly Token[]): Wish {
  const said = withoutPoliteEnds(tokens);
  const found = findConcepts(said);
  const meant = found.map((mentioned) => turnAround(mentioned, tokens));
  const first = clearConcepts.find((concept) => meant.some((about) => about === concept));
  const refusal = meant.includes('none') && !meant.includes('leave');
  const about = contradicts(meant) || refusal ? 'none' : (first ?? found[0]?.concept ?? 'name');
  const taken = new Set(
    found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const negated = negationsIn(tokens).length > 0;
  return { about, answer: answerIn(found), certain: !negated && !isHedged(said), taken };
}

/** A clear yes or a clear no. */
function answerIn(found: readonly Mentioned[]): Wish['answer'] {
  const says = (answer: 'accept' | 'decline') => found.some(({ concept }) => concept === answer);
  if (says('accept') === says('decline')) return null;
  return says('accept') ? 'accept' : 'decline';
}

const refused: readonly Concept[] = [
  'takeOff',
  'leave',
  'newMission',
  'edit',
  'cancel',
  'announce',
  'unschedule',
  'accept',
  'unmute',
];

/** "je ne viens pas" is about leaving; "je ne m'inscris pas" and "n'annule pas" ask for nothing. */
function turnAround(mentioned: Mentioned, tokens: readonly Token[]): Concept | 'none' {
  const { concept } = mentioned;
  if (concept === 'attend') return isNegated(mentioned, tokens, false) ? 'leave' : concept;
  if (concept === 'join') return isNegated(mentioned, tokens, false) ? 'none' : concept;
  return refused.includes(concept) && isNegated(mentioned, tokens, mentioned.saysNo) ? 'none' : concept;
}

/** To come and to leave in one breath: one thing at a time. */
const contradicts = (meant: readonly (Concept | 'none')[]): boolean =>
  meant.includes('leave') && (meant.includes('join') || meant.includes('attend'));
