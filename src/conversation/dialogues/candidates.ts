import { type Actor, isOrganiser } from '../../application/actor.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { myMissions } from '../../application/queries/myMissions.js';
import type { MissionView } from '../../application/queries/views.js';
import type { MissionStatus } from '../../domain/missions/mission.js';
import type { Candidates } from '../understanding/understanding.js';

const cared: readonly MissionStatus[] = ['draft', 'ready', 'announced', 'closed'];
const over: readonly MissionStatus[] = ['announced', 'closed', 'done', 'cancelled'];

/** The missions a person may mean: those open, their own, and for an organiser those to be cared for. */
export async function loadCandidates(
  deps: NeedsOf<typeof myMissions> & NeedsOf<typeof missionViews>,
  actor: Actor,
): Promise<Candidates> {
  const { missions } = deps;
  const organisationId = actor.organisation.id;
  const [open, mine, managed] = await Promise.all([
    missions.listOpen(organisationId, deps.clock.now()),
    myMissions(deps, actor),
    isOrganiser(actor) ? missions.list(organisationId, cared) : [],
  ]);
  const views = (found: typeof open) => missionViews(deps, organisationId, found, actor.employee.id);
  return { open: await views(open), mine, managed: await views(managed) };
}

/** Announced missions that are over or closed: asked for only to say why one cannot sign up any more. */
export async function loadPast(
  deps: Needs<'missions'> & NeedsOf<typeof missionViews>,
  actor: Actor,
): Promise<MissionView[]> {
  const organisationId = actor.organisation.id;
  const missions = await deps.missions.list(organisationId, over);
  return missionViews(deps, organisationId, missions, actor.employee.id);
}
