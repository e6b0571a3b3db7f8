import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { tellRole } from '../roles/tellRole.js';
import { tellLine } from '../webhooks/tellEvents.js';

/** What follows from a change whose process died. Whoever is to be told is, and it is written down. */
export async function finishLine(
  deps: Needs<'audit'> & NeedsOf<typeof tellRole> & NeedsOf<typeof tellLine>,
  line: AuditLine,
): Promise<void> {
  if (line.kind === 'role.given' || line.kind === 'role.taken') await tellRole(deps, line);
  await deps.audit.write(line);
  await tellLine(deps, line);
  await deps.audit.clear(line);
}
