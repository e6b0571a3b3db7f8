import type { Store } from '../../src/application/ports/index.js';
import { employee, engagement, minutes, mission, newId, noon, type OpenTestStore, times } from './samples.js';

/** Whole lists, a part at a time. */
export function describeListingsContract(name: string, open: OpenTestStore): void {
  describe(`listings (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    test('missions come by their number, those of some statuses, of one company', async () => {
      const organisationId = newId();
      for (const status of ['draft', 'announced', 'cancelled', 'announced'] as const)
        await store.missions.create(mission({ organisationId, status }));
      await store.missions.create(mission());
      const statuses = ['draft', 'announced'] as const;
      const read = async (after: number, limit: number) =>
        (await store.listings.missions(organisationId, statuses, { after, limit })).map(
          ({ number }) => number,
        );
      const all = await read(0, 10);
      expect(all).toHaveLength(3);
      expect([...all].sort((a, b) => a - b)).toEqual(all);
      expect(await read(0, 2)).toEqual(all.slice(0, 2));
      expect(await read(all[1] ?? 0, 2)).toEqual(all.slice(2));
      expect(await read(all[2] ?? 0, 2)).toEqual([]);
    });

    test('people come by id; who was joined to another does not, nor who was erased', async () => {
      const organisationId = newId();
      const people = times(5, () => employee({ organisationId }));
      for (const one of [...people, employee()]) await store.employees.ensure(one);
      const ids = people.map(({ id }) => id).sort();
      const [first = '', second = '', third = '', ...rest] = ids;
      await store.employees.join({ organisationId, id: second, into: first }, noon);
      const read = async (after: string, limit: number) =>
        (await store.listings.people(organisationId, { after, limit })).map(({ id }) => id);
      expect(await read('', 2)).toEqual([first, third]);
      expect(await read(third, 9)).toEqual(rest);
      await store.employees.erase(organisationId, third);
      expect(await read('', 9)).toEqual([first, ...rest]);
    });

    test('everybody who is or was on a mission comes by id', async () => {
      const { organisationId, missionId } = engagement();
      const all = times(4, (at) =>
        engagement({ organisationId, missionId, ...(at === 0 && { state: 'withdrawn', seat: null }) }),
      );
      for (const one of [...all, engagement({ organisationId })]) await store.engagements.insert(one);
      const ids = all.map(({ id }) => id).sort();
      const read = async (after: string, limit: number) =>
        (await store.listings.engagements(organisationId, missionId, { after, limit })).map(({ id }) => id);
      expect(await read('', 3)).toEqual(ids.slice(0, 3));
      expect(await read(ids[2] ?? '', 3)).toEqual(ids.slice(3));
      expect(await store.listings.engagements(newId(), missionId, { after: '', limit: 9 })).toEqual([]);
    });

    test('the time given is what was attested of those who were there', async () => {
      const organisationId = newId();
      expect(await store.listings.timeGiven(organisationId)).toEqual({ people: 0, minutes: 0 });
      const { id: missionId } = await store.missions.create(mission({ organisationId }));
      const said = { presence: 'present', reason: null, by: newId(), at: minutes(1) } as const;
      const given = { organisationId, missionId } as const;
      const [twice] = [newId()];
      const rows = [
        engagement({
          ...given,
          employeeId: twice,
          state: 'attended',
          attendance: { company: { ...said, minutes: 60 } },
        }),
        engagement({
          ...given,
          employeeId: twice,
          state: 'attended',
          attendance: { nonprofit: { ...said, minutes: 30 } },
        }),
        engagement({ ...given, state: 'certified', attendance: { company: { ...said, minutes: 90 } } }),
        engagement({ ...given, state: 'disputed', attendance: { company: { ...said, minutes: 999 } } }),
      ];
      for (const row of rows) await store.engagements.insert(row);
      expect(await store.listings.timeGiven(organisationId)).toEqual({ people: 2, minutes: 180 });
    });
  });
}
