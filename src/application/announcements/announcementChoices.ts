import { announceable, closedReason, comingSlots, type Mission } from '../../domain/missions/mission.js';
import type { Channel } from '../../domain/organisations/workspace.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { countAudience } from './audience.js';

interface Announceable {
  readonly kind: 'announceable';
  readonly mission: Mission;
}

/** A mission that can be announced, or why it cannot any more. Organisers only. */
export async function findAnnounceable(
  { missions, clock }: Needs<'missions' | 'clock'>,
  actor: Actor,
  missionId: string,
): Promise<Announceable | Refused> {
  if (!may(actor, 'mission.announce')) return refused({ code: 'organisersOnly' });
  const mission = await missions.find(actor.organisation.id, missionId);
  if (!mission) return refused({ code: 'missionNotFound' });
  return cannotAnnounce(mission, clock.now()) ?? { kind: 'announceable', mission };
}

/** Why a mission cannot be announced at `now`, or null. */
export function cannotAnnounce(mission: Mission, now: Date): Refused | null {
  const [slot] = mission.slots;
  if (announceable.includes(mission.status) && comingSlots(mission, now).length > 0) return null;
  const reason = (slot && closedReason(mission, slot, now)) ?? 'closed';
  return refused({ code: 'missionClosed', reason, title: mission.title });
}

/** Whom a mission can be announced to. `people`: everyone who was not told of it yet. */
export interface AnnouncementChoices {
  readonly kind: 'choices';
  readonly mission: Mission;
  readonly people: number;
  readonly channels: readonly Channel[];
}

/** What an organiser can choose from, in their own workspace. Organisers only. */
export async function announcementChoices(
  deps: NeedsOf<typeof findAnnounceable> & NeedsOf<typeof countAudience> & Needs<'channels'>,
  actor: Actor,
  { missionId, workspaceId }: { readonly missionId: string; readonly workspaceId: string },
): Promise<AnnouncementChoices | Refused> {
  const found = await findAnnounceable(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const organisationId = actor.organisation.id;
  const { people, told } = await countAudience(deps, organisationId, missionId);
  const channels = await deps.channels.list(organisationId, workspaceId);
  return { kind: 'choices', mission: found.mission, people: people - told, channels };
}
