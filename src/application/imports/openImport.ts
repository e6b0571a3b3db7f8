import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import { may } from '../may.js';
import { newLink } from '../people/newLink.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

export interface OpenedImport {
  readonly kind: 'opened';
  readonly url: string;
  /** UTC. */
  readonly until: Date;
}

/** A link to the page where a file of missions is brought. Organisers only. */
export async function openImport(
  deps: Needs<'audit' | 'missionImports'> & NeedsOf<typeof lineOf> & NeedsOf<typeof newLink>,
  actor: EmployeeActor,
): Promise<OpenedImport | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const { organisation, employee } = actor;
  const organisationId = organisation.id;
  const { key, url, until } = newLink(deps, actor, 'import');
  const about = { kind: 'organisation', id: organisationId } as const;
  // Before it is given: nobody has a link of which the log knows nothing.
  await deps.audit.write(lineOf(deps, actor, { kind: 'import.opened', about }));
  await deps.missionImports.open({ organisationId, employeeId: employee.id, key, until });
  return { kind: 'opened', url, until };
}
