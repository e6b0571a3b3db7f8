import {
  type Audience,
  fewestShown,
  type Hindered,
  hindrances,
  isFiltered,
  singlesOut,
} from '../../domain/announcements/audience.js';
import type { Locale } from '../../domain/people/locale.js';
import type { Reader } from '../../domain/people/reader.js';
import { type TextKey, t } from '../../i18n/index.js';

const listOf = (items: readonly string[], locale: Locale, type: 'disjunction' | 'conjunction'): string =>
  new Intl.ListFormat(locale, { type }).format(items);

/** Who is meant, in a sentence of plain text; empty for everyone. */
export function audienceText(audience: Audience, reader: Reader): string {
  if (!isFiltered(audience)) return '';
  const { locale } = reader;
  const { causes = [], language, tookPart } = audience;
  const listed = (all: readonly string[] = []) => all.map(short);
  const [sites, skills] = [listed(audience.sites), listed(audience.skills)];
  const departments = listed(audience.departments).map(withoutUnit);
  const any = (items: readonly string[]) => ({ what: listOf(items, locale, 'disjunction') });
  const from = sites.map((city) =>
    t(reader, startsWithVowel(city) ? 'audience.fromVowel' : 'audience.from', { city }),
  );
  const causeNames = causes.map((cause) => t(reader, `cause.${cause}` as TextKey));
  const clauses = [
    language && t(reader, `audience.speak.${language}`),
    departments.length > 0 && t(reader, 'audience.departments', any(departments)),
    skills.length > 0 && t(reader, 'audience.skills', any(skills)),
    causes.length > 0 && t(reader, 'audience.causes', any(causeNames)),
    tookPart && t(reader, `audience.tookPart.${tookPart}`),
  ].filter((clause) => typeof clause === 'string');
  const whom = [t(reader, 'audience.people'), ...(sites.length > 0 ? [any(from).what] : [])].join(' ');
  if (clauses.length === 0) return `${whom}.`;
  return t(reader, 'audience.who', { whom, what: listOf(clauses, locale, 'conjunction') });
}

/** "Service juridique" is "juridique": the sentence says the rest. */
const withoutUnit = (name: string): string => name.replace(/^(?:(?:au|le|the) )?service (?=\S)/iu, '');

/** A city, a department or a skill, as long as one is. */
const longest = 60;
const short = (name: string): string => {
  const letters = [...name];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : name;
};

const startsWithVowel = (word: string): boolean => /^[aeiouyœæ]/iu.test(word.normalize('NFKD'));

/** How many people will be told, without telling of a group that is too small. */
export const peopleText = (people: number, audience: Audience, reader: Reader): string =>
  people > 0 && singlesOut(audience, people)
    ? t(reader, 'announcement.confirm.few', { fewest: fewestShown })
    : t(reader, 'announcement.confirm.people', { people });

/** Who is meant and will hear nothing, by reason; empty when there is nobody. */
export function hinderedText(hindered: Hindered, reader: Reader): string {
  const parts = hindrances.flatMap((why) => {
    const count = hindered[why] ?? 0;
    const few = count < fewestShown ? 'yes' : 'no';
    return count > 0 ? [t(reader, `announcement.hindered.${why}`, { count, few, fewest: fewestShown })] : [];
  });
  const { locale } = reader;
  return parts.length > 0
    ? t(reader, 'announcement.hindered', { what: listOf(parts, locale, 'conjunction') })
    : '';
}
