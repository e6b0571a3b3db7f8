import { DateTime } from 'luxon';
import type { Filters, HalfDay } from '../people/declared.js';
import { plainLetters } from '../plainLetters.js';
import { comingSlots, type Mission, type Slot } from './mission.js';

/** What a mission has that somebody may look for: a short text that is equal or is not. Nothing is weighed. */
export type Facet = string;

const joining = new Set(
  'a an and au aux d de des du en et in l la le les of or ou sur the un une'.split(' '),
);

/** As many letters of a word tell it from others, whatever its ending. */
const letters = 6;

const withoutEnding = (word: string): string => {
  const shorter = word.length < 4 ? word : word.replace(/[esx]{1,4}$/u, '');
  return (shorter.length < 3 ? word : shorter).replace(/([a-z])\1+/gu, '$1').slice(0, letters);
};

/** The words of a skill by what they begin with: "Gestion de projets" is `gestio`, `projet`. */
const skillWords = (text: string): string[] =>
  (plainLetters(text).match(/[a-z0-9+#]+/gu) ?? []).filter((word) => !joining.has(word)).map(withoutEnding);

const wholeSkill = (words: readonly string[]): Facet => `skill=${words.join(' ')}`;
const partOfSkill = (word: string): Facet => `skill~${word}`;

/** Runs of words that stand side by side, up to as many as `longest`. */
const runs = (words: readonly string[], longest = words.length): string[][] =>
  words.flatMap((_, from) =>
    words.slice(from, from + longest).map((_, more) => words.slice(from, from + more + 1)),
  );

/** Said with more words than a mission asks for ("anglais courant"), or with one of its words. */
function skillFacetsOf(skill: string, alike: (word: string) => readonly string[]): Facet[] {
  const words = skillWords(skill);
  const [only, ...others] = words;
  const single = only !== undefined && others.length === 0 ? alike(skill).flatMap(skillWords) : [];
  return [
    ...runs(words).map(wholeSkill),
    ...single.map(partOfSkill),
    ...single.map((word) => wholeSkill([word])),
  ];
}

const streets =
  /\b(?:rue|avenue|av|bd|boulevard|quai|place|chemin|cours|allee|impasse|route|square|street|road|metro|gare|station)\b[^,;()]*/gu;
const fromAfar =
  /\b(?:a distance|distanciel|remote|remotely|online|en ligne|visio\w*|virtuel\w*|teletravail|webinaire|https?)\b/u;
/** Of a mission that one takes part in from afar. */
export const remote: Facet = 'place=*';
const longestName = 4;

const placeWords = (text: string): string[] =>
  (text.match(/[a-z0-9]+/gu) ?? [])
    .filter((word) => !/\d/u.test(word))
    .map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word));

const placeFacet = (words: readonly string[]): Facet => `place=${words.join(' ')}`;

/** The names in an address, streets aside: "12 rue de Lyon, Paris" is in Paris. And whether one takes part from afar. */
function placeFacets(place: string): Facet[] {
  const text = plainLetters(place);
  const parts = text.replace(streets, ' ').split(/[,;()\n]/u);
  const names = parts.flatMap((part) => runs(placeWords(part), longestName)).map(placeFacet);
  return fromAfar.test(text) ? [remote, ...names] : names;
}

const minutesOf = (instant: Date, zone: string) => {
  const { weekday, hour, minute } = DateTime.fromJSDate(instant, { zone });
  return { weekday: weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7, minutes: hour * 60 + minute };
};

const noon = 12 * 60;
/** So much of a half-day, in minutes, is its edge. */
const edge = 60;

/** The half-days that a slot takes, on its own clock. */
export function halfDaysOf({ startsAt, endsAt, timezone }: Slot): HalfDay[] {
  const start = minutesOf(startsAt, timezone);
  const end = start.minutes + (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const morning =
    start.minutes < noon && Math.min(end, noon) - start.minutes >= Math.min(edge, end - start.minutes);
  const afternoon = end > noon + 2 * edge || !morning;
  return [
    ...(morning ? [`${start.weekday}-morning` as const] : []),
    ...(afternoon ? [`${start.weekday}-afternoon` as const] : []),
  ];
}

/** Whether what somebody said they can do is what is asked for, or more of it: "anglais courant" is "anglais". */
export function saysSkill(said: string, asked: string): boolean {
  const words = skillWords(asked).join(' ');
  return words !== '' && runs(skillWords(said)).some((run) => run.join(' ') === words);
}

/** What a city is known by, however it is written. */
export const placeKey = (name: string): string => placeFacet(placeWords(plainLetters(name)));

/** Whether two names are of one city. */
export const samePlace = (one: string, other: string): boolean => placeKey(one) === placeKey(other);

const slotFacet = (taken: readonly HalfDay[]): Facet => `at=${taken.join('+')}`;

/** Everything a mission is found by, at `now`: what is over is not looked for. */
export function missionFacets(mission: Mission, now: Date): Facet[] {
  const skills = mission.skills.map(skillWords).filter((words) => words.length > 0);
  return [
    ...new Set([
      ...skills.map(wholeSkill),
      ...skills.flat().map(partOfSkill),
      ...mission.causes.map((cause) => `cause=${cause}`),
      ...placeFacets(mission.place),
      ...comingSlots(mission, now).map((slot) => slotFacet(halfDaysOf(slot))),
    ]),
  ];
}

/**
 * What somebody's own words look for, by part: a mission fits when it has one facet of each part. `alike`: other words for the
 * same thing.
 */
export function wantedFacets(
  declared: Filters,
  alike: (word: string) => readonly string[] = (word) => [word],
): { readonly [Part in keyof Filters]-?: Facet[] } {
  const { skills = [], causes = [], sites = [], availability = [] } = declared;
  const whole = ([1, 2, 3, 4, 5, 6, 7] as const)
    .map((day) => [`${day}-morning`, `${day}-afternoon`] as const)
    .filter((both) => both.every((one) => availability.includes(one)));
  return {
    skills: [...new Set(skills.flatMap((skill) => skillFacetsOf(skill, alike)))],
    causes: causes.map((cause) => `cause=${cause}`),
    sites:
      sites.length > 0 ? [...sites.map((site) => placeFacet(placeWords(plainLetters(site)))), remote] : [],
    availability: [...availability.map((one) => slotFacet([one])), ...whole.map(slotFacet)],
  };
}
