import { leavableStates } from '../../domain/engagements/lifecycle.js';
import { isToBeAsked } from '../../domain/engagements/signUpDialogue.js';
import { closedReason, type Mission, type Slot } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import { findSlot } from '../missions/findSlot.js';
import { acceptPair } from '../pairs/acceptPair.js';
import type { Chat } from '../people/chatOf.js';
import type { NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { type OnSlot, onSlot } from './acceptOffer.js';
import { findClash, type Overlap } from './findClash.js';
import { scheduleNotices } from './scheduleNotices.js';
import { type Asked, takeSeatOrWait } from './seating.js';
import { signUpAgain } from './signUpAgain.js';
import { overQuota, withinQuota } from './withinQuota.js';

/**
 * What one wants: a slot; `anyway` once the overlap warning has been seen. `chat`: where they ask, to be written to there.
 * `inWords`: no card of the mission was pressed, so that their invitation is to be redrawn.
 */
export interface SignUp extends Asked {
  readonly slotId: string;
  readonly anyway: boolean;
  readonly chat?: Chat | undefined;
  readonly inWords?: boolean;
}

/** The mission wants to know something first: nothing was written. */
export interface Asks {
  readonly kind: 'asks';
  readonly mission: Mission;
  readonly slot: Slot;
}

export type SignUpOutcome = OnSlot | Overlap | Asks | Refused;

/**
 * Signs the person up for a slot. A numbered seat when one is free and nobody waits for it, else the waiting list.
 * Doing it twice, from two chats at once or by a retried event, gives one engagement and the same outcome.
 * Somebody who is put on it by another and is there already is left as they are. `meanwhile`: begun with a new place as soon as it is theirs, while the notices of it are queued.
 */
export async function signUp(
  deps: NeedsOf<typeof takeSeatOrWait> & NeedsOf<typeof signUpAgain> & NeedsOf<typeof acceptPair>,
  actor: EmployeeActor,
  command: SignUp,
  meanwhile: (outcome: OnSlot) => Promise<unknown> = async () => undefined,
): Promise<SignUpOutcome> {
  const { organisation, employee } = actor;
  const [found, mine] = await Promise.all([
    findSlot(deps, organisation.id, command.slotId),
    deps.engagements.ofEmployee(organisation.id, employee.id, leavableStates),
  ]);
  if (!found || !may(actor, 'mission.see', found.mission)) return refused({ code: 'missionNotFound' });
  const { mission, slot } = found;
  const already = mine.find((engagement) => engagement.slotId === slot.id);
  if (!may(actor, 'engagement.signUp')) return refused({ code: 'noGuests' });
  const reason = closedReason(mission, slot, deps.clock.now());
  if (reason) return refused({ code: 'missionClosed', reason, title: mission.title });
  if (already && command.addedBy) return onSlot(mission, already, already.ticket !== command.ticket);
  // Whoever a colleague asked signs up with them.
  if (already?.state === 'invited')
    return acceptPair(deps, actor, { engagementId: already.id, anyway: command.anyway });
  if (already) return signUpAgain(deps, actor, { mission, slot, engagement: already }, command);
  const existing = command.anyway ? null : await findClash(deps, slot, mine);
  if (existing) return { kind: 'overlap', mission, slot, existing };
  if (!command.addedBy && isToBeAsked(mission, command.answers))
    return (await overQuota(deps, actor, found)) ?? { kind: 'asks', mission, slot };
  const seated = await withinQuota(deps, actor, found, () => takeSeatOrWait(deps, actor, found, command));
  if ('refusal' in seated) return seated;
  const { engagement } = seated;
  if (seated.already && command.addedBy) return onSlot(mission, engagement, true);
  if (seated.already) return signUpAgain(deps, actor, { mission, slot, engagement }, command);
  const outcome = onSlot(mission, engagement, false);
  const about = {
    mission,
    slot,
    employee,
    organisation,
    chat: command.chat,
    redraw: command.inWords ?? false,
  };
  await Promise.all([scheduleNotices(deps, engagement, about), meanwhile(outcome)]);
  return outcome;
}
