import { tellOrganisers } from '../people/tellOrganisers.js';
import type { Needs, NeedsOf, NonprofitPage, PageAnswer } from '../ports/index.js';

/** What is said of several people within this time is told at once, in ms. */
const togetherMs = 15 * 60_000;
/** No later than this, in ms, whatever the hour. */
const latestMs = 3 * 24 * 60 * 60_000;

/**
 * Those who organise a mission are told, once, that its nonprofit has said something on its page. Who was there is said person by
 * person: what comes within a quarter of an hour is one message. Safe to do again.
 */
export async function tellAnswer(
  deps: Needs<'missions' | 'nonprofitPages'> & NeedsOf<typeof tellOrganisers>,
  { organisationId, missionId }: Pick<NonprofitPage, 'organisationId' | 'missionId'>,
  answer: PageAnswer,
): Promise<void> {
  const { slotId, at } = answer;
  const mission = await deps.missions.find(organisationId, missionId);
  const since = slotId === null ? at : new Date(Math.floor(at.getTime() / togetherMs) * togetherMs);
  const from = slotId === null ? at : new Date(since.getTime() + togetherMs);
  if (mission)
    await tellOrganisers(deps, mission, {
      subject: { kind: 'nonprofit.answered', missionId, slotId, at: since.toISOString() },
      key: `${missionId}:${slotId ?? 'framing'}:${since.toISOString()}`,
      ...{ from, until: new Date(from.getTime() + latestMs) },
    });
  await deps.nonprofitPages.markTold(organisationId, missionId, answer);
}
