import type { MissionFacts } from '../../../application/queries/views.js';
import { plainLetters } from '../../../domain/plainLetters.js';
import { missionMask } from '../classifier/people.js';
import { isTelling } from '../missions/mention.js';
import { looksLike, stem } from '../text/words.js';

/** A word of a text, and where it stands there. */
interface Said {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Null of a word that tells no mission from another. */
  readonly stem: string | null;
}

/** Words from one to another, both included, that name a mission by so many words of its title. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** They stand between the words of a name. */
const between = new Set(
  'le la les l de du des d a au aux et pour en sur the of for and with at in to on an un une'.split(' '),
);
const mostBetween = 2;
/** One word alone is a name only behind one of these: "la collecte", "our garden". */
const definite = new Set(
  'le la les l the du des au aux ce cette cet ces this that those ma mon notre votre vos nos my our your'.split(
    ' ',
  ),
);
/** They go with the name. */
const articles = new Set(['le', 'la', 'les', 'l', 'the']);
/** A word begins like another from so many letters on. */
const shortestBeginning = 5;

/**
 * A text with a mark in place of each name of a mission that is known. Whichever mission is meant, it is asked the same; and
 * what a title says ("Aide aux devoirs") is no wish. Pure.
 */
export function withoutTitles(text: string, missions: readonly Pick<MissionFacts, 'title'>[]): string {
  const said = saidIn(text);
  const names = new Set(missions.map(({ title }) => title));
  const runs = [...names].flatMap((title) => runsOf(said, title));
  let rest = text;
  for (const { first, last } of apart(runs).reverse()) {
    const start = said[articles.has(said[first - 1]?.word ?? '') ? first - 1 : first];
    rest = `${rest.slice(0, start?.from)} ${missionMask} ${rest.slice(said[last]?.to)}`;
  }
  return rest;
}

function saidIn(text: string): Said[] {
  return [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map((found) => {
    const word = plainLetters(found[0]);
    const from = found.index;
    return { word, from, to: from + found[0].length, stem: isTelling(word) ? stem(word) : null };
  });
}

/** Where a title is named. */
function runsOf(said: readonly Said[], title: string): Run[] {
  const written = saidIn(title).flatMap(({ stem: own }) => own ?? []);
  const fits = said.map(({ stem: own }) =>
    own === null ? -1 : written.findIndex((one) => isLike(own, one)),
  );
  const runs: Run[] = [];
  for (let first = 0; first < said.length; first += 1) {
    if ((fits[first] ?? -1) < 0) continue;
    const run = runFrom(said, fits, first);
    if (run.count > 1 || definite.has(said[first - 1]?.word ?? '')) runs.push(run);
    first = run.last;
  }
  return runs;
}

function runFrom(said: readonly Said[], fits: readonly number[], first: number): Run {
  const found = new Set([fits[first]]);
  let last = first;
  for (let at = first + 1; at < said.length && at - last <= mostBetween + 1; at += 1) {
    if ((fits[at] ?? -1) >= 0) {
      found.add(fits[at]);
      last = at;
    } else if (!between.has(said[at]?.word ?? '')) break;
  }
  return { first, last, count: found.size };
}

const isLike = (said: string, written: string): boolean =>
  said === written || begins(said, written) || begins(written, said) || looksLike(said, written);

const begins = (short: string, long: string): boolean =>
  short.length >= shortestBeginning && long.startsWith(short);

/** Those that do not overlap, in their order: of two the one with more words of a title. */
function apart(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of [...runs].sort((one, other) => other.count - one.count || one.first - other.first))
    if (kept.every(({ first, last }) => run.last < first || last < run.first)) kept.push(run);
  return kept.sort((one, other) => one.first - other.first);
}
