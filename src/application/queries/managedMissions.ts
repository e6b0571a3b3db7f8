import type { Mission, MissionStatus } from '../../domain/missions/mission.js';
import { type Actor, type EmployeeActor, isSystem } from '../actor.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { type ManagedView, managedViews, scheduledAtMost } from './managedViews.js';
import { type Page, pageIn, pageOf } from './page.js';

/** As many as a Teams card holds with all that can be done, however long their titles are. */
const pageSize = 3;

/** The lists that an organiser's missions are in: all that needs care, and what is looked for. */
export const managedLists = ['coming', 'drafts', 'scheduled', 'past', 'cancelled'] as const;
export type ManagedList = (typeof managedLists)[number];

/** The statuses in a list. What is scheduled is told by its announcement. */
const statuses = {
  coming: ['draft', 'ready', 'announced', 'closed'],
  drafts: ['draft', 'ready'],
  past: ['done', 'reported'],
  cancelled: ['cancelled'],
} as const satisfies Partial<Record<ManagedList, readonly MissionStatus[]>>;

/** Nobody reads a larger number: it is told as "more than". */
export const countedMissions = 100;

export interface ManagedMissions extends Page<ManagedView> {
  readonly kind: 'managed';
  readonly list: ManagedList;
  /** How many come before those shown. */
  readonly before: number;
  /** How many missions each list holds, counted up to `countedMissions`. */
  readonly counts: Readonly<Record<ManagedList, number>>;
}

interface ManagedAsked {
  readonly page: number;
  readonly list: ManagedList;
  /** How many at once; as a chat shows when it is not told. */
  readonly size?: number;
}

type ManagedNeeds = Needs<'missions' | 'announcements' | 'clock'> & NeedsOf<typeof managedViews>;

/** One list of the organisation's missions: the soonest first, of what is past or off the latest. Organisers only. */
export async function managedMissions(
  deps: ManagedNeeds,
  actor: Actor,
  { page, list, size = pageSize }: ManagedAsked,
): Promise<ManagedMissions | Refused> {
  if (isSystem(actor) || !may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const scheduled = await scheduledMissions(deps, actor);
  const [shown, counts] = await Promise.all([
    list === 'scheduled' ? pageIn(scheduled, page, size) : pageOf(reading(deps, actor, list), page, size),
    countsOf(deps, actor, scheduled.length),
  ]);
  const items = await managedViews(deps, actor.organisation, shown.items);
  return { kind: 'managed', list, ...shown, items, before: shown.page * size, counts };
}

function reading(
  { missions, clock }: ManagedNeeds,
  { organisation: { id }, sites }: EmployeeActor,
  list: Exclude<ManagedList, 'scheduled'>,
) {
  return async (skip: number, limit: number) => {
    const page = { skip, limit, ...(sites && { sites }) };
    const found =
      list === 'past' || list === 'cancelled'
        ? await missions.listOver(id, statuses[list], page)
        : await missions.listPage(id, statuses[list], clock.now(), page);
    return { items: found.missions, more: found.more };
  };
}

/** The missions that an announcement waits for, the next one first: few at any time. */
async function scheduledMissions(
  { announcements, missions }: ManagedNeeds,
  actor: EmployeeActor,
): Promise<Mission[]> {
  const { id } = actor.organisation;
  const waiting = await announcements.listScheduled(id, scheduledAtMost);
  const ids = [...new Set(waiting.map(({ missionId }) => missionId))];
  const found = ids.length === 0 ? [] : await missions.findMany(id, ids);
  const own = new Map(
    found.filter((mission) => may(actor, 'mission.announce', mission)).map((one) => [one.id, one]),
  );
  return ids.flatMap((missionId) => own.get(missionId) ?? []);
}

async function countsOf(
  { missions }: ManagedNeeds,
  { organisation: { id }, sites }: EmployeeActor,
  scheduled: number,
): Promise<ManagedMissions['counts']> {
  const count = (of: readonly MissionStatus[]) => missions.count(id, of, countedMissions, sites);
  const [coming, drafts, past, cancelled] = await Promise.all([
    count(statuses.coming),
    count(statuses.drafts),
    count(statuses.past),
    count(statuses.cancelled),
  ]);
  return { coming, drafts, past, scheduled, cancelled };
}
