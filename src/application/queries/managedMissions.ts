import { announceable } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { missionViews, type ViewNeeds } from './missionViews.js';
import type { MissionView } from './views.js';

const shown = 10;

export interface ManagedMissions {
  readonly kind: 'managed';
  readonly missions: readonly MissionView[];
}

/** The organisation's missions that still need somebody's care, the newest first. Organisers only. */
export async function managedMissions(
  deps: ViewNeeds & Needs<'missions'>,
  actor: Actor,
): Promise<ManagedMissions | Refused> {
  if (!may(actor, 'mission.manage')) return refused({ code: 'organisersOnly' });
  const missions = await deps.missions.list(actor.organisation.id, [...announceable, 'closed']);
  const views = await missionViews(deps, actor.organisation.id, missions.slice(0, shown), null);
  return { kind: 'managed', missions: views };
}
