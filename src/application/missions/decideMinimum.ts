import type { Mission, Slot } from '../../domain/missions/mission.js';
import {
  mayWait,
  type Shortfall,
  type ShortfallDecision,
  shortfallOf,
} from '../../domain/missions/shortfall.js';
import type { Employee } from '../../domain/people/employee.js';
import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import { writeDown } from '../audit/writeDown.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { missionOver, type Refused, refused } from '../refusals.js';
import { comingTo } from './askMinimum.js';

import { finishShortfall } from './finishShortfall.js';

/** What holds by now. `already`: somebody had decided before; who, as far as it is known. */
export interface MinimumDecided {
  readonly kind: 'minimumDecided';
  readonly mission: Mission;
  readonly slot: Slot;
  readonly decision: ShortfallDecision;
  readonly people: number;
  readonly already: boolean;
  readonly by: Employee | null;
}

export interface DecideMinimum {
  readonly missionId: string;
  readonly slotId: string;
  readonly decision: ShortfallDecision;
}

type DecideNeeds = Needs<'clock' | 'employees' | 'engagements' | 'missions'> &
  NeedsOf<typeof findManaged> &
  NeedsOf<typeof finishShortfall> &
  NeedsOf<typeof lineOf> &
  NeedsOf<typeof writeDown>;

/**
 * Too few have signed up: the half-day takes place, one waits for more, or the mission is cancelled. Organisers only. One conditional write: of two at once the first holds, and the second hears which it was.
 */
export async function decideMinimum(
  deps: DecideNeeds,
  actor: EmployeeActor,
  { missionId, slotId, decision }: DecideMinimum,
): Promise<MinimumDecided | Refused> {
  for (;;) {
    const found = await findManaged(deps, actor, missionId, 'minimum.decide');
    if (found.kind === 'refused') return found;
    const { mission } = found;
    // One that was given up needs nobody any more.
    const slot = mission.slots.find(({ id }) => id === slotId);
    const known = slot && shortfallOf(mission, slot);
    if (!slot || !known) return refused({ code: 'nothingToDecide', title: mission.title });
    const people = await comingTo(deps, mission, slot);
    const told = { kind: 'minimumDecided', mission, slot, people } as const;
    if (known.state === 'keep' || known.state === 'cancel')
      return { ...told, decision: known.state, already: true, by: await decider(deps, known, mission) };
    if (mission.status !== 'announced' || slot.startsAt <= deps.clock.now()) return missionOver(mission);
    if (known.state === 'wait' && decision === 'wait')
      return { ...told, decision, already: true, by: await decider(deps, known, mission) };
    if (decision === 'wait' && !mayWait(slot, known, actor.organisation.policy, deps.clock.now()))
      return refused({ code: 'nothingToDecide', title: mission.title });
    const decided: Shortfall = { ...known, state: decision, told: false, by: actor.employee.id };
    const saved = await save(deps, actor, mission, slot, decided);
    if (!saved) continue;
    await finishShortfall(deps, saved, slot, decided);
    return { ...told, mission: saved, decision, already: false, by: actor.employee };
  }
}

/** The mission as it is by now; null when it was changed meanwhile. */
async function save(
  deps: DecideNeeds,
  actor: EmployeeActor,
  mission: Mission,
  slot: Slot,
  decided: Shortfall,
): Promise<Mission | null> {
  const isCancelled = decided.state === 'cancel';
  const line = lineOf(deps, actor, {
    kind: isCancelled ? 'mission.cancelled' : 'mission.changed',
    about: { kind: 'mission', id: mission.id },
    missionId: mission.id,
    before: { minimum: String(slot.minimum ?? '') },
    after: { decision: decided.state, ...(isCancelled && { status: 'cancelled' }) },
  });
  const change = isCancelled ? ({ status: 'cancelled', cancelReason: 'tooFew' } as const) : {};
  const saved = await deps.missions.noteShortfall(mission, slot.id, decided, { change, line });
  if (saved) await writeDown(deps, line);
  return saved;
}

const decider = async (
  { employees }: Needs<'employees'>,
  { by }: Shortfall,
  { organisationId }: Mission,
): Promise<Employee | null> => (by ? employees.find(organisationId, by) : null);
