import type { Mission } from '../../domain/missions/mission.js';
import type { OrganisingActor } from '../actor.js';
import { may } from '../may.js';
import type { HrisFailure, Needs, WrittenState } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

/** Whether somebody's mission stands in the HRIS. */
export interface WriteBackState {
  readonly employeeId: string;
  readonly state: WrittenState;
  /** Why it does not, where it failed or waits. */
  readonly code: HrisFailure | null;
  /** The hours that stand there. */
  readonly hours: number | null;
}

/** What stands in the HRIS of a mission, for whoever organises it. */
export async function writeBackStates(
  { activities }: Needs<'activities'>,
  actor: OrganisingActor,
  mission: Mission,
): Promise<{ readonly kind: 'states'; readonly states: readonly WriteBackState[] } | Refused> {
  if (!may(actor, 'attendance.confirm', mission)) return refused({ code: 'organisersOnly' });
  const rows = await activities.ofMission(actor.organisation.id, mission.id);
  const told = rows.filter(({ state }) => state !== 'none');
  return {
    kind: 'states',
    states: told.map(({ employeeId, state, code, written }) => ({
      ...{ employeeId, state, code, hours: written?.hours ?? null },
    })),
  };
}
