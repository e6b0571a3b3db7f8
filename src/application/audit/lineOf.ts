import type { AuditLine } from '../../domain/audit/auditLine.js';
import { type Actor, type DirectoryTeller, writtenAs } from '../actor.js';
import type { Needs } from '../ports/index.js';

type Told = Pick<AuditLine, 'kind' | 'about'> &
  Partial<Pick<AuditLine, 'id' | 'missionId' | 'personId' | 'before' | 'after'>>;

/** What is to be written down of an act. `id`: where it may be done again, the same each time. */
export const lineOf = (
  { clock, newId }: Needs<'clock' | 'newId'>,
  actor: DirectoryTeller | Actor,
  told: Told,
): AuditLine => ({
  ...{ id: newId(), before: {}, after: {} },
  ...told,
  ...{ organisationId: actor.organisation.id, at: clock.now(), by: writtenAs(actor) },
});
