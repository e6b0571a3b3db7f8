import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import type { ExportFormat, Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import type { Refused } from '../refusals.js';

/** Long enough to open it at once, short enough that a link left behind opens nothing. */
const openMs = 60 * 60_000;

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
  deps: Needs<'audit' | 'dataLinks' | 'clock' | 'newId' | 'publicUrl'> & NeedsOf<typeof findManaged>,
  actor: EmployeeActor,
  { missionId, format }: { readonly missionId: string; readonly format: ExportFormat },
): Promise<OpenedExport | Refused> {
  const found = await findManaged(deps, actor, missionId, 'attendance.export');
  if (found.kind === 'refused') return found;
  const { organisation, employee } = actor;
  const key = `${deps.newId()}${deps.newId()}`.replaceAll('-', '');
  const until = new Date(deps.clock.now().getTime() + openMs);
  const whose = { organisationId: organisation.id, employeeId: employee.id };
  const about = { kind: 'mission', id: missionId } as const;
  // Before it is given: nobody has a file of which the log knows nothing.
  await deps.audit.write(lineOf(deps, actor, { kind: 'export.made', about, missionId, after: { format } }));
  await deps.dataLinks.open({ ...whose, key, until, gives: { missionId, format } });
  const name = [organisation.id, key].map(encodeURIComponent).join('.');
  const url = `${deps.publicUrl}/export/${employee.locale}/${name}`;
  return { kind: 'opened', title: found.mission.title, format, url, until };
}
