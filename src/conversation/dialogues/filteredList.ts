import type { Person } from '../../application/people/person.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { pageIn } from '../../application/queries/page.js';
import type { MissionView } from '../../application/queries/views.js';
import { missionFacets, wantedFacets } from '../../domain/missions/facets.js';
import type { Mission } from '../../domain/missions/mission.js';
import { causeKey } from '../../domain/missions/searchKeys.js';
import type { ListFilter, Message } from '../../messages/message.js';
import { declaredNow } from '../../messages/profile.js';
import { filtered } from '../understanding/missions/listFilter.js';
import { daysIn } from '../understanding/missions/meant.js';
import { stem } from '../understanding/text/words.js';
import { causesOf } from '../understanding/vocabulary/causes.js';
import { sameThings } from '../understanding/vocabulary/synonyms.js';

const pageSize = 5;
/** Nobody goes through more of a list that is narrowed. */
const lookedAt = 40;

type Needs = NeedsOf<typeof missionViews> & NeedsOf<typeof declaredNow> & Of<'missions' | 'clock'>;

/** The missions that fit what was said; near somebody, those that are in a city of theirs, or from afar. Where none does, the nearest: on other days, or of the same days, or the soonest. */
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
  const cities = by.near ? ((await declaredNow(deps, person)).sites ?? []) : [];
  const facets = cities.length > 0 ? wantedFacets({ sites: cities }, (word) => [word]).sites : null;
  const first = { skip: 0, limit: lookedAt };
  const [found, soonest] = await Promise.all([
    deps.missions.findNamed(organisation.id, ['announced'], named, lookedAt),
    facets
      ? deps.missions.listFitting(organisation.id, now, [facets], first)
      : deps.missions.listOpenPage(organisation.id, now, { ...first, counted: 1 }),
  ]);
  const isNear = (one: Mission) => !facets || missionFacets(one, now).some((facet) => facets.includes(facet));
  const near = found.missions.filter(isNear);
  const all = [...new Map([...near, ...soonest.missions].map((one) => [one.id, one])).values()];
  const views = await missionViews(deps, organisation.id, all, null, { places: false });
  const anyTime = { ...by, days: [], parts: [] };
  const tries = [by, { ...by, parts: [] }, anyTime, { ...by, words: [] }, { ...anyTime, words: [] }];
  const { fitting, fits } = nearest(views, tries, employee.timezone);
  const { items, ...paged } = await pageIn(fitting, page, pageSize);
  const shown = all.filter(({ id }) => items.some((one) => one.id === id));
  const whole = await missionViews(deps, organisation.id, shown, employee.id);
  const missions = items.flatMap(({ id }) => whole.find((one) => one.id === id) ?? []);
  return {
    kind: 'missions.list',
    missions,
    page: paged.page,
    pages: paged.pages,
    by: { ...by, fits, ...(facets && { cities }) },
  };
}

/** What fits the first of the tries that anything fits; `fits`: it is the very first. */
function nearest(
  views: readonly MissionView[],
  tries: readonly ListFilter[],
  timezone: string,
): { readonly fitting: MissionView[]; readonly fits: boolean } {
  for (const [at, one] of tries.entries()) {
    const fitting = filtered(views, one, timezone);
    if (fitting.length > 0) return { fitting, fits: at === 0 };
  }
  return { fitting: [], fits: false };
}
