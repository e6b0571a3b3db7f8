import type { Person } from '../../application/people/person.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { pageIn } from '../../application/queries/page.js';
import { causeKey } from '../../domain/missions/searchKeys.js';
import type { ListFilter, Message } from '../../messages/message.js';
import { filtered } from '../understanding/missions/listFilter.js';
import { daysIn } from '../understanding/missions/meant.js';
import { stem } from '../understanding/text/words.js';
import { causesOf } from '../understanding/vocabulary/causes.js';
import { sameThings } from '../understanding/vocabulary/synonyms.js';

const pageSize = 5;
/** Nobody goes through more of a list that is narrowed. */
const lookedAt = 40;

type Needs = NeedsOf<typeof missionViews> & Of<'missions' | 'clock'>;

/** The missions that fit what was said. Where none does, the nearest: on other days, or of the same days, or the soonest. */
export async function filteredList(
  deps: Needs,
  person: Person,
  by: ListFilter,
  page: number,
): Promise<Message> {
  const { organisation, employee } = person;
  const now = deps.clock.now();
  const named = {
    numbers: [],
    words: by.words.map((word) => [...sameThings(stem(word)), ...causesOf(word).map(causeKey)]),
    days: by.days.flatMap((days) => daysIn(days, employee.timezone)),
  };
  const [found, soonest] = await Promise.all([
    deps.missions.findNamed(organisation.id, ['announced'], named, lookedAt),
    deps.missions.listOpenPage(organisation.id, now, { skip: 0, limit: lookedAt, counted: 1 }),
  ]);
  const all = [...new Map([...found.missions, ...soonest.missions].map((one) => [one.id, one])).values()];
  const views = await missionViews(deps, organisation.id, all, null, { places: false });
  const anyTime = { ...by, days: [], parts: [] };
  const tries = [by, { ...by, parts: [] }, anyTime, { ...by, words: [] }, { ...anyTime, words: [] }];
  const fitting = tries.map((one) => filtered(views, one, employee.timezone));
  const at = fitting.findIndex((one) => one.length > 0);
  const { items, ...paged } = await pageIn(fitting[at] ?? [], page, pageSize);
  const shown = all.filter(({ id }) => items.some((one) => one.id === id));
  const whole = await missionViews(deps, organisation.id, shown, employee.id);
  const missions = items.flatMap(({ id }) => whole.find((one) => one.id === id) ?? []);
  return {
    kind: 'missions.list',
    missions,
    page: paged.page,
    pages: paged.pages,
    by: { ...by, fits: at === 0 },
  };
}
