import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import { newLink } from '../people/newLink.js';
import type { ExportFormat, Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import type { Refused } from '../refusals.js';

export interface OpenedExport {
  readonly kind: 'opened';
  readonly title: string;
  readonly format: ExportFormat;
  readonly url: string;
  /** UTC. */
  readonly until: Date;
}

/** A link that gives once who took part in a mission, and for how long, as a file. Organisers only. */
export async function openExport(
  deps: Needs<'audit' | 'dataLinks'> & NeedsOf<typeof newLink> & NeedsOf<typeof findManaged>,
  actor: EmployeeActor,
  { missionId, format }: { readonly missionId: string; readonly format: ExportFormat },
): Promise<OpenedExport | Refused> {
  const found = await findManaged(deps, actor, missionId, 'attendance.export');
  if (found.kind === 'refused') return found;
  const { organisation, employee } = actor;
  const { key, url, until } = newLink(deps, actor, 'export');
  const whose = { organisationId: organisation.id, employeeId: employee.id };
  const about = { kind: 'mission', id: missionId } as const;
  // Before it is given: nobody has a file of which the log knows nothing.
  await deps.audit.write(lineOf(deps, actor, { kind: 'export.made', about, missionId, after: { format } }));
  await deps.dataLinks.open({ ...whose, key, until, gives: { missionId, format } });
  return { kind: 'opened', title: found.mission.title, format, url, until };
}
