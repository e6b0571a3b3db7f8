import type { Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import { organisersOf } from '../people/organisersOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { myMissions } from './myMissions.js';

/** Somebody who organises, as others may know of them. Their address is not told. */
export interface OrganiserView {
  readonly name: string;
  /** Their account in the workspace where it is asked; null when they have none there. */
  readonly userId: string | null;
  /** Titles of the missions that they are asked about. */
  readonly missions: readonly string[];
}

type Whom = Needs<'employees' | 'identities' | 'missions'> &
  NeedsOf<typeof organisersOf> &
  NeedsOf<typeof myMissions>;
type Asker = EmployeeActor & { readonly workspace: { readonly id: string } };

const most = 5;

/**
 * Whom to write to: who created the mission that is meant, or those that the person is on. Otherwise those who
 * organise here.
 */
export async function whomToAsk(deps: Whom, asker: Asker, missionId?: string): Promise<OrganiserView[]> {
  const missions = await missionsMeant(deps, asker, missionId);
  const creators = [...new Set(missions.map(({ createdBy }) => createdBy))];
  const known = await viewsOf(deps, asker, creators, missions);
  if (known.length > 0) return known;
  const organisers = await organisersOf(deps, asker.organisation.id);
  return viewsOf(
    deps,
    asker,
    organisers.map(({ id }) => id),
    [],
  );
}

async function missionsMeant(deps: Whom, asker: Asker, missionId?: string): Promise<Mission[]> {
  const { id } = asker.organisation;
  if (missionId !== undefined) {
    const mission = await deps.missions.find(id, missionId);
    return mission && may(asker, 'mission.see', mission) ? [mission] : [];
  }
  const mine = await myMissions(deps, asker);
  return deps.missions.findMany(id, [...new Set(mine.map(({ mission }) => mission.id))]);
}

async function viewsOf(
  { employees, identities }: Whom,
  { organisation, workspace }: Asker,
  ids: readonly string[],
  missions: readonly Mission[],
): Promise<OrganiserView[]> {
  const found = await Promise.all(ids.slice(0, most).map((id) => employees.find(organisation.id, id)));
  const people = found.filter((employee) => employee !== null).filter(({ name }) => name !== '');
  const accounts = await identities.ofEmployees(
    organisation.id,
    people.map(({ id }) => id),
  );
  const isHere = ({ workspaceId, reachability }: (typeof accounts)[number]) =>
    workspaceId === workspace.id && reachability !== 'left';
  return people.map(({ id, name }) => {
    const account = accounts.find((one) => one.employeeId === id && isHere(one));
    const theirs = missions.filter(({ createdBy }) => createdBy === id).map(({ title }) => title);
    return { name, userId: account?.userId ?? null, missions: theirs };
  });
}
