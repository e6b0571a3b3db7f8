import type { Engagement } from '../../domain/engagement.js';
import type { Mission } from '../../domain/mission.js';
import { problem } from '../answer.js';
import type { Message } from '../messages.js';
import { engagementView } from '../missions/views.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';

/** The answer to a sign-up, from where the engagement stands. `mission`: its mission, when it was just read. */
export async function signedUpMessage(
  ports: Ports,
  person: Person,
  engagement: Engagement,
  already: boolean,
  mission?: Mission,
): Promise<Message> {
  const view = await engagementView(ports, person, engagement, mission);
  if (!view) return problem({ code: 'missionNotFound' });
  if (engagement.state === 'waitlisted') return { kind: 'engagement.waitlisted', engagement: view, already };
  if (engagement.state === 'offered') return { kind: 'engagement.offered', engagement: view };
  return { kind: 'engagement.confirmed', engagement: view, already };
}
