import type { Missions } from '../../src/application/ports/index.js';
import type { MissionStatus } from '../../src/domain/missions/mission.js';
import { minutes, mission, newId, noon, type OpenTestStore, slot, times } from './samples.js';

/** Missions, their numbers and the tickets of their slots. */
export function describeMissionsContract(name: string, open: OpenTestStore): void {
  describe(`missions (${name})`, () => {
    let missions: Missions;
    beforeAll(async () => {
      missions = (await open()).missions;
    });

    test('missions are numbered 1, 2, 3 … in their organisation, and found field by field', async () => {
      const organisationId = newId();
      const first = await missions.create(mission({ organisationId, slots: [slot({ minimum: 2 }), slot()] }));
      const second = await missions.create(mission({ organisationId, status: 'draft' }));
      expect([first.number, second.number]).toEqual([1, 2]);
      expect(await missions.find(organisationId, first.id)).toEqual(first);
      expect(await missions.findBySlot(organisationId, second.slots[0]?.id ?? '')).toEqual(second);
      const found = await missions.findMany(organisationId, [first.id, second.id, newId()]);
      expect(found).toHaveLength(2);
      expect(found).toEqual(expect.arrayContaining([first, second]));
    });

    test('twenty missions created at once have twenty numbers, and none is left out', async () => {
      const organisationId = newId();
      const created = await Promise.all(times(20, () => missions.create(mission({ organisationId }))));
      expect(new Set(created.map(({ number }) => number)).size).toBe(20);
      expect(Math.max(...created.map(({ number }) => number))).toBe(20);
      const stored = await missions.list(organisationId, ['announced']);
      expect(stored.map(({ number }) => number)).toEqual(
        created.map(({ number }) => number).sort((a, b) => b - a),
      );
    });

    test('a mission created twice is one, whatever the second says', async () => {
      const first = mission();
      const created = await missions.create(first);
      expect(await missions.create({ ...first, title: 'Autre' })).toEqual(created);
      const next = mission({ organisationId: first.organisationId });
      const both = await Promise.all([missions.create(next), missions.create(next)]);
      expect(both[0]).toEqual(both[1]);
      expect(await missions.list(first.organisationId, ['announced'])).toHaveLength(2);
      const last = await missions.create(mission({ organisationId: first.organisationId }));
      expect(last.number).toBe(3);
    });

    test('open missions are announced, with a slot to come, the soonest first', async () => {
      const organisationId = newId();
      const past = slot({ startsAt: minutes(-60), endsAt: minutes(-30) });
      const make = (slots = [slot()], status: 'announced' | 'closed' = 'announced') =>
        missions.create(mission({ organisationId, slots, status }));
      const later = await make([slot({ startsAt: minutes(90) })]);
      const sooner = await make([slot({ startsAt: minutes(120) }), past, slot({ startsAt: minutes(30) })]);
      await make([past]);
      await make([slot({ startsAt: noon })]);
      await make([slot()], 'closed');
      expect(await missions.listOpen(organisationId, noon)).toEqual([sooner, later]);
    });

    test('a mission is over when the last of its slots has ended', async () => {
      const ended = (endsAt: Date) => slot({ startsAt: minutes(-600), endsAt });
      const over = await missions.create(mission({ slots: [ended(minutes(-2)), ended(minutes(-1))] }));
      const running = await missions.create(mission({ slots: [ended(minutes(-2)), ended(minutes(1))] }));
      const cancelled = await missions.create(mission({ slots: [ended(minutes(-1))], status: 'cancelled' }));
      const empty = await missions.create(mission({ slots: [] }));
      const ids = (await missions.listEnded(noon)).map(({ id }) => id);
      expect(ids).toContain(over.id);
      for (const { id } of [running, cancelled, empty]) expect(ids).not.toContain(id);
    });

    test('moving the last slot later means that the mission is not over', async () => {
      const early = slot({ startsAt: minutes(-60), endsAt: minutes(-1) });
      const { id, organisationId } = await missions.create(mission({ slots: [early] }));
      await missions.update(organisationId, id, ['announced'], {
        slots: [{ ...early, endsAt: minutes(1) }],
      });
      expect((await missions.listEnded(noon)).map((row) => row.id)).not.toContain(id);
      expect((await missions.listEnded(minutes(2))).map((row) => row.id)).toContain(id);
    });

    test.each([
      ['announced', 'cancelled', 'listComing'],
      ['cancelled', 'announced', 'listCancelled'],
    ] as const)(
      '%s missions are listed for repair while a slot is still to come',
      async (status, not, list) => {
        const past = slot({ startsAt: minutes(-60), endsAt: minutes(-30) });
        const running = slot({ startsAt: noon, endsAt: minutes(60) });
        const make = (slots = [slot()], as: MissionStatus = status) =>
          missions.create(mission({ slots, status: as }));
        const coming = [await make(), await make([past, running, slot()])];
        const others = [await make([past]), await make([running]), await make([]), await make([slot()], not)];
        others.push(await make([slot()], 'closed'), await make([slot()], 'done'));
        const ids = (await missions[list](noon)).map(({ id }) => id);
        expect(coming.filter(({ id }) => !ids.includes(id))).toEqual([]);
        expect(others.filter(({ id }) => ids.includes(id))).toEqual([]);
      },
    );

    test('of two changes the one asked for later holds, in whatever order they are heard', async () => {
      const { id, organisationId } = await missions.create(mission());
      const titled = async (title: string, askedAt?: Date) =>
        (await missions.update(organisationId, id, ['announced'], { title }, askedAt))?.title ?? null;
      expect(await titled('second', minutes(2))).toBe('second');
      expect(await titled('first', minutes(1))).toBeNull();
      expect(await titled('second, again', minutes(2))).toBe('second, again');
      expect(await titled('of no time')).toBe('of no time');
      expect(await titled('third', minutes(3))).toBe('third');
    });

    test('a change is made from the statuses named only', async () => {
      const created = await missions.create(mission({ status: 'draft' }));
      const { id, organisationId } = created;
      const change = { status: 'announced', title: 'Atelier CV et lettres', causes: [4] } as const;
      expect(await missions.update(organisationId, id, ['ready', 'closed'], change)).toBeNull();
      expect(await missions.find(organisationId, id)).toEqual(created);
      const changed = { ...created, ...change };
      expect(await missions.update(organisationId, id, ['draft', 'ready'], change)).toEqual(changed);
      expect(await missions.find(organisationId, id)).toEqual(changed);
    });

    test('a lowered number of places is listed until it has been looked at, unless a later form was saved', async () => {
      const { id, organisationId, slots } = await missions.create(mission());
      const isListed = async () => (await missions.listLowered()).some((one) => one.id === id);
      expect(await isListed()).toBe(false);
      await missions.update(organisationId, id, ['announced'], { slots, loweredAt: minutes(1) }, minutes(1));
      expect(await isListed()).toBe(true);
      await missions.update(organisationId, id, ['announced'], { loweredAt: null }, noon);
      expect(await isListed()).toBe(true);
      await missions.update(organisationId, id, ['announced'], { loweredAt: null }, minutes(1));
      expect(await isListed()).toBe(false);
    });

    test('another organisation sees none of it, and counts its own numbers', async () => {
      const created = await missions.create(mission());
      const slotId = created.slots[0]?.id ?? '';
      const other = newId();
      expect(await missions.isFree(other, created.id)).toBe(false);
      expect(await missions.isFree(created.organisationId, created.id)).toBe(true);
      expect(await missions.isFree(other, newId())).toBe(true);
      expect(await missions.find(other, created.id)).toBeNull();
      expect(await missions.findMany(other, [created.id])).toEqual([]);
      expect(await missions.findBySlot(other, slotId)).toBeNull();
      expect(await missions.listOpen(other, noon)).toEqual([]);
      expect(await missions.list(other, ['announced'])).toEqual([]);
      expect(await missions.update(other, created.id, ['announced'], { status: 'closed' })).toBeNull();
      expect((await missions.create(mission({ organisationId: other }))).number).toBe(1);
    });
  });
}
