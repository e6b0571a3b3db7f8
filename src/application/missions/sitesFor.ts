import { isSameSite } from '../../domain/people/roles.js';
import type { EmployeeActor, OfSites } from '../actor.js';
import type { MissionDraft } from './missionDraft.js';

/**
 * The sites that a mission is to be of; null: as it is. `current`: the mission as it is, or that a new one is made like. Whoever
 * organises for some sites adds and takes off none but theirs, and keeps one. Otherwise they could not manage it. Null when new
 * and of the whole company.
 */
export function sitesFor(
  { sites: own }: Pick<EmployeeActor, 'sites'>,
  { sites: wanted }: Pick<MissionDraft, 'sites'>,
  current: OfSites | null,
): readonly string[] | 'others' | null {
  const before = current?.sites ?? [];
  if (own === undefined) return wanted ?? current?.sites ?? null;
  // Whoever organises for some sites and names none makes missions of theirs.
  if (wanted === null || (wanted.length === 0 && before.length === 0))
    return before.length > 0 ? before : own;
  const isOf = (sites: readonly string[]) => (site: string) => sites.some((one) => isSameSite(one, site));
  const changed = [
    ...wanted.filter((site) => !isOf(before)(site)),
    ...before.filter((site) => !isOf(wanted)(site)),
  ];
  return changed.every(isOf(own)) && wanted.some(isOf(own)) ? wanted : 'others';
}
