import type { Statement } from '../../domain/engagements/attendance.js';
import { listedStates } from '../../domain/engagements/attendance.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { minutesOf } from '../../domain/engagements/hoursGiven.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import { type OrganisingActor, writtenAs } from '../actor.js';
import { findEngagement, type OnMission } from '../engagements/findOwn.js';
import { may } from '../may.js';
import { findSlot } from '../missions/findSlot.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';
import { attest } from './attest.js';

/** What was attested is kept: of which half-day. */
export interface Confirmed {
  readonly kind: 'confirmed';
  readonly mission: Mission;
  readonly slot: Slot;
  /** Whose; null when it was everybody's at once. */
  readonly engagementId: string | null;
}

type ConfirmNeeds = NeedsOf<typeof attest> &
  NeedsOf<typeof findEngagement> &
  Needs<'clock' | 'employees' | 'engagements' | 'missions'>;

/** Somebody whose presence the company may attest now. Organisers only. */
export async function findToConfirm(
  deps: Needs<'clock' | 'engagements' | 'missions'>,
  actor: OrganisingActor,
  { engagementId }: { readonly engagementId: string },
): Promise<(OnMission & { readonly kind: 'listed' }) | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const found = await findEngagement(deps, actor, engagementId);
  if (!found || !listedStates.includes(found.engagement.state)) return refused({ code: 'missionNotFound' });
  if (!may(actor, 'attendance.confirm', found.mission)) return otherSite(found.mission);
  return whyNot(deps, found) ?? { kind: 'listed', ...found };
}

/** Attests for the company whether somebody was there, and for how long; the whole half-day when that is not said. */
export async function confirmAttendance(
  deps: ConfirmNeeds,
  actor: OrganisingActor,
  {
    engagementId,
    said,
  }: { readonly engagementId: string; readonly said: Omit<Statement, 'minutes'> & Partial<Statement> },
): Promise<Confirmed | Refused> {
  const found = await findToConfirm(deps, actor, { engagementId });
  if (found.kind === 'refused') return found;
  const { engagement, mission, slot } = found;
  const by = { side: 'company', by: writtenAs(actor) } as const;
  const statement = { ...said, minutes: said.presence === 'present' ? (said.minutes ?? minutesOf(slot)) : 0 };
  const outcome = await attest(deps, engagement, by, statement, actor);
  switch (outcome.kind) {
    case 'attested':
      return { kind: 'confirmed', mission, slot, engagementId };
    case 'certified': {
      const person = await deps.employees.find(engagement.organisationId, engagement.employeeId);
      return refused({ code: 'attendanceCertified', name: person?.name ?? '' });
    }
    case 'notListed':
      return refused({ code: 'missionNotFound' });
  }
}

/**
 * Attests for the company that everybody was there of whom it has said nothing. Those who are said to have been absent are
 * looked at one by one. Safe to do again.
 */
export async function confirmAllPresent(
  deps: ConfirmNeeds,
  actor: OrganisingActor,
  { slotId }: { readonly slotId: string },
): Promise<Confirmed | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  const found = await findSlot(deps, organisationId, slotId);
  if (!found) return refused({ code: 'missionNotFound' });
  if (!may(actor, 'attendance.confirm', found.mission)) return otherSite(found.mission);
  const not = whyNot(deps, found);
  if (not) return not;
  const { mission, slot } = found;
  const listed = await deps.engagements.ofSlot(organisationId, slotId, listedStates);
  const statement = { presence: 'present', minutes: minutesOf(slot), reason: null } as const;
  for (const engagement of listed.filter(isTakenToBeThere))
    await attest(deps, engagement, { side: 'company', by: writtenAs(actor) }, statement, actor);
  return { kind: 'confirmed', mission, slot, engagementId: null };
}

/** Whom "everybody was there" is about. */
export const isTakenToBeThere = ({ state, attendance = {} }: Engagement): boolean =>
  attendance.company === undefined && (state === 'confirmed' || state === 'attended');

function whyNot(
  { clock }: Needs<'clock'>,
  { mission, slot }: { readonly mission: Mission; readonly slot: Slot },
): Refused | null {
  const { status, title } = mission;
  if (status === 'cancelled') return refused({ code: 'missionClosed', reason: 'cancelled', title });
  if (status === 'reported') return refused({ code: 'missionClosed', reason: 'past', title });
  return slot.startsAt > clock.now() ? refused({ code: 'attendanceTooSoon', title }) : null;
}
