import { type EmployeeActor, isOrganiser } from '../actor.js';
import { actorNow } from '../people/actorNow.js';
import type { MissionImport, Needs, NeedsOf } from '../ports/index.js';

/** The name of a link: untrusted. */
export interface ImportLink {
  readonly organisationId: string;
  readonly key: string;
}

export interface FoundImport {
  readonly link: ImportLink;
  readonly found: MissionImport;
  readonly actor: EmployeeActor;
}

/**
 * The import behind a link, with whoever asked for it as they are today. Null when it is over, or they organise nothing any more. A
 * link may be opened long after it was asked for.
 */
export async function findImport(
  deps: Needs<'clock' | 'missionImports'> & NeedsOf<typeof actorNow>,
  link: ImportLink,
): Promise<FoundImport | null> {
  const { organisationId, key } = link;
  const found = await deps.missionImports.find(organisationId, key, deps.clock.now());
  const actor = found && (await actorNow(deps, organisationId, found.employeeId));
  return actor && isOrganiser(actor) ? { link, found, actor } : null;
}
