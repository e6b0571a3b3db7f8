import { canLeave, leavableStates } from '../../domain/engagements/engagement.js';
import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { engagementView } from '../queries/missionViews.js';
import { fillFreeSeats } from './fillFreeSeats.js';
import { findOwn } from './findOwn.js';
import { scheduleNotices } from './scheduleNotices.js';

/** The person leaves a slot or its waiting list; a seat that was theirs goes at once to the first in line. */
export async function leave(ports: Ports, person: Person, engagementId: string): Promise<Message> {
  const own = await findOwn(ports, person, engagementId);
  if (!own) return problem({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  const view = await engagementView(ports, person, engagement);
  if (!view) return problem({ code: 'notSignedUp' });
  if (engagement.state === 'withdrawn') return { kind: 'engagement.withdrawn', engagement: view };
  if (!canLeave(engagement.state)) return problem({ code: 'notSignedUp' });
  if (slot.startsAt <= ports.clock.now()) return problem({ code: 'tooLate', title: mission.title });
  const change = { state: 'withdrawn', seat: null, offerExpiresAt: null } as const;
  const organisationId = person.organisation.id;
  const outcome = await ports.engagements.move(organisationId, engagement.id, leavableStates, change);
  if (outcome.kind === 'moved') await scheduleNotices(ports, outcome.engagement);
  await fillFreeSeats(ports, organisationId, slot.id);
  return { kind: 'engagement.withdrawn', engagement: view };
}
