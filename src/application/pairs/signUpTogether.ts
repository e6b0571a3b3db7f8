import type { Engagement } from '../../domain/engagements/engagement.js';
import { leavableStates } from '../../domain/engagements/lifecycle.js';
import { isPart, mayAskUntil } from '../../domain/engagements/pair.js';
import { closedReason, type Mission, type Slot } from '../../domain/missions/mission.js';
import type { Employee } from '../../domain/people/employee.js';
import type { EmployeeActor } from '../actor.js';
import { findClash, type Overlap } from '../engagements/findClash.js';
import type { OnMission } from '../engagements/findOwn.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import type { SignUp } from '../engagements/signUp.js';
import { fillFreeSeats } from '../engagements/waitingList.js';
import { withinQuota } from '../engagements/withinQuota.js';
import { may } from '../may.js';
import { findSlot } from '../missions/findSlot.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { askable } from './askable.js';
import { begunBefore, holdTwoSeats, type Two } from './twoSeats.js';

/** With whom one signs up, and where. */
export type Together = SignUp & { readonly colleagueId: string };

interface Place {
  readonly mission: Mission;
  readonly slot: Slot;
}

/** Two seats are held while the colleague is asked. `already`: they had been asked before. */
interface Asked extends Place {
  readonly kind: 'asked';
  readonly engagement: Engagement;
  readonly already: boolean;
}

/** Fewer than two seats are free for them: nobody is signed up, and nobody asked. */
interface FewSeats extends Place {
  readonly kind: 'fewSeats';
  readonly colleague: Employee;
}

/** Something of the person is at the same time. */
type PairOverlap = Overlap & { readonly colleague: Employee };

export type TogetherOutcome = Asked | FewSeats | PairOverlap | Refused;

type TogetherNeeds = NeedsOf<typeof askable> &
  NeedsOf<typeof holdTwoSeats> &
  NeedsOf<typeof withinQuota> &
  NeedsOf<typeof scheduleNotices> &
  NeedsOf<typeof fillFreeSeats>;

/**
 * Holds two seats for the person and a colleague, who is asked by the outbox. Both are signed up or neither. Where a mission asks
 * questions, or a manager has to agree, each signs up alone.
 */
export async function signUpTogether(
  deps: TogetherNeeds,
  actor: EmployeeActor,
  command: Together,
): Promise<TogetherOutcome> {
  const { organisation, employee } = actor;
  const found = await findSlot(deps, organisation.id, command.slotId);
  if (!found || !may(actor, 'mission.see', found.mission)) return refused({ code: 'missionNotFound' });
  const mine = await deps.engagements.ofEmployee(organisation.id, employee.id, leavableStates);
  const own = mine.find(({ slotId }) => slotId === found.slot.id);
  if (own) return again(deps, { ...found, engagement: own }, command);
  const no = whyNot(deps, actor, found);
  if (no) return no;
  const colleague = await deps.employees.find(organisation.id, command.colleagueId);
  if (!colleague) return refused({ code: 'colleagueUnknown' });
  const ticket = command.ticket ?? (await deps.inbox.drawTicket(organisation.id));
  const { asker = null, askedAt = deps.clock.now() } = command;
  const two: Two = { ...found, actor, colleague, ticket, asker, askedAt };
  const slots = [found.slot];
  const is =
    (await begunBefore(deps, two)) ?? (await askable(deps, actor, { ...found, slots }, colleague.id));
  if ('refusal' in is) return is;
  const existing = command.anyway ? null : await findClash(deps, found.slot, mine);
  if (existing) return { ...found, kind: 'overlap', existing, colleague };
  return hold(deps, two);
}

async function hold(deps: TogetherNeeds, two: Two): Promise<TogetherOutcome> {
  const { actor, mission, slot, colleague } = two;
  const outcome = await withinQuota(deps, actor, { mission, slot }, () => holdTwoSeats(deps, two));
  if (outcome.kind === 'refused') return outcome;
  if (outcome.kind === 'held') {
    const { held } = outcome;
    await scheduleNotices(deps, held);
    const invited = held.pair && (await deps.engagements.find(mission.organisationId, held.pair.with));
    // Whoever has moved it on since brings both to one end before its mark goes.
    if (invited?.state === 'invited') await scheduleNotices(deps, invited);
    return { kind: 'asked', mission, slot, engagement: held, already: false };
  }
  await fillFreeSeats(deps, mission.organisationId, slot.id);
  if (outcome.kind === 'few') return { kind: 'fewSeats', mission, slot, colleague };
  const now = await askable(deps, actor, { mission, slots: [slot] }, colleague.id);
  return now.kind === 'refused' ? now : refused({ code: 'pairOn', title: mission.title });
}

/** Asked twice of the same colleague, it is asked once. */
async function again(
  deps: Needs<'engagements'>,
  { mission, slot, engagement }: OnMission,
  { colleagueId, ticket }: Together,
): Promise<Asked | Refused> {
  if (engagement.state === 'held' && isPart(engagement)) {
    const invited = await deps.engagements.find(engagement.organisationId, engagement.pair.with);
    const already = engagement.ticket !== ticket;
    if (invited?.employeeId === colleagueId) return { kind: 'asked', mission, slot, engagement, already };
  }
  return refused({ code: 'pairOn', title: mission.title });
}

function whyNot({ clock }: Needs<'clock'>, actor: EmployeeActor, { mission, slot }: Place): Refused | null {
  const { policy } = actor.organisation;
  const { title } = mission;
  if (!may(actor, 'engagement.signUp')) return refused({ code: 'noGuests' });
  const reason = closedReason(mission, slot, clock.now());
  if (reason) return refused({ code: 'missionClosed', reason, title });
  const alone = (why: 'questions' | 'approval' | 'late') => refused({ code: 'pairAlone', title, why });
  if ((mission.questions ?? []).length > 0) return alone('questions');
  if (policy.approval === 'approve') return alone('approval');
  return clock.now() >= mayAskUntil(slot.startsAt, policy.openSeatsMinutes) ? alone('late') : null;
}
