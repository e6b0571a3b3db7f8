import { tellAnswer } from '../attendance/tellAnswer.js';
import { finishLine } from '../audit/finishLine.js';
import { finishNotices } from '../engagements/finishNotices.js';
import { fillFreeSeats } from '../engagements/waitingList.js';
import { finishCancellation } from '../missions/cancelMission.js';
import { finishChange } from '../missions/finishChange.js';
import { finishRemoval } from '../organisations/removeCompany.js';
import { finishJoin } from '../people/accounts/join.js';
import { finishEntry } from '../people/directory/entries/finishEntry.js';
import { erasingMs, finishErasure } from '../people/erasing/finishErasure.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { finishPress } from '../posters/pressLink.js';
import { tellColleague } from '../proposals/tellColleague.js';
import { eachByItself } from './eachByItself.js';

const batch = 500;
/** Longer than anybody waits for their turn while they are signed up, and is told nothing (engagements/arrivalOrder). */
const signingUpMs = 30_000;
/** Whoever proposes a mission has queued it by then, as a rule; in ms. */
const proposingMs = 30_000;
/** A link that was pressed has led to a place by then, as a rule; in ms. */
const pressingMs = 30_000;
/** Whoever did something has written it down by then, as a rule; in ms. */
const writingMs = 30_000;
/** For so long, in ms, somebody may still sign up under the id they had before two became one. */
const joiningMs = 10 * 60_000;

/**
 * Finishes what a crash left half done. A change to a mission not told, messages not queued, a free
 * seat not offered while somebody waits. Two people who turned out to be one, a cancelled mission with people still
 * on it. Each step is safe to do again, so nothing is lost and nothing doubled.
 */
export async function repair(
  deps: Needs<
    | 'clock'
    | 'directoryEntries'
    | 'employees'
    | 'engagements'
    | 'missions'
    | 'proposals'
    | 'removals'
    | 'signUpLinks'
  > &
    NeedsOf<typeof eachByItself> &
    NeedsOf<typeof finishChange> &
    NeedsOf<typeof finishNotices> &
    NeedsOf<typeof finishCancellation> &
    NeedsOf<typeof settleWaitedFor> &
    NeedsOf<typeof finishErasure> &
    NeedsOf<typeof finishEntry> &
    NeedsOf<typeof tellColleague> &
    NeedsOf<typeof tellAnswer> &
    NeedsOf<typeof finishPress> &
    NeedsOf<typeof finishLine> &
    NeedsOf<typeof finishRemoval> &
    NeedsOf<typeof finishJoin>,
): Promise<void> {
  const { employees, engagements, missions } = deps;
  const before = (ms: number) => new Date(deps.clock.now().getTime() - ms);
  const removed = await deps.removals.list();
  await eachByItself(deps, 'repair.notRemoved', removed, (one) => finishRemoval(deps, one));
  // Before the messages: who has been told nothing yet is told of their seat alone.
  await settleWaitedFor(deps);
  const left = before(signingUpMs);
  const noticesPending = (await engagements.listNoticesPending(batch)).filter(
    ({ createdAt }) => createdAt <= left,
  );
  await eachByItself(deps, 'repair.notPlanned', noticesPending, (engagement) =>
    finishNotices(deps, engagement),
  );
  const untold = await missions.listUntold();
  await eachByItself(deps, 'repair.notTold', untold, async (mission) => {
    for (const changeId of mission.untold ?? []) await finishChange(deps, mission, changeId);
  });
  const proposed = await deps.proposals.listPending(before(proposingMs), batch);
  await eachByItself(deps, 'repair.notProposed', proposed, (one) => tellColleague(deps, one));
  const answered = await deps.nonprofitPages.listUntold(before(writingMs), batch);
  await eachByItself(deps, 'repair.answerNotTold', answered, async (page) => {
    for (const answer of page.untold ?? []) await tellAnswer(deps, page, answer);
  });
  const pressed = await deps.signUpLinks.listPressed(before(pressingMs), batch);
  await eachByItself(deps, 'repair.notSignedUp', pressed, (link) => finishPress(deps, link));
  const joined = await employees.listJoined(before(joiningMs));
  await eachByItself(deps, 'repair.notJoined', joined, (one) => finishJoin(deps, one));
  const erased = await deps.erasures.listToFinish(before(erasingMs));
  await eachByItself(deps, 'repair.notErased', erased, (one) => finishErasure(deps, one));
  const unapplied = await deps.directoryEntries.listUnapplied(before(writingMs), batch);
  await eachByItself(deps, 'repair.entryNotApplied', unapplied, (one) => finishEntry(deps, one));
  const unwritten = await deps.audit.listUnwritten(before(writingMs), batch);
  await eachByItself(deps, 'repair.notWritten', unwritten, (line) => finishLine(deps, line));
  const cancelled = await missions.listCancelled(deps.clock.now());
  await eachByItself(deps, 'repair.notCancelled', cancelled, (mission) => finishCancellation(deps, mission));
}

/** Gives what is free on every slot where somebody waits to whose turn it is. */
export async function settleWaitedFor(
  deps: Needs<'clock' | 'engagements' | 'missions'> &
    NeedsOf<typeof eachByItself> &
    NeedsOf<typeof fillFreeSeats>,
): Promise<void> {
  const { engagements, missions } = deps;
  // Nobody moves up on the others, and those who waited there in vain stay on their lists for ever.
  const coming = await missions.listComingSlots(deps.clock.now());
  const waitedFor = await engagements.slotsWithWaiting(coming);
  await eachByItself(deps, 'repair.notSettled', waitedFor, (slot) =>
    fillFreeSeats(deps, slot.organisationId, slot.slotId),
  );
}
