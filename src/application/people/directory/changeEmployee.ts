import type { Planned } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import { lineOf } from '../../audit/lineOf.js';
import { writeDown } from '../../audit/writeDown.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { movingReminders } from '../movingReminders.js';
import { type Kept, toldBy } from './toldBy.js';

/** Of which sort a change is, as the log has it. */
type ChangeKind = 'directory.changed' | 'directory.back';

/**
 * Keeps what a directory tells of somebody, who may have come back. Their chats are theirs again once a list tells of them, or they
 * write. When their clock changes, their reminders are moved. The log has which fields, and never what they held.
 */
export async function changeEmployee(
  deps: Needs<'employees'> &
    NeedsOf<typeof movingReminders> &
    NeedsOf<typeof lineOf> &
    NeedsOf<typeof writeDown>,
  actor: DirectoryTeller,
  {
    personId,
    facts,
    fields,
    key,
  }: Pick<Planned, 'personId' | 'facts' | 'fields'> & Partial<Pick<Planned, 'key'>>,
  kind: ChangeKind = 'directory.changed',
): Promise<Kept | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const { id: organisationId } = actor.organisation;
  const employee = await deps.employees.find(organisationId, personId ?? '');
  if (!employee) return refused({ code: 'unknownAction' });
  const about = { kind: 'employee', id: employee.id } as const;
  const after = { fields: fields.join(', ') };
  const line = lineOf(deps, actor, { kind, about, personId: employee.id, after });
  const save = () =>
    deps.employees.setFromDirectory(
      organisationId,
      employee.id,
      toldBy(actor, { facts, key: key ?? null }),
      line,
    );
  const isMoved = facts.timezone !== null && facts.timezone !== employee.timezone;
  const kept = isMoved ? await movingReminders(deps, employee, save) : await save();
  if (kept === 'taken') return { kind: 'taken' };
  await writeDown(deps, line);
  return { kind: 'kept', employeeId: employee.id };
}
