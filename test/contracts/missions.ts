import type { Missions } from '../../src/application/ports/index.js';
import type { MissionStatus, Slot } from '../../src/domain/missions/mission.js';
import { framed } from '../support/framed.js';
import { minutes, mission, newId, noon, type OpenTestStore, slot, times } from './samples.js';

/** Missions, their numbers and the tickets of their slots. */
export function describeMissionsContract(name: string, open: OpenTestStore): void {
  describe(`missions (${name})`, () => {
    let missions: Missions;
    beforeAll(async () => {
      missions = (await open()).missions;
    });

    test('what was agreed with the nonprofit is kept, and may be changed', async () => {
      const row = await missions.create(mission({ status: 'draft', ...framed }));
      expect(await missions.find(row.organisationId, row.id)).toEqual(row);
      const framing = { ...framed.framing, meal: null, risks: '' };
      const change = { framing, legalForm: 'pret_L8241_3', status: 'ready' } as const;
      const changed = await missions.update(row.organisationId, row.id, ['draft'], change);
      expect(changed).toEqual({ ...row, ...change });
      expect(await missions.find(row.organisationId, row.id)).toEqual(changed);
    });

    test('missions are numbered 1, 2, 3 … in their organisation, and found field by field', async () => {
      const organisationId = newId();
      const first = await missions.create(mission({ organisationId, slots: [slot({ minimum: 2 }), slot()] }));
      const second = await missions.create(mission({ organisationId, status: 'draft' }));
      expect([first.number, second.number]).toEqual([1, 2]);
      expect(await missions.find(organisationId, first.id)).toEqual(first);
      expect(await missions.findBySlot(organisationId, second.slots[0]?.id ?? '')).toEqual(second);
      const [kept, dropped] = first.slots;
      const without = { slots: kept ? [kept] : [], dropped: dropped ? [dropped] : [] };
      const changed = await missions.correct(organisationId, first.id, 0, without);
      expect(changed).toEqual({ ...first, ...without, revision: 1 });
      expect(await missions.findBySlot(organisationId, dropped?.id ?? '')).toEqual(changed);
      expect(await missions.findBySlot(newId(), dropped?.id ?? '')).toBeNull();
      const found = await missions.findMany(organisationId, [first.id, second.id, newId()]);
      expect(found).toHaveLength(2);
      expect(found).toEqual(expect.arrayContaining([changed, second]));
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

    const past = () => slot({ startsAt: minutes(-60), endsAt: minutes(-30) });
    const running = () => slot({ startsAt: noon, endsAt: minutes(60) });
    const make = (slots: Slot[], status: MissionStatus) => missions.create(mission({ slots, status }));

    test('cancelled missions are listed for repair while a slot is still to come', async () => {
      const coming = [
        await make([slot()], 'cancelled'),
        await make([past(), running(), slot()], 'cancelled'),
      ];
      const others = [await make([past()], 'cancelled'), await make([running()], 'cancelled')];
      others.push(await make([], 'cancelled'));
      for (const status of ['announced', 'closed', 'done'] as const)
        others.push(await make([slot()], status));
      const ids = (await missions.listCancelled(noon)).map(({ id }) => id);
      expect(coming.filter(({ id }) => !ids.includes(id))).toEqual([]);
      expect(others.filter(({ id }) => ids.includes(id))).toEqual([]);
    });

    test('for repair the slots still to come of announced missions are listed, and no others', async () => {
      const [one, two] = [slot(), slot()];
      const several = await make([past(), running(), one, two], 'announced');
      await make([past()], 'announced');
      for (const status of ['cancelled', 'closed', 'done', 'draft'] as const) await make([slot()], status);
      const keys = (await missions.listComingSlots(noon)).filter(
        ({ organisationId }) => organisationId === several.organisationId,
      );
      const ids = keys.map(({ slotId }) => slotId);
      expect(ids.sort()).toEqual([one.id, two.id].sort());
    });

    test('of hundreds that end at the same moment, and of hundreds that do not, each is listed once', async () => {
      const made = await Promise.all(
        times(450, (n) => make([slot({ endsAt: minutes(n < 250 ? 90 : 91 + (n % 70)) })], 'announced')),
      );
      const ids = made.flatMap(({ slots }) => slots.map(({ id }) => id));
      const listed = (await missions.listComingSlots(noon)).map(({ slotId }) => slotId);
      expect(listed.filter((id) => ids.includes(id)).sort()).toEqual(ids.sort());
    });

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

    test('an announced mission is changed from the revision that was read, and by nobody who read an older one', async () => {
      const { id, organisationId, slots } = await missions.create(mission());
      const [slot] = slots;
      if (!slot) throw new Error('a mission without a slot');
      const titled = (title: string, revision: number) =>
        missions.correct(organisationId, id, revision, { title });
      const both = await Promise.all([titled('first', 0), titled('other', 0)]);
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await titled('late', 0)).toBeNull();
      expect(await missions.correct(newId(), id, 1, { title: 'theirs' })).toBeNull();
      const moved = { ...slot, startsAt: minutes(600), endsAt: minutes(700) };
      const changed = await missions.correct(organisationId, id, 1, { slots: [moved] });
      expect(changed).toMatchObject({ revision: 2, slots: [moved] });
      expect(await missions.listEnded(minutes(500))).not.toContainEqual(expect.objectContaining({ id }));
      const read = await missions.find(organisationId, id);
      expect(read).toEqual(changed);
      await missions.update(organisationId, id, ['announced'], { status: 'cancelled' });
      expect(await titled('too late', 2)).toBeNull();
    });

    test('of two corrections the one asked for later holds', async () => {
      const { id, organisationId } = await missions.create(mission());
      const titled = async (title: string, revision: number, askedAt: Date) =>
        (await missions.correct(organisationId, id, revision, { title }, { askedAt }))?.title ?? null;
      expect(await titled('second', 0, minutes(2))).toBe('second');
      expect(await titled('first', 1, minutes(1))).toBeNull();
      expect(await titled('third', 1, minutes(3))).toBe('third');
    });

    test('a correction is listed until everybody has been told of it', async () => {
      const { id, organisationId } = await missions.create(mission());
      const untold = async () => (await missions.listUntold()).find((one) => one.id === id)?.untold ?? [];
      expect(await untold()).toEqual([]);
      await missions.correct(organisationId, id, 0, { title: 'A' });
      expect(await untold()).toEqual([]);
      await missions.correct(organisationId, id, 1, { title: 'B' }, { changeId: 'b' });
      await missions.correct(organisationId, id, 2, { title: 'C' }, { changeId: 'c' });
      expect(await untold()).toEqual(['b', 'c']);
      await missions.markTold(newId(), id, 'b');
      await missions.markTold(organisationId, id, 'b');
      await missions.markTold(organisationId, id, 'b');
      expect(await untold()).toEqual(['c']);
      await missions.markTold(organisationId, id, 'c');
      expect(await untold()).toEqual([]);
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
