import { adminsOf } from '../../application/people/adminsOf.js';
import { refusedIn } from '../../application/people/files/tellFileRefused.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import type { FileRefusal } from '../../domain/people/directory/fileRefusal.js';
import type { Composed } from './compose.js';

type Subject = Extract<DeliverySubject, { kind: 'peopleFile.refused' }>;

/** Tells an admin of a file that came by itself and was refused. Nothing once another has come, or to whoever is no admin any more. */
export async function composeFileRefused(
  deps: Needs<'scheduledFiles'> & NeedsOf<typeof adminsOf>,
  { organisationId, recipient }: Delivery,
  { mark, ...refusal }: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const [admins, state] = await Promise.all([
    adminsOf(deps, organisationId),
    deps.scheduledFiles.find(organisationId, refusal.source),
  ]);
  const employee = admins.find(({ id }) => id === recipient.employeeId);
  const isStill = (['run', 'trouble'] as const).some((what) => {
    const now = state && refusedIn(refusal, state, what);
    return now !== null && (now.mark === mark || (what === 'run' && isAgain(now, refusal)));
  });
  if (!employee || !isStill) return 'cancel';
  const { locale, timezone } = employee;
  return { message: refusal, reader: { locale, timezone } };
}

/** Made anew meanwhile and refused for the same, nothing else is told of it: what was queued before still holds. */
function isAgain(now: FileRefusal, before: FileRefusal): boolean {
  const isSame = now.code === before.code && now.leaving === before.leaving && now.of === before.of;
  return isSame && before.source !== 'folder';
}
