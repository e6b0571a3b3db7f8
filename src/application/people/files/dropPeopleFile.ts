import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

/** Keeps nothing of a file that was sent. Admins only. */
export async function dropPeopleFile(
  { peopleFiles }: Needs<'peopleFiles'>,
  actor: EmployeeActor,
  fileId: string,
): Promise<{ readonly kind: 'dropped' } | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  await peopleFiles.drop(actor.organisation.id, fileId);
  return { kind: 'dropped' };
}
