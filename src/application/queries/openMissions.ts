import type { Actor } from '../actor.js';
import type { Needs } from '../ports/index.js';
import { missionViews, type ViewNeeds } from './missionViews.js';
import type { MissionView } from './views.js';

/** A page of missions. `page` is 0-based; `pages` is at least 1. */
export interface MissionPage {
  readonly missions: readonly MissionView[];
  readonly page: number;
  readonly pages: number;
}

/** The missions one can sign up for now, the soonest first. One page too far shows the last. */
export async function openMissions(
  deps: ViewNeeds & Needs<'missions'>,
  { organisation, employee }: Actor,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<MissionPage> {
  const open = await deps.missions.listOpen(organisation.id, deps.clock.now());
  const pages = Math.max(1, Math.ceil(open.length / pageSize));
  const shown = Math.min(page, pages - 1);
  const missions = open.slice(shown * pageSize, (shown + 1) * pageSize);
  return { missions: await missionViews(deps, organisation.id, missions, employee.id), page: shown, pages };
}
