import { type EmployeeActor, isOrganiser } from '../../application/actor.js';
import { may } from '../../application/may.js';
import type { Named, NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { myMissions } from '../../application/queries/myMissions.js';
import type { EngagementView, MissionView } from '../../application/queries/views.js';
import { comingSlots, type Mission, type MissionStatus } from '../../domain/missions/mission.js';
import type { Guess } from '../understanding/classifier/guess.js';
import type { GuessedIntent } from '../understanding/classifier/guessedIntents.js';
import { meantIn } from '../understanding/missions/meant.js';
import type { Part } from '../understanding/together/parts.js';
import type { Candidates } from '../understanding/understanding.js';

const cared: readonly MissionStatus[] = ['draft', 'ready', 'announced', 'closed'];
const open: readonly MissionStatus[] = ['announced'];
const over: readonly MissionStatus[] = ['announced', 'closed', 'done', 'cancelled'];

/** So many of the nearest are looked at, whatever was said. Where there are no more, slips of the finger are forgiven. */
const nearest = { skip: 0, limit: 20, counted: 1 };
/** And so many that the words and days name. */
const namedAtMost = 20;

type Needs = NeedsOf<typeof myMissions> & NeedsOf<typeof missionViews>;

/** `surely`: no other mission than this may be meant as well, among all that there are. */
export type Loaded = Candidates & {
  readonly surely: (missionId: string) => boolean;
  /** Those that were asked for by their ids, whatever has become of them. */
  readonly shown: readonly MissionView[];
};

/**
 * The missions a person may mean by what they said. Those open, their own, and for an organiser those to be cared for.
 * Of each, those that they were just shown as well.
 */
export async function loadCandidates(
  deps: Needs,
  actor: EmployeeActor,
  { text, guess }: Pick<Part, 'text' | 'guess'>,
  shownIds: readonly string[],
): Promise<Loaded> {
  const { missions } = deps;
  const meant = meantBy(deps, actor, text);
  if (shownIds.length === 0 && isOfNone(meant, guess))
    return { open: [], mine: await myMissions(deps, actor), managed: [], surely: () => false, shown: [] };
  const organisationId = actor.organisation.id;
  const now = deps.clock.now();
  const organises = isOrganiser(actor);
  const [near, mine, managed, named, shown] = await Promise.all([
    missions.listOpenPage(organisationId, now, nearest),
    myMissions(deps, actor),
    organises
      ? missions.listPage(organisationId, cared, now, {
          ...nearest,
          ...(actor.sites && { sites: actor.sites }),
        })
      : null,
    missions.findNamed(organisationId, organises ? cared : open, meant, namedAtMost),
    shownIds.length > 0 ? missions.findMany(organisationId, shownIds) : [],
  ]);
  const seen = (some: readonly Mission[]) => some.filter((mission) => may(actor, 'mission.see', mission));
  const isCared = ({ status }: Mission) => cared.includes(status);
  const isOpen = (mission: Mission) => mission.status === 'announced' && comingSlots(mission, now).length > 0;
  const views = await viewsOf(deps, actor, [
    ...near.missions,
    ...(managed?.missions ?? []),
    ...seen(named.missions),
    ...seen(shown),
  ]);
  const of = (some: readonly Mission[]) =>
    [...new Set(some.map(({ id }) => id))].flatMap((id) => withOwn(views.get(id), mine));
  return {
    surely: (missionId) => near.more === 0 || named.surely.has(missionId),
    open: of([...near.missions, ...[...named.missions, ...shown].filter(isOpen)]),
    mine,
    managed: managed ? of([...managed.missions, ...named.missions, ...shown.filter(isCared)]) : [],
    shown: of(shown),
  };
}

/** What is asked without a mission in mind. */
const ofNone: readonly GuessedIntent[] = [
  ...(['help', 'greet', 'thanks', 'my_engagements', 'waitlist_position', 'hours', 'calendar'] as const),
  ...(['mute', 'unmute', 'set_language', 'list_missions', 'my_data'] as const),
];
const surely = 0.9;

/** Nothing names a mission, and none is asked for. */
function isOfNone({ numbers, words, days }: Named, { intents }: Guess): boolean {
  const [first] = intents;
  if (numbers.length + words.length + days.length > 0 || !first) return false;
  return first.likely >= surely && ofNone.includes(first.intent);
}

const meantBy = ({ clock }: Needs, { employee }: EmployeeActor, text: string) =>
  meantIn(text, { now: clock.now(), locale: employee.locale, timezone: employee.timezone });

/** Missions of that name that are over or closed. Only to say why one cannot sign up any more. */
export async function loadPast(deps: Needs, actor: EmployeeActor, text: string): Promise<MissionView[]> {
  const meant = meantBy(deps, actor, text);
  const { missions } = await deps.missions.findNamed(actor.organisation.id, over, meant, namedAtMost);
  return [...(await viewsOf(deps, actor, missions)).values()];
}

/** By id. Places are not looked at: nobody is shown all of them. */
async function viewsOf(
  deps: Needs,
  { organisation }: EmployeeActor,
  found: readonly Mission[],
): Promise<Map<string, MissionView>> {
  const each = [...new Map(found.map((mission) => [mission.id, mission])).values()];
  const views = await missionViews(deps, organisation.id, each, null, { places: false });
  return new Map(views.map((view) => [view.id, view]));
}

/** Where the person stands is known from their own missions. */
function withOwn(view: MissionView | undefined, mine: readonly EngagementView[]): MissionView[] {
  if (!view) return [];
  const standing = (slotId: string) => mine.find(({ slot }) => slot.id === slotId)?.standing ?? null;
  return [{ ...view, slots: view.slots.map((slot) => ({ ...slot, mine: standing(slot.id) })) }];
}
