import { samePlace, saysSkill } from '../missions/facets.js';
import type { Declared } from '../people/declared.js';
import { sameDepartment } from '../people/departments.js';
import type { Employee } from '../people/employee.js';
import type { Locale } from '../people/locale.js';

/**
 * Which people an announcement is for, as it can be read aloud. What stands in one list are alternatives; the parts all hold
 * at once. A part that is absent filters nothing.
 */
export interface Audience extends Pick<Declared, 'sites' | 'departments' | 'skills' | 'causes'> {
  readonly language?: Locale | undefined;
  readonly tookPart?: TookPart | undefined;
}

export const tookPartChoices = ['before', 'never'] as const;
type TookPart = (typeof tookPartChoices)[number];

/** Fewer than this, and somebody could be told apart. */
export const fewestShown = 5;

/** True when it tells people apart by more than where they are. */
const isPersonal = ({ departments = [], skills = [], causes = [], language, tookPart }: Audience): boolean =>
  departments.length > 0 ||
  skills.length > 0 ||
  causes.length > 0 ||
  language !== undefined ||
  tookPart !== undefined;

export const isFiltered = (audience: Audience): boolean =>
  isPersonal(audience) || (audience.sites ?? []).length > 0;

/** So few people by what they said or did that it would point at somebody. */
export const singlesOut = (audience: Audience, people: number): boolean =>
  isPersonal(audience) && people < fewestShown;

/** Whether somebody is meant, by what they said of themselves. Whether they took part is known elsewhere. */
export function fits(
  { sites = [], departments = [], skills = [], causes = [], language }: Audience,
  { locale, preferences: own = {} }: Pick<Employee, 'locale' | 'preferences'>,
): boolean {
  const some = <One>(
    wanted: readonly One[],
    held: readonly One[],
    alike: (one: One, other: One) => boolean,
  ) => wanted.length === 0 || wanted.some((one) => held.some((other) => alike(other, one)));
  return (
    (language === undefined || locale === language) &&
    some(causes, own.causes ?? [], (one, other) => one === other) &&
    some(sites, own.sites ?? [], samePlace) &&
    some(departments, own.departments ?? [], sameDepartment) &&
    some(skills, own.skills ?? [], saysSkill)
  );
}

/** Why somebody who is meant cannot be told. */
export const hindrances = ['muted', 'blocked', 'noApp', 'noChat'] as const;
export type Hindrance = (typeof hindrances)[number];

/** How many people for each reason; a reason that holds for nobody may be absent. */
export type Hindered = Readonly<Partial<Record<Hindrance, number>>>;
