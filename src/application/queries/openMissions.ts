import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';
import { missionViews, type ViewNeeds } from './missionViews.js';
import { type Page, pageOf } from './page.js';
import type { MissionView } from './views.js';

/** The missions one can sign up for now, the soonest first. One page too far shows the last. */
export async function openMissions(
  deps: ViewNeeds & Needs<'missions'>,
  { organisation, employee }: EmployeeActor,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<Page<MissionView>> {
  const now = deps.clock.now();
  const read = async (skip: number, limit: number) => {
    const { missions: items, more } = await deps.missions.listOpenPage(organisation.id, now, { skip, limit });
    return { items, more };
  };
  const shown = await pageOf(read, page, pageSize);
  return { ...shown, items: await missionViews(deps, organisation.id, shown.items, employee.id) };
}
