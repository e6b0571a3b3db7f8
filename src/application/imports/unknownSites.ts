import { placeKey } from '../../domain/missions/facets.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import { sitesOnce } from '../../domain/people/roles.js';
import type { Needs } from '../ports/index.js';
import type { WantedMission } from './fileMissions.js';

/** As many are named. */
const namedAtMost = 30;
const readAtOnce = 1_000;

/**
 * Sites that missions are of, and where nobody works: no colleague said so, and nobody organises for them. Most often one is
 * misspelt. Everyone is gone through only while one is left.
 */
export async function unknownSites(
  { employees }: Needs<'employees'>,
  { id, roles = [] }: Organisation,
  wanted: readonly WantedMission[],
): Promise<readonly string[]> {
  const named = sitesOnce(wanted.flatMap(({ draft }) => draft.sites ?? []));
  const left = new Map(named.map((site) => [placeKey(site), site]));
  const known = (sites: readonly string[] = []) => {
    for (const site of sites) left.delete(placeKey(site));
  };
  for (const { sites } of roles) known(sites);
  if (left.size === 0) return [];
  for await (const people of employees.everyone(id, {}, readAtOnce)) {
    for (const { preferences } of people) known(preferences?.sites);
    if (left.size === 0) break;
  }
  return [...left.values()].slice(0, namedAtMost);
}
