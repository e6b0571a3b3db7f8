import type { Engagements } from '../../src/application/ports/index.js';
import { liveOn } from '../support/liveOn.js';
import { engagement, minutes, newId, type OpenTestStore, times } from './samples.js';

/** Inserting and moving: seats and people are never doubled. */
export function describeEngagementsContract(name: string, open: OpenTestStore): void {
  describe(`engagements (${name})`, () => {
    let engagements: Engagements;
    beforeAll(async () => {
      engagements = (await open()).engagements;
    });

    const inserted = async (...change: Parameters<typeof engagement>) => {
      const row = engagement(...change);
      expect(await engagements.insert(row)).toEqual({ kind: 'inserted' });
      return row;
    };

    test('what was inserted is found, field by field', async () => {
      const row = await inserted({ state: 'offered', offerExpiresAt: minutes(5), seat: 2, feedback: 4 });
      expect(await engagements.find(row.organisationId, row.id)).toEqual(row);
      expect(await liveOn({ engagements }, row.organisationId, row.slotId, row.employeeId)).toEqual(row);
    });

    test('who was put on it, and why, and why they were taken off, are kept; a line is left beside it', async () => {
      const row = await inserted({ added: { by: 'olga', reason: 'Il manque du monde' } });
      const off = { state: 'withdrawn', takenOffBy: 'olga', takenOffReason: 'Trop de monde' } as const;
      await engagements.move(row.organisationId, row.id, ['confirmed'], off);
      const kept = await engagements.find(row.organisationId, row.id);
      expect(kept).toMatchObject({ added: row.added, takenOffReason: 'Trop de monde' });
      await engagements.forgetAnswers(row.organisationId, row.employeeId, minutes(-60));
      const forgotten = await engagements.find(row.organisationId, row.id);
      expect(forgotten?.added).toEqual({ by: 'olga' });
      expect(forgotten).not.toHaveProperty('takenOffReason');
    });

    test('fifty people who take the same seat at once: one has it', async () => {
      const [organisationId, slotId] = [newId(), newId()];
      const rows = times(50, () => engagement({ organisationId, slotId, seat: 1 }));
      const outcomes = await Promise.all(rows.map((row) => engagements.insert(row)));
      expect(outcomes.filter(({ kind }) => kind === 'inserted')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'seatTaken')).toHaveLength(49);
      expect(await engagements.heldSeats(organisationId, slotId)).toEqual([1]);
    });

    test('one person who signs up twenty times at once is on the slot once, and told so', async () => {
      const on = { organisationId: newId(), slotId: newId(), employeeId: newId() };
      const rows = times(20, (index) => engagement({ ...on, seat: index + 1, ticket: index + 1 }));
      const outcomes = await Promise.all(rows.map((row) => engagements.insert(row)));
      const first = await liveOn({ engagements }, on.organisationId, on.slotId, on.employeeId);
      expect(outcomes.filter(({ kind }) => kind === 'inserted')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'alreadyOn')).toHaveLength(19);
      expect(outcomes).toContainEqual({ kind: 'alreadyOn', engagement: first });
      expect(await engagements.heldSeats(on.organisationId, on.slotId)).toEqual([first?.seat]);
    });

    test('people who wait hold no seat and do not stand in each other’s way', async () => {
      const on = { organisationId: newId(), slotId: newId(), state: 'waitlisted', seat: null } as const;
      const outcomes = await Promise.all(
        times(10, (index) => engagements.insert(engagement({ ...on, ticket: index + 1 }))),
      );
      expect(outcomes).toEqual(times(10, () => ({ kind: 'inserted' })));
    });

    test('a person who already waits is told so, whatever seat they ask for', async () => {
      const first = await inserted({ state: 'waitlisted', seat: null });
      const { organisationId, slotId, employeeId } = first;
      const holder = await inserted({ organisationId, slotId, seat: 1 });
      const again = engagement({ organisationId, slotId, employeeId, seat: holder.seat });
      expect(await engagements.insert(again)).toEqual({ kind: 'alreadyOn', engagement: first });
    });

    test('who has left can sign up again, and the seat they gave up is free', async () => {
      const row = await inserted({ seat: 1 });
      const left = await engagements.move(row.organisationId, row.id, ['confirmed'], { state: 'withdrawn' });
      expect(left).toMatchObject({ kind: 'moved', engagement: { state: 'withdrawn', seat: null } });
      expect(await engagements.find(row.organisationId, row.id)).not.toHaveProperty('takenOffBy');
      const { organisationId, slotId, employeeId } = row;
      await inserted({ organisationId, slotId, employeeId, seat: 1 });
      expect(await engagements.find(organisationId, row.id)).toMatchObject({ state: 'withdrawn' });
    });

    test('who took somebody off is kept with the move, and by no other', async () => {
      const row = await inserted({ seat: 1 });
      const change = { state: 'withdrawn', takenOffBy: 'olga' } as const;
      const moved = await engagements.move(row.organisationId, row.id, ['confirmed'], change);
      expect(moved).toMatchObject({ kind: 'moved', engagement: change });
      expect(await engagements.find(row.organisationId, row.id)).toMatchObject(change);
    });

    test('when somebody asked to be reminded is kept with the move', async () => {
      const row = await inserted({ seat: 1 });
      const change = { state: 'confirmed', remindAt: minutes(90) } as const;
      await engagements.move(row.organisationId, row.id, ['confirmed'], change);
      expect(await engagements.find(row.organisationId, row.id)).toMatchObject(change);
    });

    test('what somebody says of having been there is kept with the move, the last of it', async () => {
      const row = await inserted({ seat: 1 });
      for (const [state, said] of [
        ['absent', true],
        ['confirmed', false],
      ] as const) {
        const change = { state, absence: { said, at: minutes(9) } };
        await engagements.move(row.organisationId, row.id, ['confirmed', 'absent'], change);
        expect(await engagements.find(row.organisationId, row.id)).toMatchObject({ ...change, seat: 1 });
      }
    });

    test('an incident is noted once in a while, whoever asks at once, and in its own organisation', async () => {
      const { organisationId, id } = await inserted({ seat: 1 });
      const note = (at: Date, since: Date) => engagements.noteIncident(organisationId, id, at, since);
      const noted = await Promise.all(times(5, (each) => note(minutes(60 + each), minutes(0))));
      const [first] = noted;
      expect(new Set(noted.map((at) => at?.getTime())).size).toBe(1);
      expect(await note(minutes(90), minutes(30))).toEqual(first);
      expect(await note(minutes(200), minutes(140))).toEqual(minutes(200));
      expect(await engagements.noteIncident(newId(), id, minutes(900), minutes(800))).toBeNull();
      expect(await engagements.find(organisationId, id)).toMatchObject({
        incidentAt: minutes(200),
        version: 1,
      });
    });

    test('a move bumps the version, asks for its messages and keeps what it does not name', async () => {
      const row = await inserted({ state: 'pending', seat: 3, version: 7, noticesPending: false });
      const moved = await engagements.move(row.organisationId, row.id, ['pending'], { state: 'confirmed' });
      const engagementNow = { ...row, state: 'confirmed', version: 8, noticesPending: true };
      expect(moved).toEqual({ kind: 'moved', engagement: engagementNow });
      expect(await engagements.find(row.organisationId, row.id)).toEqual(engagementNow);
    });

    test('an offer carries its seat, its end and a new ticket, and loses the end when accepted', async () => {
      const row = await inserted({ state: 'waitlisted', seat: null, ticket: 4 });
      const change = { state: 'offered', seat: 2, ticket: 9, offerExpiresAt: minutes(30) } as const;
      const offered = await engagements.move(row.organisationId, row.id, ['waitlisted'], change);
      expect(offered).toMatchObject({ kind: 'moved', engagement: change });
      const accepted = await engagements.move(row.organisationId, row.id, ['offered'], {
        state: 'confirmed',
      });
      const after = { state: 'confirmed', seat: 2, ticket: 9, offerExpiresAt: null };
      expect(accepted).toMatchObject({ kind: 'moved', engagement: after });
    });

    test('a move from another state, of another version or in another organisation is stale', async () => {
      const row = await inserted({ version: 3 });
      const change = { state: 'withdrawn' } as const;
      const stale = { kind: 'stale' };
      const { id, organisationId } = row;
      expect(await engagements.move(organisationId, id, ['pending', 'offered'], change)).toEqual(stale);
      expect(await engagements.move(organisationId, id, ['confirmed'], change, 2)).toEqual(stale);
      expect(await engagements.move(newId(), id, ['confirmed'], change)).toEqual(stale);
      expect(await engagements.find(organisationId, id)).toEqual(row);
      expect(await engagements.move(organisationId, id, ['confirmed'], change, 3)).toMatchObject({
        kind: 'moved',
      });
    });

    test('a move to a seat that is held is refused and changes nothing', async () => {
      const holder = await inserted({ seat: 1 });
      const { organisationId, slotId } = holder;
      const row = await inserted({ organisationId, slotId, state: 'waitlisted', seat: null, ticket: 2 });
      const taken = await engagements.move(organisationId, row.id, ['waitlisted'], {
        state: 'offered',
        seat: 1,
      });
      expect(taken).toEqual({ kind: 'seatTaken' });
      expect(await engagements.find(organisationId, row.id)).toEqual(row);
    });

    test('a freed seat offered to ten people at once goes to one of them', async () => {
      const on = { organisationId: newId(), slotId: newId(), state: 'waitlisted', seat: null } as const;
      const rows = await Promise.all(times(10, (index) => inserted({ ...on, ticket: index + 1 })));
      const outcomes = await Promise.all(
        rows.map(({ id }) =>
          engagements.move(on.organisationId, id, ['waitlisted'], { state: 'offered', seat: 1 }),
        ),
      );
      expect(outcomes.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'seatTaken')).toHaveLength(9);
    });

    test('of twenty moves from one state at once, one succeeds', async () => {
      const row = await inserted();
      const outcomes = await Promise.all(
        times(20, () =>
          engagements.move(row.organisationId, row.id, ['confirmed'], { state: 'cancelled' }, row.version),
        ),
      );
      expect(outcomes.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
      expect((await engagements.find(row.organisationId, row.id))?.version).toBe(row.version + 1);
    });
  });
}
