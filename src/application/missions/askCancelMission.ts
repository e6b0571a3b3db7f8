import { leavableStates } from '../../domain/engagements/engagement.js';
import { cancellable } from '../../domain/missions/mission.js';
import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionView } from '../queries/missionViews.js';
import { onMission } from './asOrganiser.js';

/** Asks before a mission is cancelled, with the number of people who would be told. Organisers only. */
export const askCancelMission = (ports: Ports, person: Person, missionId: string): Promise<Message> =>
  onMission(ports, person, missionId, async (mission) => {
    const over = mission.status === 'cancelled' ? 'cancelled' : 'closed';
    if (!cancellable.includes(mission.status)) {
      return problem({ code: 'missionClosed', reason: over, title: mission.title });
    }
    const signedUp = await ports.engagements.ofMission(mission.organisationId, missionId, leavableStates);
    const view = await missionView(ports, person, mission);
    return { kind: 'mission.cancelConfirm', mission: view, people: signedUp.length };
  });
