import { announceable } from '../../domain/missions/mission.js';
import { type Actor, isSystem } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { missionViews, type ViewNeeds } from './missionViews.js';
import { type Page, pageOf } from './page.js';
import type { MissionView } from './views.js';

/** As many as a Teams card holds with their buttons. */
const pageSize = 4;

export interface ManagedMissions extends Page<MissionView> {
  readonly kind: 'managed';
}

/** The organisation's missions that still need somebody's care, the soonest first; those that have begun last. Organisers only. */
export async function managedMissions(
  deps: ViewNeeds & Needs<'missions'>,
  actor: Actor,
  { page }: { readonly page: number },
): Promise<ManagedMissions | Refused> {
  if (isSystem(actor) || !may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  const now = deps.clock.now();
  const cared = [...announceable, 'closed'] as const;
  const read = async (skip: number, limit: number) => {
    const page = { skip, limit, ...(actor.sites && { sites: actor.sites }) };
    const found = await deps.missions.listPage(organisationId, cared, now, page);
    return { items: found.missions, more: found.more };
  };
  const shown = await pageOf(read, page, pageSize);
  const items = await missionViews(deps, organisationId, shown.items, null);
  return { kind: 'managed', ...shown, items };
}
