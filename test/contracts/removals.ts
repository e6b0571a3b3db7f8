import type { Store } from '../../src/application/ports/index.js';
import { employee, engagement, minutes, mission, newId, noon, type OpenTestStore } from './samples.js';

/** Companies that leave. */
export function describeRemovalsContract(name: string, open: OpenTestStore): void {
  describe(`removals (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    const begun = async (organisationId: string) =>
      (await store.removals.list()).filter((one) => one.organisationId === organisationId);

    test('what is begun is begun once, and listed until it has ended', async () => {
      const organisationId = newId();
      const removal = { organisationId, begunAt: noon };
      await Promise.all([store.removals.begin(removal), store.removals.begin(removal)]);
      await store.removals.begin({ organisationId, begunAt: minutes(5) });
      expect(await begun(organisationId)).toEqual([removal]);
      await store.removals.remove(organisationId);
      expect(await begun(organisationId)).toEqual([removal]);
      await store.removals.end(organisationId);
      await store.removals.end(organisationId);
      expect(await begun(organisationId)).toEqual([]);
    });

    test('nothing of the company is left, by two at once too, and all of another is', async () => {
      const [organisationId, other] = [newId(), newId()];
      const made = async (of: string) => {
        const person = await store.employees.ensure(employee({ organisationId: of }));
        const { id } = await store.missions.create(mission({ organisationId: of }));
        const place = engagement({ organisationId: of, employeeId: person.id });
        await store.engagements.insert(place);
        return async () => [
          await store.employees.find(of, person.id),
          await store.missions.find(of, id),
          await store.engagements.find(of, place.id),
        ];
      };
      const [gone, stays] = [await made(organisationId), await made(other)];
      await Promise.all([store.removals.remove(organisationId), store.removals.remove(organisationId)]);
      expect(await gone()).toEqual([null, null, null]);
      expect((await stays()).every((row) => row !== null)).toBe(true);
    });
  });
}
