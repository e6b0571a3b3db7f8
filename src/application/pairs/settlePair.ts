import type { Engagement } from '../../domain/engagements/engagement.js';
import { dueIn, hasAgreed, type Part } from '../../domain/engagements/pair.js';
import { notices } from '../../domain/notices.js';
import { inDaytime } from '../../domain/time/quietHours.js';
import { queueNotices } from '../engagements/queueNotices.js';
import { readAbout, scheduleNotices } from '../engagements/scheduleNotices.js';
import { transition } from '../engagements/transition.js';
import { fillFreeSeats } from '../engagements/waitingList.js';
import type { Needs, NeedsOf } from '../ports/index.js';

type SettleNeeds = NeedsOf<typeof scheduleNotices> & NeedsOf<typeof fillFreeSeats>;

/** Both places as they stand now: of who asked, and of who was asked. Null where one is not written, or no more. */
export async function bothOf(
  { engagements }: Needs<'engagements'>,
  { organisationId, id, pair }: Part,
): Promise<[asker: Engagement | null, invited: Engagement | null]> {
  const ids = pair.as === 'asker' ? [id, pair.with] : [pair.with, id];
  const [asker = null, invited = null] = await Promise.all(
    ids.map((one) => engagements.find(organisationId, one)),
  );
  return [asker, invited];
}

/**
 * Brings both places to where the colleague's answer leaves them, and tells who stays that the other left. Safe to do again,
 * and by several processes: each step is one conditional write. What was cut short is found by the mark of whichever was
 * written last.
 */
export async function settlePair(deps: SettleNeeds, part: Part): Promise<void> {
  const [asker, invited] = await bothOf(deps, part);
  const due = dueIn(asker, invited);
  switch (due) {
    case 'confirm':
      if (asker) await step(deps, asker, 'pairConfirm');
      break;
    case 'release':
      if (asker) await step(deps, asker, 'unpair');
      break;
    case 'void':
      if (invited) await step(deps, invited, 'unpair');
      break;
    case null:
      await tellWhoStays(deps, asker, invited);
      return;
  }
  if (due !== 'confirm') await fillFreeSeats(deps, part.organisationId, part.slotId);
}

async function step(
  deps: SettleNeeds,
  { organisationId, id }: Engagement,
  name: 'pairConfirm' | 'unpair',
): Promise<void> {
  const outcome = await transition(deps, { organisationId, id }, name, 'system', {});
  if (outcome.kind === 'moved') await scheduleNotices(deps, outcome.engagement);
}

/**
 * Who asked is about to go: the colleague is asked no more, so that they cannot accept alone. Gives what they were asked, whose
 * notices are still to be planned. Null when they had answered: who asked stands where that leaves them.
 */
export async function withdrawQuestion(deps: SettleNeeds, part: Part): Promise<Engagement | null> {
  const { organisationId, state, pair } = part;
  if (state !== 'held') return null;
  const invited = { organisationId, id: pair.with };
  const outcome = await transition(deps, invited, 'unpair', 'employee', {});
  if (outcome.kind === 'moved') return outcome.engagement;
  await settlePair(deps, part);
  return null;
}

/** Once both had their places, each is on their own: the other only hears of it. */
async function tellWhoStays(
  deps: SettleNeeds,
  asker: Engagement | null,
  invited: Engagement | null,
): Promise<void> {
  if (!asker || !invited || !hasAgreed(invited)) return;
  const both = [asker, invited];
  const stays = both.find(({ state }) => state === 'confirmed');
  if (!stays || !both.some(({ state }) => state === 'withdrawn')) return;
  const about = await readAbout(deps, stays);
  if (!about) return;
  const { slot, employee, organisation } = about;
  const subject = { kind: 'pair.left', engagementId: stays.id } as const;
  const notBefore = inDaytime(
    deps.clock.now(),
    slot.startsAt,
    employee.timezone,
    organisation.policy.quietHours,
  );
  const dedupeKey = `pair.left:${stays.id}`;
  const { priority } = notices['pair.left'];
  await queueNotices(deps, stays, [{ dedupeKey, subject, notBefore, priority }]);
}
