import type { OpenedLog } from '../application/audit/openLog.js';
import type { ConsoleLink } from '../application/console/giveConsoleLink.js';
import type { AuditLog } from '../application/queries/auditLines.js';
import type { Refused } from '../application/refusals.js';
import { refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** What an admin reads of what was done. */
export type AuditMessage =
  | (Omit<AuditLog, 'kind'> & { readonly kind: 'audit.list' })
  | (Omit<OpenedLog, 'kind'> & { readonly kind: 'audit.link' })
  /** The way into the console, once, until then; UTC. */
  | (Omit<ConsoleLink, 'kind'> & { readonly kind: 'console.link' });

/** The last acts. */
export const auditMessage = (outcome: AuditLog | Refused): Message =>
  outcome.kind === 'refused' ? refusalMessage(outcome) : { ...outcome, kind: 'audit.list' };
