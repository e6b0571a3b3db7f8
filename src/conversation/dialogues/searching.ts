import type { EmployeeActor } from '../../application/actor.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import type { MissionView } from '../../application/queries/views.js';
import { comingSlots, type Mission } from '../../domain/missions/mission.js';
import { type Answer, says } from '../../messages/answer.js';
import { meantIn } from '../understanding/missions/meant.js';
import { score } from '../understanding/missions/score.js';
import { tokenise } from '../understanding/text/tokens.js';
import { stem } from '../understanding/text/words.js';

/** As many as are shown at once while somebody types. */
const shown = 10;
/** As many are weighed against the words. */
const weighed = 100;

type SearchNeeds = Needs<'missions' | 'clock'> & NeedsOf<typeof missionViews>;

/**
 * Open missions for somebody to show to others, with nobody's own standing on them. Without words the soonest ones, else
 * those that the words fit best. `skip`: how many have been shown before.
 */
export async function searchMissions(
  deps: SearchNeeds,
  actor: EmployeeActor,
  { text, skip }: { readonly text: string; readonly skip: number },
): Promise<Answer> {
  const found = text.trim() === '' ? await soonest(deps, actor, skip) : await named(deps, actor, text, skip);
  return says({ kind: 'missions.list', missions: found, page: 0, pages: 1 });
}

async function soonest(deps: SearchNeeds, { organisation }: EmployeeActor, skip: number) {
  const page = { skip, limit: shown };
  const { missions } = await deps.missions.listOpenPage(organisation.id, deps.clock.now(), page);
  return viewsOf(deps, organisation.id, missions);
}

async function named(
  deps: SearchNeeds,
  { organisation, employee }: EmployeeActor,
  text: string,
  skip: number,
): Promise<MissionView[]> {
  const now = deps.clock.now();
  const { locale, timezone } = employee;
  const meant = meantIn(text, { now, locale, timezone });
  const { missions } = await deps.missions.findNamed(organisation.id, ['announced'], meant, weighed);
  const open = missions.filter((mission) => comingSlots(mission, now).length > 0);
  const views = await viewsOf(deps, organisation.id, open);
  const words = tokenise(text).map(({ word }) => stem(word));
  const pointsOf = (mission: MissionView) =>
    score(mission, words).points + (meant.numbers.includes(mission.number) ? words.length : 0);
  const startOf = ({ slots: [first] }: MissionView) => first?.startsAt.getTime() ?? 0;
  // What only serves a cause that was named is shown when nothing is called so.
  const called = views.filter((mission) => pointsOf(mission) > 0);
  return [...(called.length > 0 ? called : views)]
    .sort((one, other) => pointsOf(other) - pointsOf(one) || startOf(one) - startOf(other))
    .slice(skip, skip + shown);
}

const viewsOf = (deps: SearchNeeds, organisationId: string, missions: readonly Mission[]) =>
  missionViews(deps, organisationId, missions, null);
