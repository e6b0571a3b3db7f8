import { plainLetters } from '../plainLetters.js';

/** What an admin gives in chat. A manager is whoever somebody has as theirs; everybody else is an employee. */
export const givableRoles = ['admin', 'organiser'] as const;
export type GivableRole = (typeof givableRoles)[number];

export const isGivable = (role: unknown): role is GivableRole => givableRoles.some((one) => one === role);

/**
 * Where a role comes from. Those of the environment are not stored. Nobody takes them in chat, nor those that follow a group of a
 * directory.
 */
export type RoleSource = 'chat' | 'directory' | 'environment';

/** A role that somebody was given: one of each kind at most. */
export interface GivenRole {
  readonly employeeId: string;
  readonly role: GivableRole;
  /** Where they organise; absent: on all sites. */
  readonly sites?: readonly string[];
  readonly source: Exclude<RoleSource, 'environment'>;
  /** The employee who gave it, or the directory, and when; UTC. */
  readonly by: string;
  readonly at: Date;
}

/** What a site is known by, however it is written. */
export const siteKey = (site: string): string =>
  plainLetters(site)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same site, however it is written. */
export const isSameSite = (one: string, other: string): boolean => siteKey(one) === siteKey(other);

/** So many sites of one organiser, each no longer than that: a button carries them. Who has more has all. */
export const sitesAtMost = 5;
export const siteLongest = 60;

/** Each site once, as it was first written; what names none is left out. */
export const sitesOnce = (sites: readonly string[]): string[] =>
  sites
    .map((site) => site.trim())
    .filter((site, at, all) => siteKey(site) !== '' && all.findIndex((one) => isSameSite(one, site)) === at);

const isOf = (employeeId: string, role: GivableRole) => (one: GivenRole) =>
  one.employeeId === employeeId && one.role === role;

/** The role that somebody was given, or null. */
export const roleOf = (held: readonly GivenRole[], employeeId: string, role: GivableRole): GivenRole | null =>
  held.find(isOf(employeeId, role)) ?? null;

const sitesKey = ({ sites }: Pick<GivenRole, 'sites'>): string =>
  sites === undefined ? '*' : sites.map(siteKey).sort().join('|');

/** What is held once a role is given, in the place of the one of before. Null when it is held like that already. */
export function withRole(held: readonly GivenRole[], given: GivenRole): GivenRole[] | null {
  const { employeeId, role } = given;
  const before = roleOf(held, employeeId, role);
  if (before && sitesKey(before) === sitesKey(given)) return null;
  return [...held.filter((one) => one !== before), given];
}

/** What is held once a role is taken. Null when it was not held. */
export function withoutRole(
  held: readonly GivenRole[],
  employeeId: string,
  role: GivableRole,
): GivenRole[] | null {
  const before = roleOf(held, employeeId, role);
  return before && held.filter((one) => one !== before);
}

/** What is held once two people are one: what `to` was given goes before. Null when nothing changes. */
export function passedOn(held: readonly GivenRole[], from: string, to: string): GivenRole[] | null {
  if (!held.some(({ employeeId }) => employeeId === from)) return null;
  return held.flatMap((one) => {
    if (one.employeeId !== from) return [one];
    return roleOf(held, to, one.role) ? [] : [{ ...one, employeeId: to }];
  });
}
