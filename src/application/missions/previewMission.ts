import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionViews } from '../queries/missionViews.js';
import { onMission } from './asOrganiser.js';

/** What people will see of a mission, with what an organiser can do next. */
export const previewMission = (ports: Ports, person: Person, missionId: string): Promise<Message> =>
  onMission(ports, person, missionId, async (mission) => {
    const [view] = await missionViews(ports, person.organisation.id, [mission], null);
    if (!view) throw new Error('a mission without a view');
    return { kind: 'mission.preview', mission: view };
  });
