import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

/** Long enough to mend a file and send it again, short enough that a link left behind opens nothing. */
const openMs = 60 * 60_000;

export interface OpenedImport {
  readonly kind: 'opened';
  readonly url: string;
  /** UTC. */
  readonly until: Date;
}

/** A link to the page where a file of missions is brought. Organisers only. */
export async function openImport(
  deps: Needs<'audit' | 'missionImports' | 'publicUrl'> & NeedsOf<typeof lineOf>,
  actor: EmployeeActor,
): Promise<OpenedImport | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const { organisation, employee } = actor;
  const organisationId = organisation.id;
  const key = `${deps.newId()}${deps.newId()}`.replaceAll('-', '');
  const until = new Date(deps.clock.now().getTime() + openMs);
  const about = { kind: 'organisation', id: organisationId } as const;
  // Before it is given: nobody has a link of which the log knows nothing.
  await deps.audit.write(lineOf(deps, actor, { kind: 'import.opened', about }));
  await deps.missionImports.open({ organisationId, employeeId: employee.id, key, until });
  const name = [organisationId, key].map(encodeURIComponent).join('.');
  return { kind: 'opened', url: `${deps.publicUrl}/import/${employee.locale}/${name}`, until };
}
