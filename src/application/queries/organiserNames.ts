import type { EmployeeActor } from '../actor.js';
import { organisersOf } from '../people/organisersOf.js';
import type { NeedsOf } from '../ports/index.js';

/** Nobody asks more than these. */
const namedAtMost = 3;

/** Whom somebody can ask about missions: organisers of their company, by name. */
export async function organiserNames(
  deps: NeedsOf<typeof organisersOf>,
  { organisation }: EmployeeActor,
): Promise<string[]> {
  const organisers = await organisersOf(deps, organisation.id);
  return organisers.flatMap(({ name }) => name || []).slice(0, namedAtMost);
}
