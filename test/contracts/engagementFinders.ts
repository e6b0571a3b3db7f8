import type { Engagements } from '../../src/application/ports/index.js';
import type { Engagement } from '../../src/domain/engagements/engagement.js';
import { engagement, minutes, newId, type OpenTestStore } from './samples.js';

/** Finding and counting engagements, and the lists of the clock and of the repair pass. */
export function describeEngagementFindersContract(name: string, open: OpenTestStore): void {
  describe(`finding engagements (${name})`, () => {
    let engagements: Engagements;
    beforeAll(async () => {
      engagements = (await open()).engagements;
    });

    const inserted = async (change: Partial<Engagement>) => {
      const row = engagement(change);
      await engagements.insert(row);
      return row;
    };
    const idsOf = (rows: readonly Engagement[]) => rows.map(({ id }) => id);

    /** Two seats held, two people waiting (the later ticket inserted first), one gone. */
    async function busySlot(organisationId = newId()) {
      const on = { organisationId, missionId: newId(), slotId: newId() };
      const late = await inserted({ ...on, state: 'waitlisted', seat: null, ticket: 4 });
      const early = await inserted({ ...on, state: 'waitlisted', seat: null, ticket: 3 });
      const second = await inserted({ ...on, seat: 2, ticket: 2 });
      const first = await inserted({ ...on, seat: 1, ticket: 1, state: 'pending' });
      const gone = await inserted({ ...on, state: 'withdrawn', seat: null, ticket: 5 });
      return { ...on, late, early, second, first, gone };
    }

    test('a slot lists its people in the states asked for, by ticket', async () => {
      const { organisationId, slotId, missionId, ...people } = await busySlot();
      const states = ['waitlisted', 'pending', 'confirmed'] as const;
      const expected = idsOf([people.first, people.second, people.early, people.late]);
      expect(idsOf(await engagements.ofSlot(organisationId, slotId, states))).toEqual(expected);
      expect(idsOf(await engagements.ofMission(organisationId, missionId, states))).toEqual(expected);
      expect(await engagements.ofSlot(organisationId, slotId, [])).toEqual([]);
    });

    test('a person’s engagements are those in the states asked for', async () => {
      const [organisationId, employeeId] = [newId(), newId()];
      const later = await inserted({ organisationId, employeeId, createdAt: minutes(1) });
      const sooner = await inserted({ organisationId, employeeId, state: 'withdrawn', seat: null });
      await inserted({ organisationId });
      const found = await engagements.ofEmployee(organisationId, employeeId, ['confirmed', 'withdrawn']);
      expect(found).toEqual([sooner, later]);
      expect(await engagements.ofEmployee(organisationId, employeeId, ['withdrawn'])).toEqual([sooner]);
    });

    test('tickets that somebody on the slot has, whatever became of them, are told from the others', async () => {
      const { organisationId, slotId } = await busySlot();
      await busySlot(organisationId);
      const drawn = await engagements.drawnOn(organisationId, slotId, [2, 5, 6, 7]);
      expect(drawn.sort()).toEqual([2, 5]);
      expect(await engagements.drawnOn(newId(), slotId, [2, 5])).toEqual([]);
    });

    test('held seats and occupancy count who is there, and an empty slot counts zero', async () => {
      const { organisationId, slotId } = await busySlot();
      const other = await busySlot(organisationId);
      const empty = newId();
      expect(await engagements.heldSeats(organisationId, slotId)).toEqual([1, 2]);
      expect(await engagements.occupancy(organisationId, [slotId, other.slotId, empty])).toEqual(
        new Map([
          [slotId, { held: 2, waiting: 2 }],
          [other.slotId, { held: 2, waiting: 2 }],
          [empty, { held: 0, waiting: 0 }],
        ]),
      );
      expect(await engagements.occupancy(organisationId, [])).toEqual(new Map());
    });

    test('seats that somebody has still to answer for are counted by slot', async () => {
      const { organisationId, slotId } = await busySlot();
      await inserted({ organisationId, slotId, seat: 3, ticket: 8, state: 'offered' });
      const sure = newId();
      await inserted({ organisationId, slotId: sure });
      expect(await engagements.unsure(organisationId, [slotId, sure, newId()])).toEqual(
        new Map([[slotId, 2]]),
      );
      expect(await engagements.unsure(newId(), [slotId])).toEqual(new Map());
      expect(await engagements.unsure(organisationId, [])).toEqual(new Map());
    });

    test('the first in line has the smallest ticket, and the others know how many are before them', async () => {
      const { organisationId, slotId, early, late } = await busySlot();
      expect(await engagements.firstWaiting(organisationId, slotId)).toEqual(early);
      expect(await engagements.countWaitingBefore(organisationId, slotId, early.ticket)).toBe(0);
      expect(await engagements.countWaitingBefore(organisationId, slotId, late.ticket)).toBe(1);
      expect(await engagements.firstWaiting(organisationId, newId())).toBeNull();
    });

    test('feedback is kept and is not a change of state', async () => {
      const row = await inserted({ noticesPending: false });
      await engagements.saveFeedback(newId(), row.id, { score: 1, sentence: 'Theirs.' }, minutes(9));
      const given = { score: 5, sentence: 'Bien.' };
      expect(await engagements.saveFeedback(row.organisationId, row.id, given, minutes(1))).toEqual(given);
      const kept = { ...row, feedback: 5, feedbackSentence: 'Bien.' };
      expect(await engagements.find(row.organisationId, row.id)).toEqual(kept);
    });

    test('of two feedbacks the one given later holds, in whatever order they are heard', async () => {
      const row = await inserted({});
      const save = (score: number, sentence: string, at: number) =>
        engagements.saveFeedback(row.organisationId, row.id, { score, sentence }, minutes(at));
      expect(await save(4, 'Bien.', 2)).toEqual({ score: 4, sentence: 'Bien.' });
      expect(await save(1, 'Non.', 1)).toEqual({ score: 4, sentence: 'Bien.' });
      expect(await save(3, 'Moyen.', 3)).toEqual({ score: 3, sentence: 'Moyen.' });
      const kept = { ...row, feedback: 3, feedbackSentence: 'Moyen.' };
      expect(await engagements.find(row.organisationId, row.id)).toEqual(kept);
    });

    test('of twenty feedbacks at once the last one holds, whole', async () => {
      const row = await inserted({});
      const given = Array.from({ length: 20 }, (_, at) => ({ score: (at % 5) + 1, sentence: `n° ${at}` }));
      await Promise.all(
        given.map((one, at) => engagements.saveFeedback(row.organisationId, row.id, one, minutes(at))),
      );
      const kept = { ...row, feedback: given[19]?.score, feedbackSentence: 'n° 19' };
      expect(await engagements.find(row.organisationId, row.id)).toEqual(kept);
    });

    test('a sentence that is not spoken of stays, and null takes it away', async () => {
      const row = await inserted({});
      const save = (given: { score: number; sentence?: string | null }, at: number) =>
        engagements.saveFeedback(row.organisationId, row.id, given, minutes(at));
      await save({ score: 4, sentence: 'Bien.' }, 1);
      expect(await save({ score: 5 }, 2)).toEqual({ score: 5, sentence: 'Bien.' });
      expect(await save({ score: 5, sentence: null }, 3)).toEqual({ score: 5, sentence: null });
      expect(await engagements.find(row.organisationId, row.id)).toEqual({ ...row, feedback: 5 });
    });

    test('an engagement is noticesPending until its very version is marked planned', async () => {
      const row = await inserted({ version: 2, createdAt: minutes(-1_000_000) });
      const isListed = async () => idsOf(await engagements.listNoticesPending(10_000)).includes(row.id);
      await engagements.markNoticesScheduled(row.organisationId, row.id, 1);
      await engagements.markNoticesScheduled(newId(), row.id, 2);
      expect(await isListed()).toBe(true);
      await engagements.markNoticesScheduled(row.organisationId, row.id, 2);
      expect(await isListed()).toBe(false);
    });

    test('the lists of the clock give no more than asked for, the oldest first', async () => {
      const older = await inserted({ createdAt: minutes(-3_000_000) });
      await inserted({ createdAt: minutes(-2_000_000) });
      expect(idsOf(await engagements.listNoticesPending(1))).toEqual([older.id]);
    });

    test('an offer is over from its very end on, and only while it is still an offer', async () => {
      const ends = minutes(-5_000_000);
      const row = await inserted({ state: 'offered', seat: 1, offerExpiresAt: ends });
      const isListed = async (now: Date) =>
        idsOf(await engagements.listExpiredOffers(now, 100)).includes(row.id);
      expect(await isListed(new Date(ends.getTime() - 1))).toBe(false);
      expect(await isListed(ends)).toBe(true);
      await engagements.move(row.organisationId, row.id, ['offered'], { state: 'expired' });
      expect(await isListed(ends)).toBe(false);
    });

    test.each(['held', 'invited'] as const)(
      'a place that is %s is listed too, with the other of the two',
      async (state) => {
        const ends = minutes(-5_000_001);
        const pair = { as: state === 'held' ? 'asker' : 'invited', with: newId() } as const;
        const row = await inserted({ state, seat: 1, offerExpiresAt: ends, pair });
        const listed = await engagements.listExpiredOffers(ends, 100);
        expect(listed.find(({ id }) => id === row.id)).toEqual(row);
        const moved = await engagements.move(row.organisationId, row.id, [state], { state: 'unpaired' });
        expect(moved).toMatchObject({ engagement: { seat: null, offerExpiresAt: null, pair } });
        expect(idsOf(await engagements.listExpiredOffers(ends, 100))).not.toContain(row.id);
      },
    );

    test('of the slots asked for, those where somebody waits are listed once each, for the repair pass', async () => {
      const { organisationId, slotId } = await busySlot();
      const [quiet, elsewhere, other] = [await inserted({}), await busySlot(), await busySlot()];
      const nobodys = { organisationId: newId(), slotId };
      const asked = [
        { organisationId, slotId },
        quiet,
        elsewhere,
        { organisationId, slotId: newId() },
        nobodys,
      ];
      const slots = await engagements.slotsWithWaiting(asked);
      const listed = [organisationId, elsewhere.organisationId].map((id) =>
        slots.filter((slot) => slot.organisationId === id),
      );
      expect(listed).toEqual([
        [{ organisationId, slotId }],
        [{ organisationId: elsewhere.organisationId, slotId: elsewhere.slotId }],
      ]);
      expect(slots).toHaveLength(2);
      expect(await engagements.slotsWithWaiting([{ ...other, slotId: other.missionId }])).toEqual([]);
      expect(await engagements.slotsWithWaiting([])).toEqual([]);
    });

    test('another organisation sees none of it', async () => {
      const { slotId, missionId, first, early } = await busySlot();
      const other = newId();
      expect(await engagements.find(other, first.id)).toBeNull();
      expect(await engagements.ofEmployee(other, first.employeeId, ['pending'])).toEqual([]);
      expect(await engagements.ofSlot(other, slotId, ['pending'])).toEqual([]);
      expect(await engagements.ofMission(other, missionId, ['pending'])).toEqual([]);
      expect(await engagements.heldSeats(other, slotId)).toEqual([]);
      expect(await engagements.occupancy(other, [slotId])).toEqual(
        new Map([[slotId, { held: 0, waiting: 0 }]]),
      );
      expect(await engagements.firstWaiting(other, slotId)).toBeNull();
      expect(await engagements.countWaitingBefore(other, slotId, early.ticket + 1)).toBe(0);
    });
  });
}
