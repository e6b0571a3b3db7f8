import { notices } from '../../domain/notices.js';
import { inDaytime } from '../../domain/time/quietHours.js';
import { chatOf } from '../people/chatOf.js';
import { organisersTold } from '../people/organisersTold.js';
import type { Needs, NeedsOf, NonprofitPage, PageAnswer } from '../ports/index.js';

const kind = 'nonprofit.answered';

/** What is said of several people within this time is told at once, in ms. */
const togetherMs = 15 * 60_000;
/** No later than this, in ms, whatever the hour. */
const latestMs = 3 * 24 * 60 * 60_000;

/**
 * Those who organise a mission are told, once, that its nonprofit has said something on its page. Who was there is said person by
 * person: what comes within a quarter of an hour is one message. Safe to do again.
 */
export async function tellAnswer(
  deps: Needs<
    'clock' | 'deliveries' | 'missions' | 'newId' | 'nonprofitPages' | 'organisations' | 'wakeOutbox'
  > &
    NeedsOf<typeof organisersTold> &
    NeedsOf<typeof chatOf>,
  { organisationId, missionId }: Pick<NonprofitPage, 'organisationId' | 'missionId'>,
  answer: PageAnswer,
): Promise<void> {
  const { slotId, at } = answer;
  const [company, mission] = await Promise.all([
    deps.organisations.find(organisationId),
    deps.missions.find(organisationId, missionId),
  ]);
  const since = slotId === null ? at : new Date(Math.floor(at.getTime() / togetherMs) * togetherMs);
  const from = slotId === null ? at : new Date(since.getTime() + togetherMs);
  for (const employeeId of mission ? await organisersTold(deps, mission) : []) {
    const chat = await chatOf(deps, organisationId, employeeId);
    if (!chat || !company) continue;
    const { workspaceId, platform, timezone } = chat;
    const latest = new Date(from.getTime() + latestMs);
    await deps.deliveries.enqueue([
      {
        ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone },
        dedupeKey: `${kind}:${missionId}:${slotId ?? 'framing'}:${since.toISOString()}:${employeeId}`,
        subject: { kind, missionId, slotId, at: since.toISOString() },
        recipient: { kind: 'employee', employeeId },
        priority: notices[kind].priority,
        notBefore: inDaytime(from, latest, timezone, company.policy.quietHours),
      },
    ]);
    deps.wakeOutbox(workspaceId);
  }
  await deps.nonprofitPages.markTold(organisationId, missionId, answer);
}
