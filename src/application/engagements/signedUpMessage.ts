import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Mission } from '../../domain/missions/mission.js';
import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { engagementView } from '../queries/missionViews.js';

/**
 * The answer to a sign-up, from where the engagement stands: it may have ended meanwhile. `mission`: its mission, when it
 * was just read.
 */
export async function signedUpMessage(
  ports: Ports,
  person: Person,
  engagement: Engagement,
  already: boolean,
  mission?: Mission,
): Promise<Message> {
  const view = await engagementView(ports, person, engagement, mission);
  if (!view) return problem({ code: 'missionNotFound' });
  const { state } = engagement;
  switch (state) {
    case 'waitlisted':
      return { kind: 'engagement.waitlisted', engagement: view, already };
    case 'offered':
    case 'withdrawn':
    case 'declined':
    case 'expired':
      return { kind: `engagement.${state}`, engagement: view };
    case 'cancelled':
      return problem({ code: 'missionClosed', reason: 'cancelled', title: view.mission.title });
    default:
      return { kind: 'engagement.confirmed', engagement: view, already };
  }
}
