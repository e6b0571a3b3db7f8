import type { Mission } from '../../domain/missions/mission.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { chatOf } from './chatOf.js';
import { organisersOf } from './organisersOf.js';

/**
 * Whom to tell of a mission: whoever made it and still organises, when they can be written to. Else all who organise. `but`: the
 * one whom it is about.
 */
export async function organisersTold(
  deps: NeedsOf<typeof organisersOf> & NeedsOf<typeof chatOf> & Needs<'employees'>,
  mission: Mission,
  but: string | null = null,
): Promise<string[]> {
  const { organisationId, createdBy } = mission;
  const organisers = (await organisersOf(deps, organisationId, mission)).map(({ id }) => id);
  const others = organisers.filter((id) => id !== but);
  const isTold = others.includes(createdBy) && (await chatOf(deps, organisationId, createdBy));
  return isTold ? [createdBy] : others;
}
