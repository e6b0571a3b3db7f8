import type { PreparedSignUps } from '../../src/application/ports/index.js';
import type { PreparedSignUp } from '../../src/domain/engagements/preparedSignUp.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const hour = '2030-05-14T12';
const prepared = (change: Partial<PreparedSignUp> = {}): PreparedSignUp => ({
  ...{ id: newId(), organisationId: newId(), employeeId: newId(), missionId: newId(), slotId: newId() },
  ...{ turn: { day: hour, number: 1 }, createdAt: noon, until: minutes(60) },
  ...change,
});

/** What every store promises of sign-ups that wait for their person's own button. */
export function describePreparedSignUpsContract(name: string, open: OpenTestStore): void {
  describe(`prepared sign-ups (${name})`, () => {
    let preparedSignUps: PreparedSignUps;
    beforeAll(async () => {
      ({ preparedSignUps } = await open());
    });

    test('one is found whole, in its company alone, and forgotten with its person', async () => {
      const one = prepared();
      expect(await preparedSignUps.insert(one, noon)).toBe('inserted');
      expect(await preparedSignUps.find(one.organisationId, one.id)).toEqual(one);
      expect(await preparedSignUps.findFor(one.organisationId, one.employeeId, one.slotId)).toEqual(one);
      expect(await preparedSignUps.find(newId(), one.id)).toBeNull();
      expect(await preparedSignUps.findFor(one.organisationId, newId(), one.slotId)).toBeNull();
      await preparedSignUps.forget(newId(), one.employeeId);
      expect(await preparedSignUps.find(one.organisationId, one.id)).toEqual(one);
      await preparedSignUps.forget(one.organisationId, one.employeeId);
      expect(await preparedSignUps.find(one.organisationId, one.id)).toBeNull();
    });

    test('of the same asked for ten times at once one waits; once it is over there is room for the next', async () => {
      const one = prepared();
      const outcomes = await Promise.all(
        times(10, (at) =>
          preparedSignUps.insert({ ...one, id: newId(), turn: { day: hour, number: at + 1 } }, noon),
        ),
      );
      expect(outcomes.filter((each) => each === 'inserted')).toHaveLength(1);
      expect(outcomes.filter((each) => each === 'waiting')).toHaveLength(9);
      const next = { ...one, id: newId(), turn: { day: '2030-05-14T13', number: 1 }, until: minutes(120) };
      expect(await preparedSignUps.insert(next, minutes(59))).toBe('waiting');
      expect(await preparedSignUps.insert(next, minutes(60))).toBe('inserted');
      expect(await preparedSignUps.findFor(one.organisationId, one.employeeId, one.slotId)).toEqual(next);
    });

    test('a number of an hour is taken once by each person', async () => {
      const { organisationId, employeeId } = prepared();
      const outcomes = await Promise.all(
        times(6, () => preparedSignUps.insert(prepared({ organisationId, employeeId }), noon)),
      );
      expect(outcomes.filter((each) => each === 'inserted')).toHaveLength(1);
      expect(outcomes.filter((each) => each === 'turnTaken')).toHaveLength(5);
      await preparedSignUps.insert(
        prepared({ organisationId, employeeId, turn: { day: hour, number: 3 } }),
        noon,
      );
      expect((await preparedSignUps.turnsIn(organisationId, employeeId, hour)).sort()).toEqual([1, 3]);
      expect(await preparedSignUps.turnsIn(organisationId, employeeId, '2030-05-14T13')).toEqual([]);
      expect(await preparedSignUps.turnsIn(newId(), employeeId, hour)).toEqual([]);
    });
  });
}
