import type { Store } from '../../src/application/ports/index.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import { minutes, mission, newId, type OpenTestStore, slot } from './samples.js';

const at = (start: number) => slot({ startsAt: minutes(start), endsAt: minutes(start + 60) });
const idsOf = (missions: readonly Mission[]) => missions.map(({ id }) => id);

/** What is over, for whoever organised it, and how much there is of each status. */
export function describeMissionsOverContract(name: string, open: OpenTestStore): void {
  describe(`missions that are over (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    test('what is over comes by page with the latest end first, and is counted', async () => {
      const organisationId = newId();
      const make = (start: number, status: Mission['status'], sites?: string[]) =>
        store.missions.create(
          mission({ organisationId, slots: [at(start)], status, ...(sites && { sites }) }),
        );
      const oldest = await make(-300, 'done', ['Lyon']);
      const latest = await make(-100, 'reported');
      const between = await make(-200, 'done');
      await make(-50, 'announced');
      const statuses = ['done', 'reported'] as const;
      const page = async (skip: number, limit: number, sites?: string[]) => {
        const part = { skip, limit, ...(sites && { sites }) };
        const { missions, more } = await store.missions.listOver(organisationId, statuses, part);
        return [idsOf(missions), more];
      };
      expect(await page(0, 2)).toEqual([[latest.id, between.id], 1]);
      expect(await page(2, 2)).toEqual([[oldest.id], 0]);
      expect(await page(0, 9, ['LYON'])).toEqual([[oldest.id], 0]);
      expect(await store.missions.count(organisationId, statuses, 9)).toBe(3);
      expect(await store.missions.count(organisationId, statuses, 2)).toBe(2);
      expect(await store.missions.count(organisationId, statuses, 9, ['lyon'])).toBe(1);
      expect(await store.missions.count(newId(), statuses, 9)).toBe(0);
    });
  });
}
