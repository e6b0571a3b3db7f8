import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import type { Needs } from '../ports/index.js';

const attested = ['attended', 'certified'] as const satisfies EngagementState[];

/** Who of these people has been on a mission that is over. Slots are remembered in `ended` from one batch to the next. */
export async function tookPart(
  deps: Needs<'clock' | 'engagements' | 'missions'>,
  organisationId: string,
  employeeIds: readonly string[],
  ended: Map<string, boolean>,
): Promise<ReadonlySet<string>> {
  const states = [...attested, 'confirmed'] as const;
  const all = await deps.engagements.ofEmployees(organisationId, employeeIds, states);
  const unsure = all.filter(({ state, slotId }) => state === 'confirmed' && !ended.has(slotId));
  await readEnds(deps, organisationId, unsure, ended);
  const was = ({ state, slotId, absence }: Engagement) =>
    state !== 'confirmed' || (ended.get(slotId) === true && absence?.said !== true);
  return new Set(all.filter(was).map(({ employeeId }) => employeeId));
}

/** Whether each of these slots is over; of one that is called off nobody took part. */
async function readEnds(
  { clock, missions }: Needs<'clock' | 'missions'>,
  organisationId: string,
  unsure: readonly Engagement[],
  ended: Map<string, boolean>,
): Promise<void> {
  const ids = [...new Set(unsure.map(({ missionId }) => missionId))];
  if (ids.length === 0) return;
  const now = clock.now();
  for (const { slots, status } of await missions.findMany(organisationId, ids))
    for (const { id, endsAt } of slots) ended.set(id, status !== 'cancelled' && endsAt <= now);
}
