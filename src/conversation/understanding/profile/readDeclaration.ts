import type { Declared, DeclaredChange, DeclaredPart } from '../../../domain/people/declared.js';
import { declaredLongest } from '../../../domain/people/declared.js';
import { causesOf } from '../vocabulary/causes.js';
import { adds, type Beginning, beginnings, places, takesOut } from './beginnings.js';
import { after, before, type Clause } from './clauses.js';
import { isDepartment } from './departmentNames.js';
import { isLanguage } from './languageNames.js';
import { readAvailability } from './readAvailability.js';

/** What one beginning is about, and what is done with what follows it. */
interface Way {
  readonly how: keyof DeclaredChange;
  readonly part: DeclaredPart;
  /** What follows, as it is kept; null when it is none of these. */
  readonly read: (rest: Clause, isFirst: boolean) => readonly (string | number)[] | null;
}

/** With one of these what is said is a doubt, a question or about something else. */
const doubts =
  /\b(?:pas|plus|jamais|rien|que|qu|qui|quoi|si|ou|comment|quand|pourquoi|combien|quel\w*|ce|c|ca|cela|tout|deja|peut-etre|not|never|that|what|how|where|when|why|if|which|who|whom|nothing|it|this|maybe|mission|missions|je|j|i|tu|vous|you)\b/u;

const written = ({ written: words }: Clause): string =>
  words
    .join(' ')
    .replace(/(?<=\p{L}') /gu, '')
    .trim();

const small = /^(?:(?:le|la|les|l|du|de|des|d|a bit of|un peu de|un peu d|some|bien) )+/u;

function thing(rest: Clause): Clause | null {
  const bare = after(rest, small) ?? rest;
  const isFine = bare.words.length > 0 && bare.words.length <= 6 && !doubts.test(bare.words.join(' '));
  return isFine && written(bare).length <= declaredLongest ? bare : null;
}

const skill: Way['read'] = (rest) => {
  const said = thing(rest);
  return said && [written(said)];
};

const language: Way['read'] = (rest) => {
  const said = thing(rest);
  const [name, ...more] = said?.words ?? [];
  const isOne = name !== undefined && isLanguage(name) && more.every((word) => fluency.has(word));
  return said && isOne ? [said.written[0]?.toLowerCase() ?? name] : null;
};
const fluency = new Set('couramment bien courant fluently well un peu'.split(' '));

const cause: Way['read'] = ({ words }) => {
  const found = [...new Set(words.flatMap(causesOf))];
  return found.length > 0 && words.length <= 6 && !doubts.test(words.join(' ')) ? found : null;
};

const notNames =
  /^(?:belle|grande|petite|loin|super|sympa|nice|big|small|far|cool|trop|tres|very|so|in|en|un|une)\b/u;
const city: Way['read'] = (rest) => {
  const bare = after(rest, /^(?:(?:a|in|de|d) )+/u) ?? rest;
  const text = bare.words.join(' ');
  const isName = bare.words.length > 0 && bare.words.length <= 4 && /^[a-z' -]+$/u.test(text);
  return isName && !doubts.test(text) && !notNames.test(text) ? [written(bare)] : null;
};

/** What a department is called, where the sentence says that it is one. */
const unit: Way['read'] = (rest) => {
  const bare = after(withoutUnit(rest), small) ?? withoutUnit(rest);
  const text = bare.words.join(' ');
  const isName = bare.words.length > 0 && bare.words.length <= 5 && /^[a-z0-9&' -]+$/u.test(text);
  return isName && !doubts.test(text) && !notNames.test(text) ? [written(bare)] : null;
};

/** The same where only its name says that it is one. */
const knownUnit: Way['read'] = (rest) => {
  const bare = withoutUnit(rest);
  if (bare.written.join(' ') === 'IT') return ['IT'];
  return isDepartment(bare.words) ? unit(rest, true) : null;
};

/** "Not any more" stands around it. */
const noLonger = / (?:any ?more|any longer|now|maintenant|desormais)$/u;

/** The department that somebody has left. */
const left =
  (read: Way['read']): Way['read'] =>
  (rest, isFirst) =>
    read(before(rest, noLonger) ?? rest, isFirst);

/** "The legal department" is "legal". */
const withoutUnit = (rest: Clause): Clause => before(rest, / (?:department|dept|team)$/u) ?? rest;

const time: Way['read'] = ({ words }, isFirst) => {
  const said = readAvailability(words);
  return said && (said.isRecurring || !isFirst) ? said.halfDays : null;
};

const ways: Readonly<Record<Beginning, Way>> = {
  speaks: { how: 'add', part: 'skills', read: language },
  knowsHow: { how: 'add', part: 'skills', read: skill },
  masters: { how: 'add', part: 'skills', read: skill },
  can: { how: 'add', part: 'skills', read: skill },
  mySkills: { how: 'add', part: 'skills', read: skill },
  myCauses: { how: 'add', part: 'causes', read: cause },
  oneCause: { how: 'add', part: 'causes', read: cause },
  myCity: { how: 'set', part: 'sites', read: city },
  livesIn: { how: 'add', part: 'sites', read: city },
  inDepartment: { how: 'set', part: 'departments', read: unit },
  atWork: { how: 'set', part: 'departments', read: knownUnit },
  leftDepartment: { how: 'remove', part: 'departments', read: left(unit) },
  leftWork: { how: 'remove', part: 'departments', read: left(knownUnit) },
  freeOn: { how: 'add', part: 'availability', read: time },
  notFreeOn: { how: 'remove', part: 'availability', read: time },
};

/** How a clause begins, and what follows. */
function beginningOf(clause: Clause): { way: Way; rest: Clause } | null {
  for (const [name, pattern] of Object.entries(beginnings)) {
    const rest = after(clause, pattern);
    if (rest) return { way: ways[name as Beginning], rest };
  }
  return addedOrTaken(clause);
}

/** "Ajoute photo à mes compétences", "remove Lyon from my cities". */
function addedOrTaken(clause: Clause): { way: Way; rest: Clause } | null {
  const how = after(clause, adds) ? 'add' : 'remove';
  const rest = after(clause, adds) ?? after(clause, takesOut);
  if (!rest) return null;
  const [sites, skills] = [before(rest, places.sites), before(rest, places.skills)];
  if (sites) return { way: { how, part: 'sites', read: city }, rest: sites };
  return skills && { way: { how, part: 'skills', read: skill }, rest: skills };
}

/** What a whole sentence says of whoever says it. Null when any part of it says something else. */
export function readDeclaration(clauses: readonly Clause[]): DeclaredChange | null {
  const change: Record<string, Record<string, (string | number)[]>> = {};
  let way: Way | null = null;
  for (const clause of clauses) {
    const begun = beginningOf(clause);
    const isFirst = begun !== null;
    way = begun?.way ?? way;
    const rest = begun?.rest ?? after(clause, /^(?:c est|ce sont|is|are) /u) ?? clause;
    if (!way) return null;
    // "Mes compétences :" and a line each.
    if (isFirst && rest.words.length === 0) continue;
    const items = way.read(rest, isFirst);
    if (!items) return null;
    const parts = change[way.how] ?? {};
    change[way.how] = { ...parts, [way.part]: [...(parts[way.part] ?? []), ...items] };
  }
  return Object.keys(change).length > 0
    ? (change as { add?: Declared; remove?: Declared; set?: Declared })
    : null;
}
