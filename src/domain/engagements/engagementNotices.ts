import { isOff, type Mission, type Slot } from '../missions/mission.js';
import { type EngagementNotice, type Notice, notices, type OwnNotice } from '../notices.js';
import type { Engagement } from './engagement.js';
import { feedbackUntil } from './feedback.js';

const kinds = Object.keys(notices) as (keyof typeof notices)[];

/**
 * The notices to its person that an engagement calls for as it stands. Only whom an organiser took off is told so: who leaves knows.
 * Of two who do not sign up together, who asked is told.
 */
export function noticesFor({ state, takenOffBy, pair }: Engagement): OwnNotice[] {
  const called = kinds.filter(
    (kind) => notices[kind].on === state && notices[kind].to === 'engaged',
  ) as OwnNotice[];
  return called.filter((kind) => {
    if (kind === 'engagement.takenOff') return takenOffBy !== undefined;
    return kind !== 'pair.failed' || pair?.as === 'asker';
  });
}

/** Until when a notice is worth sending, UTC. */
function worthUntil(until: Notice['until'], engagement: Engagement, slot: Slot): Date {
  switch (until) {
    case 'weekAfter':
      // It asks a question, which nobody can answer any more after that.
      return feedbackUntil(slot);
    case 'end':
      return slot.endsAt;
    case 'offerEnd':
      return engagement.offerExpiresAt ?? slot.startsAt;
    case 'start':
      return slot.startsAt;
  }
}

/** True when what a notice says of an engagement is so, whenever it was said. */
export function isTrueIn(kind: EngagementNotice, { state, slotId }: Engagement, mission: Mission): boolean {
  const { ofTheEnd, trueIn }: Notice = notices[kind];
  return (ofTheEnd || !isOff(mission, slotId)) && trueIn.includes(state);
}

/** True when a notice about an engagement says at `now` what is true, and is worth saying. */
export function isStillTrue(
  kind: EngagementNotice,
  engagement: Engagement,
  mission: Mission,
  slot: Slot,
  now: Date,
): boolean {
  return isTrueIn(kind, engagement, mission) && now < worthUntil(notices[kind].until, engagement, slot);
}
