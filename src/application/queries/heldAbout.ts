import { engagementStates } from '../../domain/engagements/engagement.js';
import { slotOf } from '../../domain/missions/mission.js';
import type { Identity } from '../../domain/people/employee.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { logOf, organisedBy, rolesOfThem } from './heldOfOrganisers.js';
import { myMissions, pastMissions } from './myMissions.js';

/** How much somebody has before them and behind them. */
export interface HeldSummary {
  readonly coming: number;
  readonly past: number;
}

export async function heldSummary(
  deps: NeedsOf<typeof myMissions>,
  actor: EmployeeActor,
): Promise<HeldSummary> {
  const [coming, past] = await Promise.all([myMissions(deps, actor), pastMissions(deps, actor)]);
  return { coming: coming.length, past: past.length };
}

/** So many messages are told of: the newest, which is years of them. */
const messagesAtMost = 5_000;

type AboutNeeds = NeedsOf<typeof organisedBy> &
  NeedsOf<typeof logOf> &
  NeedsOf<typeof rolesOfThem> &
  Needs<
    | 'clock'
    | 'deliveries'
    | 'dialogues'
    | 'directoryEntries'
    | 'signUpDialogues'
    | 'employees'
    | 'engagements'
    | 'identities'
    | 'missions'
    | 'proposals'
  >;

/**
 * Everything that is held about somebody, as plain JSON. Rows are given whole, so that what is kept of people one day is
 * told too. Keys that open a file are left out. Null when there is nobody of this id.
 */
export async function heldAbout(
  deps: AboutNeeds,
  organisationId: string,
  employeeId: string,
): Promise<Record<string, unknown> | null> {
  const { employees, identities, deliveries, dialogues, signUpDialogues, clock } = deps;
  const person = await employees.find(organisationId, employeeId);
  if (!person) return null;
  const ids = [person.id, ...(await employees.joinedTo(organisationId, person.id))];
  const [
    accounts,
    asked,
    engagements,
    messages,
    proposals,
    lastSaid,
    signUp,
    organised,
    roles,
    log,
    directory,
  ] = await Promise.all([
    identities.ofEmployee(organisationId, person.id),
    employees.asked(organisationId, person.id),
    engagementsOf(deps, organisationId, person.id),
    Promise.all(ids.map((id) => deliveries.ofEmployee(organisationId, id, messagesAtMost))),
    proposalsOf(deps, organisationId, ids),
    dialogues.find(organisationId, person.id),
    signUpDialogues.find(organisationId, person.id),
    organisedBy(deps, organisationId, ids),
    rolesOfThem(deps, organisationId, ids),
    logOf(deps, organisationId, ids),
    deps.directoryEntries.ofEmployees(organisationId, ids),
  ]);
  const told = {
    person,
    asked,
    accounts: accounts.map(withoutKey),
    engagements,
    messages: messages.flat(),
    proposals,
    lastSaid,
    signUp,
    organised,
    roles,
    log,
    directory,
  };
  return { madeAt: clock.now(), ...told };
}

/** What signs the links that somebody is sent by e-mail opens pages. */
const withoutKey = ({ address, ...account }: Identity): object => {
  const { key: _, ...where } = address ?? {};
  return { ...account, address: address && where };
};

/** Each with what it was about. */
async function engagementsOf(
  { engagements, missions }: AboutNeeds,
  organisationId: string,
  employeeId: string,
): Promise<readonly object[]> {
  const theirs = await engagements.ofEmployee(organisationId, employeeId, engagementStates);
  const ids = [...new Set(theirs.map(({ missionId }) => missionId))];
  const known = await missions.findMany(organisationId, ids);
  return theirs.map(({ calendarKey: _, ...engagement }) => {
    const mission = known.find(({ id }) => id === engagement.missionId);
    const slot = mission ? slotOf(mission, engagement.slotId) : null;
    return { ...engagement, mission: mission?.title ?? null, slot };
  });
}

/**
 * What they proposed to others, and others to them. Whether a colleague was written to is not theirs to know: what tells it is
 * left out.
 */
async function proposalsOf(
  { employees, missions, proposals }: AboutNeeds,
  organisationId: string,
  ids: readonly string[],
): Promise<readonly object[]> {
  const all = (await Promise.all(ids.map((id) => proposals.ofEmployee(organisationId, id)))).flat();
  const others = await employees.findMany(
    organisationId,
    all.map((one) => (ids.includes(one.proposerId) ? one.colleagueId : one.proposerId)),
  );
  const about = await missions.findMany(organisationId, [...new Set(all.map(({ missionId }) => missionId))]);
  const nameOf = (id: string) => others.find((one) => one.id === id)?.name ?? null;
  return all.map(({ missionId, proposerId, colleagueId, createdAt }) => {
    const mission = about.find(({ id }) => id === missionId)?.title ?? null;
    return ids.includes(proposerId)
      ? { mission, to: nameOf(colleagueId), at: createdAt }
      : { mission, from: nameOf(proposerId), at: createdAt };
  });
}
