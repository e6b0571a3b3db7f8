import type { Activities, ActivityOf } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const engagement = (): ActivityOf => ({
  ...{ id: newId(), organisationId: newId(), missionId: newId(), employeeId: newId() },
});

/** Long before what any other suite marks, so that ours are the longest due. */
const early = (count: number) => minutes(-3_000_000 + count);

/** What is written back to HRIS. */
export function describeActivitiesContract(name: string, open: OpenTestStore): void {
  describe(`what is written back to HRIS (${name})`, () => {
    let activities: Activities;
    beforeAll(async () => {
      ({ activities } = await open());
    });
    const only = async ({ organisationId, missionId }: ActivityOf) =>
      (await activities.ofMission(organisationId, missionId))[0];

    test('marked by ten at once it is one row, which one process takes at a time', async () => {
      const one = engagement();
      await Promise.all(times(10, () => activities.mark([one], early(0))));
      expect(await activities.ofMission(one.organisationId, one.missionId)).toEqual([
        {
          ...{ ...one, state: 'waiting', connectionId: null, version: 10, dueAt: early(0), tries: 0 },
          ...{ written: null, foreignId: null, doubt: null, code: null },
        },
      ]);
      const taken = await Promise.all(times(5, () => activities.claim(early(1), early(10))));
      expect(taken.filter((row) => row !== null)).toMatchObject([{ id: one.id }]);
      expect(await activities.claim(early(9), early(20))).toBeNull();
      const again = await activities.claim(early(10), early(20));
      expect(again?.id).toBe(one.id);
      await activities.finish(again ?? { ...one, version: 0 }, { state: 'written', foreignId: '7' }, null);
      expect(await activities.claim(early(30), early(40))).toBeNull();
      expect(await only(one)).toMatchObject({ state: 'written', foreignId: '7', dueAt: null });
    });

    test('marked by a whole engagement it has nothing of its state', async () => {
      const one = engagement();
      const whole = { ...one, state: 'confirmed', seat: 1, version: 7, noticesPending: true };
      await activities.mark([whole], early(0));
      const row = await only(one);
      expect(row).toMatchObject({ ...one, state: 'waiting', version: 1 });
      expect(Object.keys(row ?? {})).not.toContain('seat');
      await activities.finish(row ?? { ...one, version: 1 }, {}, null);
    });

    test('what is marked while a process is at it is looked at again, and what was noted stays', async () => {
      const one = engagement();
      await activities.mark([one], early(0));
      const taken = await activities.claim(early(1), early(10));
      if (!taken) throw new Error('nothing is due');
      const work = { ref: one.id, personKey: '4', date: '2026-12-03', half: 'PM', from: '14:00' } as const;
      const doubt = { ...work, to: '17:30', hours: 3.5 };
      await activities.note(taken, { doubt, connectionId: 'c' });
      await activities.mark([one], early(2));
      await activities.finish(taken, { tries: 1 }, null);
      const again = await activities.claim(early(3), early(12));
      expect(again).toMatchObject({ id: one.id, doubt, connectionId: 'c', tries: 1, version: 2 });
      await activities.finish(again ?? taken, {}, null);
    });

    test('of whoever is erased nothing stays, once what is to be taken out is', async () => {
      const [one, other] = [engagement(), engagement()];
      const due = { ...engagement(), organisationId: one.organisationId, employeeId: one.employeeId };
      await activities.mark([one, other], early(0));
      for (const _ of [one, other]) {
        const taken = await activities.claim(early(1), early(10));
        if (taken) await activities.finish(taken, { state: 'written', foreignId: '7' }, null);
      }
      await activities.mark([due], early(0));
      await activities.forget(one.organisationId, one.employeeId);
      expect(await only(one)).toBeUndefined();
      expect(await only(other)).toMatchObject({ state: 'written' });
      const left = await activities.claim(early(1), early(10));
      expect(left).toMatchObject({ id: due.id });
      await activities.finish(left ?? { ...due, version: 0 }, { state: 'withdrawn' }, null);
      expect(await only(due)).toBeUndefined();
    });

    test('another company changes and sees nothing of it', async () => {
      const one = engagement();
      await activities.mark([one], noon);
      const theirs = { id: one.id, organisationId: newId(), version: 1 };
      await activities.note(theirs, { state: 'failed' });
      await activities.finish(theirs, { state: 'failed' }, null);
      expect(await only(one)).toMatchObject({ state: 'waiting', dueAt: noon });
      expect(await activities.ofMission(theirs.organisationId, one.missionId)).toEqual([]);
    });

    test('of a company they are counted by state, and those that wait or failed are listed', async () => {
      const organisationId = newId();
      const all = times(3, () => ({ ...engagement(), organisationId }));
      const elsewhere = engagement();
      await activities.mark([...all, elsewhere], early(0));
      const [written, failed] = all;
      const stateOf = (one: ActivityOf) =>
        one === written ? 'written' : one === failed ? 'failed' : 'waiting';
      for (const one of [...all, elsewhere])
        await activities.finish({ ...one, version: 1 }, { state: stateOf(one) }, null);
      expect(await activities.countStates(organisationId)).toEqual({
        ...{ waiting: 1, none: 0, written: 1, withdrawn: 0, failed: 1 },
      });
      const open = await activities.listOpen(organisationId, 10);
      const wanted = all.filter((one) => one !== written).map(({ id }) => id);
      expect(open.map(({ id }) => id)).toEqual(wanted.sort());
      expect(await activities.listOpen(organisationId, 1)).toHaveLength(1);
      await activities.forget(organisationId, failed?.employeeId ?? '');
      expect(await activities.countStates(organisationId)).toMatchObject({ failed: 0 });
    });
  });
}
