import { longestReason } from '../../domain/engagements/approval.js';
import { canLeave, isLive } from '../../domain/engagements/lifecycle.js';
import { visibleName } from '../../domain/people/visibleText.js';
import { type OrganisingActor, writtenAs } from '../actor.js';
import { engagementLine } from '../audit/engagementLine.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';
import { endEngagement } from './endEngagement.js';
import { findEngagement, type OnMission } from './findOwn.js';

export type TakenOff = OnMission & {
  readonly kind: 'takenOff';
  /** They were not on it any more. */
  readonly already: boolean;
};

export type ToTakeOff = OnMission & { readonly kind: 'onSlot' };

interface Which {
  readonly engagementId: string;
}

/** `reason`: why, which the person reads. */
interface TakingOff extends Which {
  readonly reason?: string | undefined;
}

/** Whom an organiser is about to take off a slot or its waiting list: nothing is done yet. Organisers only. */
export async function findToTakeOff(
  deps: Needs<'engagements' | 'missions' | 'clock'>,
  actor: OrganisingActor,
  { engagementId }: Which,
): Promise<ToTakeOff | TakenOff | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const found = await findEngagement(deps, actor, engagementId);
  if (!found) return refused({ code: 'missionNotFound' });
  const { engagement, mission, slot } = found;
  if (!may(actor, 'engagement.takeOff', mission)) return otherSite(mission);
  // Once it is over, nobody is taken off any more.
  const isOver = slot.endsAt <= deps.clock.now() || (isLive(engagement.state) && !canLeave(engagement.state));
  if (isOver) return refused({ code: 'missionClosed', reason: 'past', title: mission.title });
  if (isLive(engagement.state)) return { ...found, kind: 'onSlot' };
  return { ...found, kind: 'takenOff', already: true };
}

/**
 * Takes somebody off a slot or its waiting list. They are told, with the reason, and a seat that was theirs goes at once to the first in
 * line. Organisers only. Done twice, by two organisers or while the person leaves, it is done once, and said to each.
 */
export async function takeOff(
  deps: NeedsOf<typeof findToTakeOff> &
    NeedsOf<typeof endEngagement> &
    NeedsOf<typeof engagementLine> &
    NeedsOf<typeof writeDown>,
  actor: OrganisingActor,
  { engagementId, reason }: TakingOff,
): Promise<TakenOff | Refused> {
  const found = await findToTakeOff(deps, actor, { engagementId });
  if (found.kind === 'refused') return found;
  const { engagement } = found;
  const takenOffBy = writtenAs(actor);
  const words = visibleName(reason ?? '').slice(0, longestReason);
  const line = engagementLine(deps, actor, 'person.takenOff', engagement, { state: 'withdrawn' });
  const now = await endEngagement(deps, engagement, 'takeOff', 'organiser', {
    ...{ takenOffBy, line },
    ...(words && { takenOffReason: words }),
  });
  if (now) await writeDown(deps, line);
  const ended = now ?? (await deps.engagements.find(engagement.organisationId, engagement.id));
  return { ...found, kind: 'takenOff', already: ended?.takenOffBy === undefined };
}
