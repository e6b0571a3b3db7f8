import type { Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { openToPropose } from './openToPropose.js';

/** As many as one chooses among in a menu. */
const most = 50;

/** A mission by its id, or by one of its half-days. */
export interface LookedAt {
  readonly missionId?: string | undefined;
  readonly slotId?: string | undefined;
}

/** Missions that may be proposed. `shown`: the one that was looked at, which comes first. */
interface Proposable {
  readonly kind: 'proposable';
  readonly missions: readonly Mission[];
  readonly shown: Mission | null;
}

/** The missions that the person may propose, the soonest first. What was looked at and cannot be proposed is not among them. */
export async function proposable(
  deps: Needs<'clock' | 'missions'> & NeedsOf<typeof openToPropose>,
  actor: EmployeeActor,
  looked: LookedAt,
): Promise<Proposable | Refused> {
  if (!may(actor, 'mission.propose')) return refused({ code: 'noGuests' });
  const missionId = looked.missionId ?? (await missionOf(deps, actor, looked.slotId));
  const found = missionId ? await openToPropose(deps, actor, missionId) : null;
  const shown = found && 'kind' in found ? null : found;
  const page = { skip: 0, limit: most };
  const { missions } = await deps.missions.listOpenPage(actor.organisation.id, deps.clock.now(), page);
  const others = missions.filter(({ id }) => id !== shown?.id);
  return { kind: 'proposable', missions: [...(shown ? [shown] : []), ...others].slice(0, most), shown };
}

async function missionOf(
  { missions }: Needs<'missions'>,
  { organisation }: EmployeeActor,
  slotId: string | undefined,
): Promise<string | null> {
  return slotId ? ((await missions.findBySlot(organisation.id, slotId))?.id ?? null) : null;
}
