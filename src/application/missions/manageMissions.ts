import { announceable } from '../../domain/missions/mission.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionViews } from '../queries/missionViews.js';
import { asOrganiser } from './asOrganiser.js';

const shown = 10;

/** The organisation's missions that still need somebody's care, the newest first. Organisers only. */
export const manageMissions = (ports: Ports, person: Person): Promise<Message> =>
  asOrganiser(person, async () => {
    const missions = await ports.missions.list(person.organisation.id, [...announceable, 'closed']);
    const views = await missionViews(ports, person.organisation.id, missions.slice(0, shown), null);
    return { kind: 'manage.list', missions: views };
  });
