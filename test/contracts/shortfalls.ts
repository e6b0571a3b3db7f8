import type { Store } from '../../src/application/ports/index.js';
import type { AuditLine } from '../../src/domain/audit/auditLine.js';
import type { Shortfall } from '../../src/domain/missions/shortfall.js';
import { minutes, mission, newId, noon, type OpenTestStore, slot, times } from './samples.js';

/** Half-days that need at least so many people, and where they stand. */
export function describeShortfallsContract(name: string, open: OpenTestStore): void {
  describe(`shortfalls (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    const at = (minute: number, minimum: number | null = 3) =>
      slot({ startsAt: minutes(minute), endsAt: minutes(minute + 60), minimum });
    const asked = (startsAt: Date, change: Partial<Shortfall> = {}): Shortfall => ({
      ...{ startsAt, state: 'open', told: false },
      ...change,
    });

    test('those of announced missions that begin within the time are listed, and no others', async () => {
      const organisationId = newId();
      const [soon, edge, late, free] = [at(1_000_010), at(1_000_020), at(1_000_021), at(1_000_010, null)];
      const slots = [soon, edge, late, free];
      const one = await store.missions.create(mission({ organisationId, slots }));
      await store.missions.create(mission({ organisationId, status: 'ready', slots: [at(1_000_010)] }));
      await store.missions.create(mission({ organisationId, status: 'cancelled', slots: [at(1_000_010)] }));
      const found = await store.missions.listMinimums(minutes(1_000_000), minutes(1_000_020));
      expect(found.filter(({ mission }) => mission.organisationId === organisationId)).toEqual(
        [soon, edge].map((slot) => ({ mission: one, slot })),
      );
    });

    test('where one stands is kept by whoever has read the last of it; of twenty at once, by one', async () => {
      const half = at(500);
      const row = await store.missions.create(mission({ slots: [half] }));
      const open = asked(half.startsAt);
      const line: AuditLine = {
        ...{ id: newId(), organisationId: row.organisationId, kind: 'mission.changed', at: noon, by: 'olga' },
        ...{ about: { kind: 'mission', id: row.id }, before: {}, after: { decision: 'keep' } },
      };
      const first = await Promise.all(times(20, () => store.missions.noteShortfall(row, half.id, open)));
      const [kept] = first.filter((one) => one !== null);
      expect(first.filter((one) => one !== null)).toHaveLength(1);
      expect(kept).toEqual({ ...row, shortfalls: { [half.id]: open } });
      expect(await store.missions.find(row.organisationId, row.id)).toEqual(kept);
      expect(await store.missions.noteShortfall(row, half.id, open)).toBeNull();
      const decided = asked(half.startsAt, { state: 'keep', by: 'olga' });
      const elsewhere = { ...row, ...kept, organisationId: newId() };
      expect(await store.missions.noteShortfall(elsewhere, half.id, decided)).toBeNull();
      expect(await store.missions.noteShortfall(kept ?? row, half.id, decided, { line })).toMatchObject({
        shortfalls: { [half.id]: decided },
      });
      const left = await store.audit.listUnwritten(minutes(1), 5_000);
      expect(left.filter(({ organisationId }) => organisationId === row.organisationId)).toEqual([line]);
      await store.audit.clear(line);
    });

    test('what is cancelled in the same write is cancelled, and nothing is kept of it afterwards', async () => {
      const half = at(500);
      const row = await store.missions.create(mission({ slots: [half] }));
      const decided = asked(half.startsAt, { state: 'cancel', by: 'olga' });
      const change = { status: 'cancelled', cancelReason: 'tooFew' } as const;
      const cancelled = await store.missions.noteShortfall(row, half.id, decided, { change });
      expect(cancelled).toMatchObject(change);
      expect(await store.missions.noteShortfall(cancelled ?? row, half.id, asked(half.startsAt))).toBeNull();
    });
  });
}
