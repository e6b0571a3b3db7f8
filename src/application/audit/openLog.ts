import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { lineOf } from './lineOf.js';

/** Long enough to open it at once, short enough that a link left behind opens nothing. */
const openMs = 60 * 60_000;

export interface OpenedLog {
  readonly kind: 'log';
  readonly url: string;
  /** UTC. */
  readonly until: Date;
}

/** A link that gives the whole log once, as a file. Admins only. Asking for it is a line of the log itself. */
export async function openLog(
  deps: Needs<'audit' | 'dataLinks' | 'publicUrl'> & NeedsOf<typeof lineOf>,
  actor: EmployeeActor,
): Promise<OpenedLog | Refused> {
  if (!may(actor, 'audit.read')) return refused({ code: 'adminsOnly' });
  const { organisation, employee } = actor;
  const organisationId = organisation.id;
  const key = `${deps.newId()}${deps.newId()}`.replaceAll('-', '');
  const until = new Date(deps.clock.now().getTime() + openMs);
  const about = { kind: 'organisation', id: organisationId } as const;
  await deps.audit.write(lineOf(deps, actor, { kind: 'export.made', about, after: { format: 'csv' } }));
  const gives = { missionId: null, format: 'csv' } as const;
  await deps.dataLinks.open({ organisationId, employeeId: employee.id, key, until, gives });
  const name = [organisationId, key].map(encodeURIComponent).join('.');
  return { kind: 'log', url: `${deps.publicUrl}/export/${employee.locale}/${name}`, until };
}
