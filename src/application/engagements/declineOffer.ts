import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { engagementView } from '../queries/missionViews.js';
import { fillFreeSeats } from './fillFreeSeats.js';
import { findOwn } from './findOwn.js';
import { scheduleNotices } from './scheduleNotices.js';

/** The person lets the kept seat go: it is offered to the next in line at once. */
export async function declineOffer(ports: Ports, person: Person, engagementId: string): Promise<Message> {
  const own = await findOwn(ports, person, engagementId);
  const view = own && (await engagementView(ports, person, own.engagement));
  if (!own || !view) return problem({ code: 'notSignedUp' });
  const { engagement, mission } = own;
  if (engagement.state === 'declined') return { kind: 'engagement.declined', engagement: view };
  const change = { state: 'declined', seat: null, offerExpiresAt: null } as const;
  const { organisationId, id } = engagement;
  const outcome = await ports.engagements.move(organisationId, id, ['offered'], change);
  if (outcome.kind !== 'moved') return problem({ code: 'offerGone', title: mission.title });
  await scheduleNotices(ports, outcome.engagement);
  await fillFreeSeats(ports, organisationId, engagement.slotId);
  return { kind: 'engagement.declined', engagement: view };
}
