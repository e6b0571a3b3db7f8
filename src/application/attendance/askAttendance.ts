import { listedStates } from '../../domain/engagements/attendance.js';
import { feedbackUntil } from '../../domain/engagements/feedback.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import { tellOrganisers } from '../people/tellOrganisers.js';
import type { Needs, NeedsOf } from '../ports/index.js';

/** What ended longer ago is not asked about any more, in ms: the service may have been away. */
const lookBackMs = 3 * 24 * 60 * 60_000;

/**
 * Those who organise are asked who was there, once a half-day is over. It is noted on the mission once it is queued. After a crash it
 * is queued again, under the same keys. Called by the clock.
 */
export async function askAttendance(
  deps: Needs<'clock' | 'engagements' | 'missions'> &
    NeedsOf<typeof eachByItself> &
    NeedsOf<typeof tellOrganisers>,
): Promise<void> {
  const now = deps.clock.now();
  const ended = await deps.missions.listSlotsToAsk(new Date(now.getTime() - lookBackMs), now);
  await eachByItself(deps, 'attendance.notAsked', ended, async ({ mission, slot }) => {
    const { organisationId, id } = mission;
    const listed = await deps.engagements.ofSlot(organisationId, slot.id, listedStates);
    if (listed.length > 0)
      await tellOrganisers(deps, mission, {
        subject: { kind: 'attendance.due', missionId: id, slotId: slot.id },
        key: `${slot.id}:${slot.endsAt.toISOString()}`,
        ...{ from: now, until: feedbackUntil(slot) },
      });
    await deps.missions.noteAsked(organisationId, id, slot);
  });
}
