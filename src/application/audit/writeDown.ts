import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { tellLine } from '../webhooks/tellEvents.js';

/**
 * Copies a line that stands beside its change into the log, and tells other software of it. What fails here is done by the repair pass: the line is where
 * the change is. Safe to do again.
 */
export async function writeDown(
  deps: Needs<'audit' | 'log'> & NeedsOf<typeof tellLine>,
  line: AuditLine,
): Promise<void> {
  try {
    await deps.audit.write(line);
    await tellLine(deps, line);
    await deps.audit.clear(line);
  } catch (error) {
    deps.log.error('audit.notWritten', { kind: line.kind }, error);
  }
}
