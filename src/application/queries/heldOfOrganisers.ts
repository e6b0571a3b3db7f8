import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Needs } from '../ports/index.js';

/** So many of each are told of: the newest, which is years of them. */
const atMost = 2_000;

/** What somebody made for others. A poster's key opens its page, and is left out. */
export async function organisedBy(
  deps: Needs<'announcements' | 'missionChanges' | 'missions' | 'posters'>,
  organisationId: string,
  ids: readonly string[],
): Promise<object> {
  const [missions, announcements, changes, posters] = await Promise.all([
    deps.missions.madeBy(organisationId, ids, atMost),
    deps.announcements.madeBy(organisationId, ids, atMost),
    deps.missionChanges.madeBy(organisationId, ids, atMost),
    deps.posters.madeBy(organisationId, ids, atMost),
  ]);
  return { missions, announcements, changes, posters: posters.map(({ key: _, ...poster }) => poster) };
}

/** The roles that somebody has been given. Who gave them is not theirs to know. */
export async function rolesOfThem(
  { organisations }: Needs<'organisations'>,
  organisationId: string,
  ids: readonly string[],
): Promise<readonly object[]> {
  const { roles = [] } = (await organisations.find(organisationId)) ?? {};
  const theirs = roles.filter(({ employeeId }) => ids.includes(employeeId));
  return theirs.map(({ by: _, ...role }) => role);
}

/** Lines of the log that somebody is in. Who else is in one is not theirs to know. */
export async function logOf(
  { audit }: Needs<'audit'>,
  organisationId: string,
  ids: readonly string[],
): Promise<readonly object[]> {
  const found = await Promise.all(
    ids.map((personId) => audit.list(organisationId, { personId, limit: atMost })),
  );
  return found.flat().map(({ kind, at, by, personId, missionId, before, after }: AuditLine) => ({
    ...{ kind, at, missionId, before, after },
    did: ids.includes(by),
    wasDoneTo: personId !== undefined && ids.includes(personId),
  }));
}
