import { mine } from '../../application/missions/showMine.js';
import type { Person } from '../../application/people/person.js';
import type { Ports } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import type { MissionView } from '../../application/queries/views.js';
import type { MissionStatus } from '../../domain/missions/mission.js';
import type { Candidates } from '../understanding/understanding.js';

const cared: readonly MissionStatus[] = ['draft', 'ready', 'announced', 'closed'];
const over: readonly MissionStatus[] = ['announced', 'closed', 'done', 'cancelled'];

/** The missions a person may mean: those open, their own, and for an organiser those to be cared for. */
export async function loadCandidates(ports: Ports, person: Person): Promise<Candidates> {
  const { missions } = ports;
  const organisationId = person.organisation.id;
  const [open, own, managed] = await Promise.all([
    missions.listOpen(organisationId, ports.clock.now()),
    mine(ports, person),
    person.organiser ? missions.list(organisationId, cared) : [],
  ]);
  const views = (found: typeof open) => missionViews(ports, organisationId, found, person.employee.id);
  return { open: await views(open), mine: own, managed: await views(managed) };
}

/** Announced missions that are over or closed: asked for only to say why one cannot sign up any more. */
export async function loadPast(ports: Ports, person: Person): Promise<MissionView[]> {
  const organisationId = person.organisation.id;
  const missions = await ports.missions.list(organisationId, over);
  return missionViews(ports, organisationId, missions, person.employee.id);
}
