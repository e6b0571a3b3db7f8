import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Needs } from '../ports/index.js';

/**
 * Copies a line that stands beside its change into the log. What fails here is done by the repair pass: the line is where
 * the change is. Safe to do again.
 */
export async function writeDown(deps: Needs<'audit' | 'log'>, line: AuditLine): Promise<void> {
  try {
    await deps.audit.write(line);
    await deps.audit.clear(line);
  } catch (error) {
    deps.log.error('audit.notWritten', { kind: line.kind }, error);
  }
}
