import { type Actor, isOrganiser } from '../../application/actor.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { myMissions } from '../../application/queries/myMissions.js';
import type { MissionView } from '../../application/queries/views.js';
import type { Mission, MissionStatus } from '../../domain/missions/mission.js';
import { type Meant, meantIn } from '../understanding/missions/meant.js';
import type { Candidates } from '../understanding/understanding.js';

const cared: readonly MissionStatus[] = ['draft', 'ready', 'announced', 'closed'];
const over: readonly MissionStatus[] = ['announced', 'closed', 'done', 'cancelled'];

/** So many missions are looked at whole; of more, the nearest, and those that the words name. */
const few = 100;
const namedAtMost = 30;

type Needs = NeedsOf<typeof myMissions> & NeedsOf<typeof missionViews>;

/** The missions a person may mean by what they said: those open, their own, and for an organiser those to be cared for. */
export async function loadCandidates(deps: Needs, actor: Actor, text: string): Promise<Candidates> {
  const { missions } = deps;
  const organisationId = actor.organisation.id;
  const now = deps.clock.now();
  const { locale, timezone } = actor.employee;
  const meant = meantIn(text, { now, locale, timezone });
  const [open, mine, managed] = await Promise.all([
    missions.listOpenPage(organisationId, now, { skip: 0, limit: few }),
    myMissions(deps, actor),
    isOrganiser(actor) ? missions.listPage(organisationId, cared, now, { skip: 0, limit: few }) : null,
  ]);
  const further = open.more > 0 ? await openBeyond(deps, organisationId, meant) : [];
  const caredFor = managed?.more ? await missions.findNamed(organisationId, cared, meant, namedAtMost) : [];
  return {
    open: await viewsOf(deps, actor, [...open.missions, ...further]),
    mine,
    managed: await viewsOf(deps, actor, [...(managed?.missions ?? []), ...caredFor]),
  };
}

/** Open missions that are not among the nearest: those named, and those of the days that were said. */
async function openBeyond(
  { missions, clock }: Needs,
  organisationId: string,
  meant: Meant,
): Promise<Mission[]> {
  const onDays = meant.days.map((after) =>
    missions.listOpenPage(organisationId, clock.now(), { skip: 0, limit: namedAtMost, after }),
  );
  const named = missions.findNamed(organisationId, ['announced'], meant, namedAtMost);
  const pages = await Promise.all(onDays);
  return [...(await named), ...pages.flatMap((page) => page.missions)];
}

/** Announced missions that are over or closed: asked for only to say why one cannot sign up any more. */
export async function loadPast(deps: Needs, actor: Actor, text: string): Promise<MissionView[]> {
  const { locale, timezone } = actor.employee;
  const meant = meantIn(text, { now: deps.clock.now(), locale, timezone });
  const { id } = actor.organisation;
  const [named, latest] = await Promise.all([
    deps.missions.findNamed(id, over, meant, namedAtMost),
    deps.missions.listPage(id, over, deps.clock.now(), { skip: 0, limit: few }),
  ]);
  return viewsOf(deps, actor, [...named, ...latest.missions]);
}

/** Places are not looked at: nobody is shown all of them. */
function viewsOf(deps: Needs, { organisation, employee }: Actor, found: readonly Mission[]) {
  const each = [...new Map(found.map((mission) => [mission.id, mission])).values()];
  return missionViews(deps, organisation.id, each, employee.id, { places: false });
}
