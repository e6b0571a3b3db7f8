import { editable, type Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { missionLine } from '../audit/missionLine.js';
import { writeDown } from '../audit/writeDown.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import type { Saved } from './saveMission.js';

type UpdateNeeds = Needs<'missions'> & NeedsOf<typeof missionLine> & NeedsOf<typeof writeDown>;

/**
 * Changes a mission that was not announced yet, and writes it down. Of two who change one, the one who asked last (`askedAt`, UTC)
 * holds. Announced meanwhile, it is not changed: what was to be changed has been told.
 */
export async function updateEditable(
  deps: UpdateNeeds,
  actor: EmployeeActor,
  mission: Mission,
  change: Partial<Mission>,
  askedAt: Date,
): Promise<Saved | Refused> {
  const { organisationId, id } = mission;
  const line = missionLine(deps, actor, 'mission.changed', id, { before: mission, after: change });
  const saved = await deps.missions.update(organisationId, id, editable, change, askedAt, line);
  if (saved && line) await writeDown(deps, line);
  const current = saved ?? (await deps.missions.find(organisationId, id));
  return current && editable.includes(current.status)
    ? { kind: 'saved', mission: current }
    : notEditable(mission);
}

/** It was announced, or is over. */
export const notEditable = ({ title }: Mission): Refused => refused({ code: 'notEditable', title });
