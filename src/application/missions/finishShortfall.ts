import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Shortfall } from '../../domain/missions/shortfall.js';
import { notices } from '../../domain/notices.js';
import { queueNotices } from '../engagements/queueNotices.js';
import { tellOrganisers } from '../people/tellOrganisers.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { finishCancellation } from './cancelMission.js';

type FinishNeeds = Needs<'clock' | 'engagements' | 'missions'> &
  NeedsOf<typeof tellOrganisers> &
  NeedsOf<typeof queueNotices> &
  NeedsOf<typeof finishCancellation>;

/**
 * What follows from where a shortfall stands. Those who organise are asked; or those on it are told what was decided. Safe to do
 * again.
 */
export async function finishShortfall(
  deps: FinishNeeds,
  mission: Mission,
  slot: Slot,
  shortfall: Shortfall,
): Promise<void> {
  switch (shortfall.state) {
    case 'open':
      await tellOrganisers(deps, mission, {
        subject: { kind: 'minimum.missed', missionId: mission.id, slotId: slot.id },
        key: `${slot.id}:${slot.startsAt.toISOString()}:${shortfall.waited ?? false}`,
        ...{ from: deps.clock.now(), until: slot.startsAt },
      });
      break;
    case 'keep':
      await tellThoseWhoCome(deps, mission, slot);
      break;
    case 'cancel':
      await finishCancellation(deps, mission);
      break;
    case 'wait':
      break;
  }
  await deps.missions.noteShortfall(mission, slot.id, { ...shortfall, told: true });
}

async function tellThoseWhoCome(deps: FinishNeeds, { organisationId }: Mission, slot: Slot): Promise<void> {
  const told = 'mission.kept';
  for (const engagement of await deps.engagements.ofSlot(organisationId, slot.id, ['confirmed'])) {
    const dedupeKey = `${told}:${engagement.id}:${slot.startsAt.toISOString()}`;
    const subject = { kind: told, engagementId: engagement.id } as const;
    const notBefore = deps.clock.now();
    await queueNotices(deps, engagement, [
      { dedupeKey, subject, notBefore, priority: notices[told].priority },
    ]);
  }
}
