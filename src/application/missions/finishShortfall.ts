import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Shortfall } from '../../domain/missions/shortfall.js';
import { notices } from '../../domain/notices.js';
import { inDaytime } from '../../domain/time/quietHours.js';
import { queueNotices } from '../engagements/queueNotices.js';
import { chatOf } from '../people/chatOf.js';
import { organisersTold } from '../people/organisersTold.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { finishCancellation } from './cancelMission.js';

const kind = 'minimum.missed';

type FinishNeeds = Needs<'clock' | 'deliveries' | 'engagements' | 'missions' | 'newId' | 'wakeOutbox'> &
  NeedsOf<typeof organisersTold> &
  NeedsOf<typeof chatOf> &
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
      await askOrganisers(deps, mission, slot, shortfall);
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

async function askOrganisers(
  deps: FinishNeeds,
  mission: Mission,
  slot: Slot,
  { waited = false }: Shortfall,
): Promise<void> {
  const { organisationId, id: missionId } = mission;
  const company = await deps.organisations.find(organisationId);
  for (const employeeId of await organisersTold(deps, mission)) {
    const chat = await chatOf(deps, organisationId, employeeId);
    if (!chat || !company) continue;
    const { workspaceId, platform, timezone } = chat;
    await deps.deliveries.enqueue([
      {
        ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone },
        dedupeKey: `${kind}:${slot.id}:${slot.startsAt.toISOString()}:${waited}:${employeeId}`,
        subject: { kind, missionId, slotId: slot.id },
        recipient: { kind: 'employee', employeeId },
        priority: notices[kind].priority,
        notBefore: inDaytime(deps.clock.now(), slot.startsAt, timezone, company.policy.quietHours),
      },
    ]);
    deps.wakeOutbox(workspaceId);
  }
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
