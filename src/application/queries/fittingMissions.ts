import { type Facet, wantedFacets } from '../../domain/missions/facets.js';
import { type FilterPart, type Filters, filtersIn } from '../../domain/people/declared.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';
import { missionViews, type ViewNeeds } from './missionViews.js';
import { type Page, pageOf } from './page.js';
import type { MissionView } from './views.js';

/** What missions are filtered by, all of it together. `alike`: other words for the same skill. */
export interface Wanted {
  readonly filters: Filters;
  readonly alike: (word: string) => readonly string[];
}

type FittingNeeds = ViewNeeds & Needs<'missions'>;

/** Of each filter that is set; one that says nothing lets nothing pass. */
function partsOf({ filters, alike }: Wanted): Facet[][] {
  const facets = wantedFacets(filters, alike);
  return filtersIn(filters).map((part) => facets[part]);
}

/** The missions one can sign up for now that pass every filter, the soonest first. At least one filter is set. */
export async function fittingMissions(
  deps: FittingNeeds,
  { organisation, employee }: EmployeeActor,
  wanted: Wanted,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<Page<MissionView>> {
  const now = deps.clock.now();
  const read = async (skip: number, limit: number) => {
    const found = await deps.missions.listFitting(organisation.id, now, partsOf(wanted), { skip, limit });
    return { items: found.missions, more: found.more };
  };
  const shown = await pageOf(read, page, pageSize);
  return { ...shown, items: await missionViews(deps, organisation.id, shown.items, employee.id) };
}

/** Where nothing passes: the filters without any of which something would. */
export async function tooNarrow(
  deps: FittingNeeds,
  { organisation }: EmployeeActor,
  wanted: Wanted,
): Promise<FilterPart[]> {
  const now = deps.clock.now();
  const isInTheWay = await Promise.all(
    filtersIn(wanted.filters).map(async (part) => {
      const others = partsOf({ ...wanted, filters: { ...wanted.filters, [part]: [] } });
      const page = { skip: 0, limit: 1, counted: 0 };
      const { missions } =
        others.length === 0
          ? await deps.missions.listOpenPage(organisation.id, now, page)
          : await deps.missions.listFitting(organisation.id, now, others, page);
      return missions.length > 0 ? [part] : [];
    }),
  );
  return isInTheWay.flat();
}
