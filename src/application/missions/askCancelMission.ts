import { leavableStates } from '../../domain/engagement.js';
import { cancellable } from '../../domain/mission.js';
import { problem } from '../answer.js';
import type { Message } from '../messages.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { onMission } from './asOrganiser.js';
import { missionView } from './views.js';

/** Asks before a mission is cancelled, with the number of people who would be told. Organisers only. */
export const askCancelMission = (ports: Ports, person: Person, missionId: string): Promise<Message> =>
  onMission(ports, person, missionId, async (mission) => {
    const over = mission.status === 'cancelled' ? 'cancelled' : 'closed';
    if (!cancellable.includes(mission.status)) {
      return problem({ code: 'missionClosed', reason: over, title: mission.title });
    }
    const signedUp = await ports.store.engagements.ofMission(
      mission.organisationId,
      missionId,
      leavableStates,
    );
    const view = await missionView(ports, person, mission);
    return { kind: 'mission.cancelConfirm', mission: view, people: signedUp.length };
  });
