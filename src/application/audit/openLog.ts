import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import { newLink } from '../people/newLink.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { lineOf } from './lineOf.js';

export interface OpenedLog {
  readonly kind: 'log';
  readonly url: string;
  /** UTC. */
  readonly until: Date;
}

/** A link that gives the whole log once, as a file. Admins only. Asking for it is a line of the log itself. */
export async function openLog(
  deps: Needs<'audit' | 'dataLinks'> & NeedsOf<typeof lineOf> & NeedsOf<typeof newLink>,
  actor: EmployeeActor,
): Promise<OpenedLog | Refused> {
  if (!may(actor, 'audit.read')) return refused({ code: 'adminsOnly' });
  const { organisation, employee } = actor;
  const organisationId = organisation.id;
  const { key, url, until } = newLink(deps, actor, 'export');
  const about = { kind: 'organisation', id: organisationId } as const;
  await deps.audit.write(lineOf(deps, actor, { kind: 'export.made', about, after: { format: 'csv' } }));
  const gives = { missionId: null, format: 'csv' } as const;
  await deps.dataLinks.open({ organisationId, employeeId: employee.id, key, until, gives });
  return { kind: 'log', url, until };
}
