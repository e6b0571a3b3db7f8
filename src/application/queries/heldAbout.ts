import { engagementStates } from '../../domain/engagements/engagement.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
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

type AboutNeeds = Needs<
  | 'clock'
  | 'deliveries'
  | 'dialogues'
  | 'signUpDialogues'
  | 'employees'
  | 'engagements'
  | 'identities'
  | 'missions'
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
  const [accounts, engagements, messages, lastSaid, signUp] = await Promise.all([
    identities.ofEmployee(organisationId, person.id),
    engagementsOf(deps, organisationId, person.id),
    deliveries.ofEmployee(organisationId, person.id, messagesAtMost),
    dialogues.find(organisationId, person.id),
    signUpDialogues.find(organisationId, person.id),
  ]);
  return { madeAt: clock.now(), person, accounts, engagements, messages, lastSaid, signUp };
}

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
    const slot = mission?.slots.find(({ id }) => id === engagement.slotId);
    return { ...engagement, mission: mission?.title ?? null, slot: slot ?? null };
  });
}
