import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { progressOf } from '../../application/queries/announcementProgress.js';
import type { Delivery } from '../../domain/delivery.js';
import type { Message } from '../message.js';
import { progressMessage } from '../progress.js';
import type { Composed } from './compose.js';

/** How an announcement goes by now; null when there is nothing to show any more. */
export async function composeProgress(
  deps: Needs<'announcements' | 'organisations'> & NeedsOf<typeof progressOf>,
  organisationId: string,
  followedId: string,
): Promise<Message | null> {
  const [announcement, organisation] = await Promise.all([
    deps.announcements.find(organisationId, followedId),
    deps.organisations.find(organisationId),
  ]);
  const progress = announcement && organisation && (await progressOf(deps, organisation, announcement));
  return progress ? progressMessage(progress) : null;
}

/** The same as it leaves. */
export async function composeFirstProgress(
  deps: Needs<'employees'> & NeedsOf<typeof composeProgress>,
  { organisationId, recipient }: Delivery,
  followedId: string,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const [message, employee] = await Promise.all([
    composeProgress(deps, organisationId, followedId),
    deps.employees.find(organisationId, recipient.employeeId),
  ]);
  if (!message || !employee) return 'cancel';
  const { locale, timezone } = employee;
  return { message, reader: { locale, timezone } };
}
