import { countedAtMost, type Store } from '../../src/application/ports/index.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import { minutes, mission, newId, nonprofit, noon, type OpenTestStore, slot } from './samples.js';

const at = (start: number) => slot({ startsAt: minutes(start), endsAt: minutes(start + 60) });
const idsOf = (missions: readonly Mission[]) => missions.map(({ id }) => id);

/** Lists that are read by page, and finding a mission by what people call it. */
export function describeMissionListsContract(name: string, open: OpenTestStore): void {
  describe(`lists of missions (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    /** Missions of one organisation, each with slots that start so many minutes after noon. */
    const made = async (organisationId: string, ...starts: readonly (readonly number[])[]) => {
      const all: Mission[] = [];
      for (const each of starts)
        all.push(await store.missions.create(mission({ organisationId, slots: each.map(at) })));
      return all;
    };

    test('open missions come by page, the soonest first, and tell how many more there are', async () => {
      const organisationId = newId();
      const all = await made(organisationId, [50], [10], [40], [30], [20]);
      const [fifth, first, fourth, third, second] = idsOf(all);
      const page = (skip: number, limit: number) =>
        store.missions.listOpenPage(organisationId, noon, { skip, limit });
      expect(await page(0, 2)).toEqual({ missions: [all[1], all[4]], more: 3 });
      expect(idsOf((await page(2, 2)).missions)).toEqual([third, fourth]);
      expect(await page(4, 2)).toEqual({ missions: [all[0]], more: 0 });
      expect(await page(6, 2)).toEqual({ missions: [], more: 0 });
      expect(idsOf((await page(0, 9)).missions)).toEqual([first, second, third, fourth, fifth]);
      expect(await store.missions.listOpenPage(newId(), noon, { skip: 0, limit: 9 })).toEqual({
        missions: [],
        more: 0,
      });
    });

    test('a mission stands by its next slot, and is gone once the last has started', async () => {
      const organisationId = newId();
      const [twice, once] = await made(organisationId, [60, -60, 10], [20]);
      const listed = async (now: number) =>
        (await store.missions.listOpenPage(organisationId, minutes(now), { skip: 0, limit: 9 })).missions;
      expect(await listed(0)).toEqual([twice, once]);
      expect(await listed(10)).toEqual([once, twice]);
      expect(await listed(20)).toEqual([twice]);
      expect(await listed(60)).toEqual([]);
    });

    test('those that have begun come with the latest first, drafts and cancelled ones left out', async () => {
      const organisationId = newId();
      const [old, begun, coming, twice] = await made(organisationId, [-90], [-20], [20], [-50, 30]);
      const cancelled = await store.missions.create(
        mission({ organisationId, slots: [at(-10)], status: 'cancelled' }),
      );
      const list = async (from: number, limit = 9) =>
        idsOf(await store.missions.listBegun(organisationId, minutes(from), noon, limit));
      expect(await list(-60)).toEqual([twice?.id, begun?.id]);
      expect(await list(-100)).toEqual([twice?.id, begun?.id, old?.id]);
      expect(await list(-100, 1)).toEqual([twice?.id]);
      expect(await list(-100)).not.toContain(coming?.id);
      expect(await list(-100)).not.toContain(cancelled.id);
      expect(await store.missions.listBegun(newId(), minutes(-100), noon, 9)).toEqual([]);
    });

    test('of a half-day that is over it is asked once who was there; of one that was moved, anew', async () => {
      const organisationId = newId();
      const [one, two] = await made(organisationId, [-200, -90, 10], [-400]);
      if (!one || !two) throw new Error('no mission');
      const toAsk = async (from = -200) =>
        (await store.missions.listSlotsToAsk(minutes(from), noon))
          .filter(({ mission }) => mission.organisationId === organisationId)
          .map(({ slot }) => slot.id);
      const [first, second] = one.slots;
      if (!first || !second) throw new Error('no slot');
      expect((await toAsk()).sort()).toEqual([first.id, second.id].sort());
      await store.missions.noteAsked(newId(), one.id, first);
      for (const _ of [1, 2]) await store.missions.noteAsked(organisationId, one.id, second);
      expect(await toAsk()).toEqual([first.id]);
      expect(await toAsk(-999)).toContain(two.slots[0]?.id);
      const moved = { ...second, endsAt: minutes(-5) };
      await store.missions.update(organisationId, one.id, ['announced'], { slots: [first, moved] });
      expect((await toAsk()).sort()).toEqual([first.id, second.id].sort());
      await store.missions.update(organisationId, one.id, ['announced'], { status: 'cancelled' });
      expect(await toAsk()).toEqual([]);
    });

    test('a list may be that of some sites, however they are written', async () => {
      const organisationId = newId();
      const at10 = { organisationId, slots: [at(10)] };
      const lyon = await store.missions.create(mission({ ...at10, sites: ['Lyon', 'Saint-Étienne'] }));
      await store.missions.create(mission({ ...at10, slots: [at(20)] }));
      await store.missions.create(mission({ ...at10, slots: [at(30)], sites: ['Paris'] }));
      const listed = async (...sites: string[]) => {
        const page = { skip: 0, limit: 9, sites };
        return idsOf((await store.missions.listPage(organisationId, ['announced'], noon, page)).missions);
      };
      expect(await listed('saint etienne')).toEqual([lyon.id]);
      expect(await listed('LYON', 'Nice')).toEqual([lyon.id]);
      expect(await listed('Nice')).toEqual([]);
      expect(await store.missions.find(organisationId, lyon.id)).toEqual(lyon);
    });

    test('a list may begin at a later time', async () => {
      const organisationId = newId();
      const [, second, third] = await made(organisationId, [10], [20], [30]);
      const page = { skip: 0, limit: 9, after: minutes(10) };
      expect((await store.missions.listOpenPage(organisationId, noon, page)).missions).toEqual([
        second,
        third,
      ]);
    });

    test('a change of its slots or of its status moves a mission in the list, or takes it out', async () => {
      const organisationId = newId();
      const [first, second] = await made(organisationId, [10], [20]);
      if (!first || !second) throw new Error('not made');
      const page = { skip: 0, limit: 9 };
      const listed = async () =>
        idsOf((await store.missions.listOpenPage(organisationId, noon, page)).missions);
      expect(await listed()).toEqual([first.id, second.id]);
      await store.missions.update(organisationId, first.id, ['announced'], { slots: [at(30)] });
      expect(await listed()).toEqual([second.id, first.id]);
      await store.missions.update(organisationId, second.id, ['announced'], { status: 'cancelled' });
      expect(await listed()).toEqual([first.id]);
    });

    test('how many more there are is counted up to so many only', async () => {
      const organisationId = newId();
      for (let day = 1; day <= countedAtMost + 5; day += 1)
        await store.missions.create(mission({ organisationId, slots: [at(day)] }));
      const { missions, more } = await store.missions.listOpenPage(organisationId, noon, {
        skip: 0,
        limit: 2,
      });
      expect([missions.length, more]).toEqual([2, countedAtMost]);
      const page = { skip: 0, limit: 2, counted: 1 };
      expect((await store.missions.listOpenPage(organisationId, noon, page)).more).toBe(1);
    });

    test('missions of several statuses come as one list, those with nothing to come last', async () => {
      const organisationId = newId();
      const make = (status: Mission['status'], ...starts: number[]) =>
        store.missions.create(mission({ organisationId, status, slots: starts.map(at) }));
      const [empty, late, soon] = [await make('draft'), await make('ready', 30), await make('draft', 20)];
      const [over, next] = [await make('announced', -90), await make('announced', -90, 25)];
      await make('done', 10);
      const care = ['draft', 'ready', 'announced'] as const;
      const page = (skip: number, limit: number) =>
        store.missions.listPage(organisationId, care, noon, { skip, limit });
      expect(await page(0, 9)).toEqual({ missions: [soon, next, late, empty, over], more: 0 });
      expect(await page(1, 2)).toEqual({ missions: [next, late], more: 2 });
      expect(await store.missions.listPage(organisationId, [], noon, { skip: 0, limit: 9 })).toEqual({
        missions: [],
        more: 0,
      });
    });

    /** Three missions of one organisation that people call differently. */
    async function library() {
      const organisationId = newId();
      const { id: nonprofitId } = await store.nonprofits.ensureByName(
        nonprofit({ organisationId, name: 'Cœurs à l’Ouvrage' }),
      );
      const make = (title: string, place: string) =>
        store.missions.create(mission({ organisationId, nonprofitId, title, place }));
      const cafes = await make('Cafés réparation', 'Lyon');
      const letters = await make('Lettres de motivation', 'Paris');
      const mute = await make('!!!', '12');
      const named = async (words: readonly string[], numbers: readonly number[] = []) => {
        const asked = { numbers, words: words.map((word) => [word]), days: [] };
        const found = await store.missions.findNamed(organisationId, ['announced'], asked, 5);
        return idsOf(found.missions).sort();
      };
      return { organisationId, cafes, letters, mute, named };
    }

    test('a mission is found by its number and by words of its title, its place and its nonprofit', async () => {
      const { cafes, letters, mute, named } = await library();
      for (const said of ['café', 'CAFES', 'réparations', 'reparat', 'lyon'])
        expect([said, await named([said])]).toEqual([said, [cafes.id]]);
      expect(await named(['coeur'])).toEqual([cafes.id, letters.id, mute.id].sort());
      expect(await named(['motivation', 'introuvable'])).toEqual([letters.id]);
      expect(await named([], [mute.number, 99])).toEqual([mute.id]);
      expect(await named(['lyon'], [letters.number])).toEqual([cafes.id, letters.id].sort());
      expect(await named([])).toEqual([]);
      expect(await named(['introuvable', '12'])).toEqual([]);
    });

    test('a mission is found by what it is called now, in the statuses asked for, and by nobody else', async () => {
      const { organisationId, cafes, named } = await library();
      expect(await named(['cafes'])).toEqual([cafes.id]);
      await store.missions.update(organisationId, cafes.id, ['announced'], { title: 'Atelier vélo' });
      expect(await named(['cafes'])).toEqual([]);
      expect(await named(['velo'])).toEqual([cafes.id]);
      const asked = { numbers: [cafes.number], words: [['velo']], days: [] };
      const none = { missions: [], surely: new Set() };
      expect(await store.missions.findNamed(organisationId, ['closed'], asked, 5)).toEqual(none);
      expect(await store.missions.findNamed(newId(), ['announced'], asked, 5)).toEqual(none);
    });

    test('a mission is found by its skills, by words that mean the same, and by the days it starts on', async () => {
      const organisationId = newId();
      const make = (title: string, startsAt: string, skills: string[] = []) => {
        const [from, to] = [new Date(startsAt), new Date(Date.parse(startsAt) + 3_600_000)];
        const slots = [slot({ startsAt: from, endsAt: to, timezone: 'Europe/Paris' })];
        return store.missions.create(mission({ organisationId, title, skills, slots }));
      };
      const late = await make('Maraude', '2026-12-03T23:30:00Z');
      const photo = await make('Portraits', '2026-12-05T09:00:00Z', ['photographie']);
      const found = async (words: string[][], days: string[] = []) => {
        const asked = { numbers: [], words, days };
        return idsOf((await store.missions.findNamed(organisationId, ['announced'], asked, 5)).missions);
      };
      expect(await found([['photo']])).toEqual([photo.id]);
      expect(await found([['balade', 'maraude']])).toEqual([late.id]);
      expect(await found([], ['2026-12-03'])).toEqual([late.id]);
      expect(await found([], ['2026-12-04'])).toEqual([late.id]);
      expect(await found([], ['2026-12-05', '2026-12-06'])).toEqual([photo.id]);
      const [moved] = [
        slot({ startsAt: new Date('2026-12-06T09:00:00Z'), endsAt: new Date('2026-12-06T10:00:00Z') }),
      ];
      await store.missions.update(organisationId, late.id, ['announced'], { slots: [moved] });
      expect(await found([], ['2026-12-04'])).toEqual([]);
      expect(await found([], ['2026-12-06'])).toEqual([late.id]);
    });
  });
}
