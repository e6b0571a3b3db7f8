import type { MissionChanges } from '../../src/application/ports/index.js';
import type { MissionChange } from '../../src/domain/missions/changes.js';
import { minutes, newId, noon, type OpenTestStore, slot } from './samples.js';

const change = (more: Partial<MissionChange> = {}): MissionChange => ({
  ...{ id: newId(), organisationId: newId(), missionId: newId(), createdBy: newId(), createdAt: noon },
  before: { title: 'Au jardin', slots: [slot()], bring: '' },
  after: { title: 'Au verger', slots: [slot({ startsAt: minutes(90) })], bring: 'Des gants' },
  ...{ decision: 'open', revision: null, savedAt: null },
  ...more,
});

/** Changes to missions that are announced. */
export function describeMissionChangesContract(name: string, open: OpenTestStore): void {
  describe(`${name}: changes to missions`, () => {
    let changes: MissionChanges;
    beforeAll(async () => {
      changes = (await open()).missionChanges;
    });

    test('one is kept as it is, once, and is seen by its own organisation only', async () => {
      const one = change();
      expect(await changes.find(one.organisationId, one.id)).toBeNull();
      expect(await changes.ensure(one)).toEqual(one);
      expect(await changes.find(one.organisationId, one.id)).toEqual(one);
      expect(await changes.ensure({ ...one, after: { title: 'Autre' } })).toEqual(one);
      expect(await changes.find(newId(), one.id)).toBeNull();
      expect(await changes.ensure({ ...one, organisationId: newId() })).toBeNull();
      expect(await changes.decide(newId(), one.id, 'tell')).toBeNull();
    });

    test('of ten who decide at once, one decision holds', async () => {
      const one = change();
      await changes.ensure(one);
      const decisions = Array.from({ length: 10 }, (_, at) =>
        at % 2 ? ('tell' as const) : ('quiet' as const),
      );
      const held = await Promise.all(
        decisions.map((decision) => changes.decide(one.organisationId, one.id, decision)),
      );
      const now = await changes.find(one.organisationId, one.id);
      expect(['tell', 'quiet']).toContain(now?.decision);
      expect(held.map((each) => each?.decision)).toEqual(decisions.map(() => now?.decision));
      expect(await changes.decide(one.organisationId, one.id, 'dropped')).toEqual(now);
    });

    test('those that somebody made are theirs, the newest first, in their organisation only', async () => {
      const first = change();
      const { organisationId, createdBy } = first;
      const second = change({ organisationId, createdBy, createdAt: minutes(1) });
      for (const one of [first, second, change({ organisationId }), change({ createdBy })])
        await changes.ensure(one);
      expect(await changes.madeBy(organisationId, [createdBy, newId()], 5)).toEqual([second, first]);
      expect(await changes.madeBy(organisationId, [createdBy], 1)).toEqual([second]);
    });

    test('it is saved with the first revision that is told', async () => {
      const one = change();
      await changes.ensure(one);
      await changes.markSaved(newId(), one.id, 9, noon);
      await changes.markSaved(one.organisationId, one.id, 2, minutes(1));
      await changes.markSaved(one.organisationId, one.id, 3, minutes(2));
      const saved = { revision: 2, savedAt: minutes(1) };
      expect(await changes.find(one.organisationId, one.id)).toEqual({ ...one, ...saved });
    });
  });
}
