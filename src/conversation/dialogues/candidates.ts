import { type EmployeeActor, isOrganiser } from '../../application/actor.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { myMissions } from '../../application/queries/myMissions.js';
import type { MissionView } from '../../application/queries/views.js';
import { comingSlots, type Mission, type MissionStatus } from '../../domain/missions/mission.js';
import { type Meant, meantIn } from '../understanding/missions/meant.js';
import type { Candidates } from '../understanding/understanding.js';

const cared: readonly MissionStatus[] = ['draft', 'ready', 'announced', 'closed'];
const over: readonly MissionStatus[] = ['announced', 'closed', 'done', 'cancelled'];

/** So many missions are all looked at; of more, the nearest, and those that the words and days name. */
const few = 500;
const namedAtMost = 100;

type Needs = NeedsOf<typeof myMissions> & NeedsOf<typeof missionViews>;

/** `cut`: there are more than were looked at, so that another one may be meant. */
export type Loaded = Candidates & { readonly cut: boolean };

/** The missions a person may mean by what they said. Those open, their own, and for an organiser those to be cared for. */
export async function loadCandidates(deps: Needs, actor: EmployeeActor, text: string): Promise<Loaded> {
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
  const cut = open.more > 0;
  const further = cut || managed?.more ? await beyond(deps, organisationId, meant) : [];
  const isOpen = (mission: Mission) => mission.status === 'announced' && comingSlots(mission, now).length > 0;
  return {
    cut,
    open: await viewsOf(deps, actor, [...open.missions, ...further.filter(isOpen)]),
    mine,
    managed: managed ? await viewsOf(deps, actor, [...managed.missions, ...further]) : [],
  };
}

/** Missions that are not among the nearest: those named, and those of the days that were said. */
async function beyond({ missions, clock }: Needs, organisationId: string, meant: Meant): Promise<Mission[]> {
  const onDays = meant.days.map((after) =>
    missions.listPage(organisationId, cared, clock.now(), { skip: 0, limit: namedAtMost, after }),
  );
  const named = missions.findNamed(organisationId, cared, meant, namedAtMost);
  const pages = await Promise.all(onDays);
  return [...(await named), ...pages.flatMap((page) => page.missions)];
}

/** Announced missions that are over or closed: asked for only to say why one cannot sign up any more. */
export async function loadPast(deps: Needs, actor: EmployeeActor): Promise<MissionView[]> {
  return viewsOf(deps, actor, await deps.missions.list(actor.organisation.id, over));
}

/** Places are not looked at: nobody is shown all of them. */
function viewsOf(deps: Needs, { organisation, employee }: EmployeeActor, found: readonly Mission[]) {
  const each = [...new Map(found.map((mission) => [mission.id, mission])).values()];
  return missionViews(deps, organisation.id, each, employee.id, { places: false });
}
