import type { Statement } from '../../domain/engagements/attendance.js';
import { minutesOf } from '../../domain/engagements/hoursGiven.js';
import { framingOf } from '../../domain/missions/framing.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { nonprofitPage, type PageName } from '../queries/nonprofitPage.js';
import { attest } from './attest.js';
import { tellAnswer } from './tellAnswer.js';

/** What was said on a nonprofit's page is kept, or its link opens nothing any more. */
type Answered = { readonly kind: 'kept' } | { readonly kind: 'gone' };

type Said = Omit<Statement, 'minutes'> & { readonly minutes: number | null };

/**
 * Attests for the nonprofit who was there, of those on the half-day alone. `others`: those of whom it has said nothing were there
 * too, unless they are known to have been absent. Safe to do again, and twice at once.
 */
export async function attestAsNonprofit(
  deps: NeedsOf<typeof nonprofitPage> & NeedsOf<typeof attest> & NeedsOf<typeof tellAnswer>,
  page: PageName,
  {
    slotId,
    by,
    said,
    others,
  }: {
    readonly slotId: string;
    readonly by: string;
    readonly said: ReadonlyMap<string, Said>;
    readonly others: boolean;
  },
): Promise<Answered> {
  const view = await nonprofitPage(deps, page);
  const expected = view?.slots.find(({ slot }) => slot.id === slotId);
  if (!view || !expected?.isOpen) return { kind: 'gone' };
  const { slot, people } = expected;
  const { organisationId } = page;
  const { id: missionId } = view.mission;
  // Before it is said: after a crash what was kept is told all the same.
  const answer = { slotId, at: deps.clock.now() };
  await deps.nonprofitPages.noteAnswer(organisationId, missionId, answer);
  const whole = { presence: 'present', minutes: null, reason: null } as const;
  for (const { engagementId: id, state, nonprofit } of people) {
    const isTaken = others && nonprofit === null && state !== 'absent';
    const word = said.get(id) ?? (isTaken ? whole : null);
    if (!word) continue;
    const minutes = word.presence === 'present' ? (word.minutes ?? minutesOf(slot)) : 0;
    await attest(deps, { organisationId, id }, { side: 'nonprofit', by }, { ...word, minutes });
  }
  await tellAnswer(deps, { organisationId, missionId }, answer);
  return { kind: 'kept' };
}

/** Keeps what the nonprofit says of how the mission is framed, with what it read. */
export async function answerFraming(
  deps: NeedsOf<typeof nonprofitPage> & Needs<'clock' | 'nonprofitPages'> & NeedsOf<typeof tellAnswer>,
  page: PageName,
  { by, agrees, remark }: { readonly by: string; readonly agrees: boolean; readonly remark: string | null },
): Promise<Answered> {
  const view = await nonprofitPage(deps, page);
  if (!view || view.mission.status === 'cancelled') return { kind: 'gone' };
  const { mission, framing, isAsFramed } = view;
  const isSame = isAsFramed && framing?.agrees === agrees && framing.remark === remark;
  // Said twice it was said when it was said first.
  if (isSame) return { kind: 'kept' };
  const word = { by, agrees, remark, at: deps.clock.now(), of: framingOf(mission) };
  const { organisationId, id: missionId } = mission;
  await deps.nonprofitPages.keepFraming(organisationId, missionId, word);
  await tellAnswer(deps, { organisationId, missionId }, { slotId: null, at: word.at });
  return { kind: 'kept' };
}
