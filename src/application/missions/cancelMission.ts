import { type Engagement, leavableStates } from '../../domain/engagements/engagement.js';
import { cancellable, type Mission } from '../../domain/missions/mission.js';
import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionView } from '../queries/missionViews.js';
import { onMission } from './asOrganiser.js';

/** Cancels a mission: nobody can sign up any more, nothing more is announced, and everyone on it is told. Organisers only. */
export const cancelMission = (ports: Ports, person: Person, missionId: string): Promise<Message> =>
  onMission(ports, person, missionId, async ({ organisationId, status, title }) => {
    const cancelled = await ports.missions.update(organisationId, missionId, cancellable, {
      status: 'cancelled',
    });
    if (!cancelled) {
      const reason = status === 'cancelled' ? 'cancelled' : 'closed';
      return problem({ code: 'missionClosed', reason, title });
    }
    const people = await finishCancellation(ports, cancelled);
    await ports.stalePosts.mark(organisationId, missionId);
    return { kind: 'mission.cancelDone', mission: await missionView(ports, person, cancelled), people };
  });

/**
 * What follows once a mission's status is `cancelled`: its announcements are stopped and its people told. The repair
 * pass does it again after a crash, and for somebody who signed up at the very moment. Gives the number of people told.
 */
export async function finishCancellation(ports: Ports, mission: Mission): Promise<number> {
  const { organisationId, id } = mission;
  for (const announcement of await ports.announcements.ofMission(organisationId, id)) {
    await ports.announcements.move(
      organisationId,
      announcement.id,
      ['draft', 'scheduled', 'sending'],
      'cancelled',
    );
    await ports.deliveries.cancelFor(organisationId, { announcementId: announcement.id }, []);
  }
  const signedUp = await ports.engagements.ofMission(organisationId, id, leavableStates);
  for (const engagement of signedUp) await cancelEngagement(ports, engagement);
  return signedUp.length;
}

async function cancelEngagement(ports: Ports, { organisationId, id }: Engagement): Promise<void> {
  const change = { state: 'cancelled', seat: null, offerExpiresAt: null } as const;
  const outcome = await ports.engagements.move(organisationId, id, leavableStates, change);
  if (outcome.kind === 'moved') await scheduleNotices(ports, outcome.engagement);
}
