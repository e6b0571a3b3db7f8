import { liveStates } from '../../domain/engagements/lifecycle.js';
import {
  hourOf,
  type PreparedSignUp,
  preparedAnHour,
  preparedForMs,
} from '../../domain/engagements/preparedSignUp.js';
import { closedReason, comingSlots, type Mission, type Slot } from '../../domain/missions/mission.js';
import { freeTurn } from '../../domain/missions/proposal.js';
import { isMuted } from '../../domain/people/preferences.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import { chatForNews } from '../people/chatForNews.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findMission } from '../queries/findMission.js';
import { type Refused, refused } from '../refusals.js';
import { tellPrepared } from './tellPrepared.js';

interface Prepare {
  readonly missionId: string;
  /** Which half-day; null where the mission has a single one to come. */
  readonly slotId: string | null;
}

export type Prepared =
  /** They are asked in their chat. `already`: they were, and the button still waits. */
  | {
      readonly kind: 'prepared';
      readonly mission: Mission;
      readonly slot: Slot;
      readonly until: Date;
      readonly already: boolean;
    }
  /** Several half-days are to come, or it is none of them: say which. */
  | { readonly kind: 'whichSlot'; readonly mission: Mission; readonly slots: readonly Slot[] }
  | { readonly kind: 'notPrepared'; readonly why: 'onIt' | 'muted' | 'noChat' | 'tooMany' };

type PrepareNeeds = Needs<'clock' | 'engagements' | 'missions' | 'newId' | 'preparedSignUps'> &
  NeedsOf<typeof chatForNews> &
  NeedsOf<typeof tellPrepared>;

/**
 * Asks somebody in their own chat whether they want a place, for their assistant. Nobody is signed up by it. Asked twice, one
 * message is sent while its button works.
 */
export async function prepareSignUp(
  deps: PrepareNeeds,
  actor: EmployeeActor,
  { missionId, slotId }: Prepare,
): Promise<Prepared | Refused> {
  if (!may(actor, 'assistant.connect')) return refused({ code: 'noGuests' });
  const found = await findMission(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const now = deps.clock.now();
  const slots = comingSlots(mission, now);
  const slot = slotId === null && slots.length === 1 ? slots[0] : slots.find(({ id }) => id === slotId);
  if (!slot) return slots.length > 0 ? { kind: 'whichSlot', mission, slots } : closed(mission, now);
  const reason = closedReason(mission, slot, now);
  if (reason !== null) return refused({ code: 'missionClosed', reason, title: mission.title });
  const not = await notTold(deps, actor, slot);
  return not ? { kind: 'notPrepared', why: not } : ask(deps, actor, mission, slot);
}

function closed(mission: Mission, now: Date): Refused {
  const last = mission.slots.at(-1);
  const reason = last ? closedReason(mission, last, now) : null;
  return refused({ code: 'missionClosed', reason: reason ?? 'past', title: mission.title });
}

/** Why there is nothing to ask them, or no way to; null when there is. */
async function notTold(
  deps: PrepareNeeds,
  { organisation, employee }: EmployeeActor,
  slot: Slot,
): Promise<'onIt' | 'muted' | 'noChat' | null> {
  const theirs = await deps.engagements.ofEmployee(organisation.id, employee.id, liveStates);
  if (theirs.some(({ slotId }) => slotId === slot.id)) return 'onIt';
  if (await chatForNews(deps, employee)) return null;
  const { preferences } = employee;
  const isSilent = isMuted({ ...(preferences && { preferences }) }, 'announcements', deps.clock.now());
  return isSilent ? 'muted' : 'noChat';
}

/** Two at once take different numbers, or find each other's; each try ends one of the others. */
async function ask(
  deps: PrepareNeeds,
  { organisation, employee }: EmployeeActor,
  mission: Mission,
  slot: Slot,
): Promise<Prepared | Refused> {
  const of = { organisationId: organisation.id, employeeId: employee.id };
  for (let tries = 0; tries <= preparedAnHour; tries += 1) {
    const now = deps.clock.now();
    const before = await deps.preparedSignUps.findFor(organisation.id, employee.id, slot.id);
    if (before && before.until > now) return told(deps, before, mission, slot, true);
    const hour = hourOf(now);
    const taken = await deps.preparedSignUps.turnsIn(organisation.id, employee.id, hour);
    const turn = freeTurn(hour, taken, preparedAnHour);
    if (!turn) return { kind: 'notPrepared', why: 'tooMany' };
    const prepared: PreparedSignUp = {
      ...{ id: deps.newId(), ...of, missionId: mission.id, slotId: slot.id, turn, createdAt: now },
      until: new Date(Math.min(now.getTime() + preparedForMs, slot.startsAt.getTime())),
    };
    if ((await deps.preparedSignUps.insert(prepared, now)) === 'inserted')
      return told(deps, prepared, mission, slot, false);
  }
  return refused({ code: 'temporary' });
}

/** Queued each time, under one key: whoever wrote the row may have died before. */
async function told(
  deps: PrepareNeeds,
  prepared: PreparedSignUp,
  mission: Mission,
  slot: Slot,
  already: boolean,
): Promise<Prepared> {
  await tellPrepared(deps, prepared);
  return { kind: 'prepared', mission, slot, until: prepared.until, already };
}
