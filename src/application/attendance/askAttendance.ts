import { listedStates } from '../../domain/engagements/attendance.js';
import { feedbackUntil } from '../../domain/engagements/feedback.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import { notices } from '../../domain/notices.js';
import { inDaytime } from '../../domain/time/quietHours.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import { chatOf } from '../people/chatOf.js';
import { organisersTold } from '../people/organisersTold.js';
import type { Needs, NeedsOf } from '../ports/index.js';

const kind = 'attendance.due';
/** What ended longer ago is not asked about any more, in ms: the service may have been away. */
const lookBackMs = 3 * 24 * 60 * 60_000;

type AskNeeds = Needs<
  'clock' | 'deliveries' | 'engagements' | 'missions' | 'newId' | 'organisations' | 'wakeOutbox'
> &
  NeedsOf<typeof eachByItself> &
  NeedsOf<typeof organisersTold> &
  NeedsOf<typeof chatOf>;

/**
 * Those who organise are asked who was there, once a half-day is over. It is noted on the mission once it is queued. After a crash it
 * is queued again, under the same keys. Called by the clock.
 */
export async function askAttendance(deps: AskNeeds): Promise<void> {
  const now = deps.clock.now();
  const ended = await deps.missions.listSlotsToAsk(new Date(now.getTime() - lookBackMs), now);
  await eachByItself(deps, 'attendance.notAsked', ended, async ({ mission, slot }) => {
    const { organisationId, id } = mission;
    const listed = await deps.engagements.ofSlot(organisationId, slot.id, listedStates);
    if (listed.length > 0) await askOf(deps, mission, slot);
    await deps.missions.noteAsked(organisationId, id, slot);
  });
}

async function askOf(deps: AskNeeds, mission: Mission, slot: Slot): Promise<void> {
  const { organisationId, id: missionId } = mission;
  const company = await deps.organisations.find(organisationId);
  for (const employeeId of await organisersTold(deps, mission)) {
    const chat = await chatOf(deps, organisationId, employeeId);
    if (!chat || !company) continue;
    const { workspaceId, platform, timezone } = chat;
    const now = deps.clock.now();
    await deps.deliveries.enqueue([
      {
        ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone },
        dedupeKey: `${kind}:${slot.id}:${slot.endsAt.toISOString()}:${employeeId}`,
        subject: { kind, missionId, slotId: slot.id },
        recipient: { kind: 'employee', employeeId },
        priority: notices[kind].priority,
        notBefore: inDaytime(now, feedbackUntil(slot), timezone, company.policy.quietHours),
      },
    ]);
    deps.wakeOutbox(workspaceId);
  }
}
