import { countedAtMost, type Store } from '../../src/application/ports/index.js';
import { type Facet, missionFacets } from '../../src/domain/missions/facets.js';
import { comingSlots, type Mission } from '../../src/domain/missions/mission.js';
import { mission, newId, noon, type OpenTestStore, slot } from './samples.js';

const hour = 3_600_000;
const days = (count: number, from = noon) => new Date(from.getTime() + count * 24 * hour);
const idsOf = (missions: readonly Mission[]) => missions.map(({ id }) => id);

const onDay = (count: number) =>
  slot({ startsAt: days(count), endsAt: new Date(days(count).getTime() + hour) });

/** Any number below `below`, the same each time for one `seed`. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const skills = ['anglais', 'comptabilité', 'prise de parole', 'vélo'];
const places = ['12 rue de Lyon, Paris', 'Lyon', 'À distance', 'Marseille'];

const anyMission = (organisationId: string, roll: (below: number) => number) =>
  mission({
    organisationId,
    status: roll(5) === 0 ? 'ready' : 'announced',
    skills: skills.filter(() => roll(3) === 0),
    causes: [1 + roll(4)],
    place: places[roll(places.length)] ?? '',
    slots: Array.from({ length: 1 + roll(2) }, () => onDay(roll(60) - 5)),
  });

/** The parts that somebody may look for: each facet is one that missions have. */
const parts: readonly (readonly Facet[])[] = [
  ['skill=anglai', 'skill=velo'],
  ['cause=1', 'cause=3'],
  ['place=lyon', 'place=*'],
  ['at=2-afternoon', 'at=5-afternoon'],
];

/** Missions that have what somebody looks for. */
export function describeFittingMissionsContract(name: string, open: OpenTestStore): void {
  describe(`missions that fit (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    const listed = async (
      organisationId: string,
      wanted: readonly (readonly Facet[])[],
      { now = noon, skip = 0, limit = 99 } = {},
    ) => store.missions.listFitting(organisationId, now, wanted, { skip, limit });

    test('are exactly those that have one facet of each part, the soonest first, whatever there is', async () => {
      const roll = dice(7);
      const organisationId = newId();
      const all: Mission[] = [];
      for (let n = 0; n < 60; n += 1) all.push(await store.missions.create(anyMission(organisationId, roll)));
      for (const now of [noon, days(3), days(20)])
        for (let chosen = 1; chosen < 2 ** parts.length; chosen += 1) {
          const wanted = parts.filter((_, at) => chosen & (2 ** at));
          const expected = all
            .filter(({ status }) => status === 'announced')
            .filter((one) => comingSlots(one, now).length > 0)
            .filter((one) =>
              wanted.every((part) => part.some((facet) => missionFacets(one, now).includes(facet))),
            );
          const startOf = (one: Mission) => comingSlots(one, now)[0]?.startsAt.getTime() ?? 0;
          expected.sort((a, b) => startOf(a) - startOf(b) || a.number - b.number);
          const { missions } = await listed(organisationId, wanted, { now });
          expect(idsOf(missions)).toEqual(idsOf(expected));
        }
    });

    test('come by page, tell how many more there are, and are nobody else’s', async () => {
      const organisationId = newId();
      const made: Mission[] = [];
      for (const day of [4, 2, 9, 3])
        made.push(await store.missions.create(mission({ organisationId, causes: [4], slots: [onDay(day)] })));
      const [third, first, fourth, second] = made;
      const page = async (skip: number) => listed(organisationId, [['cause=4']], { skip, limit: 2 });
      expect(await page(0)).toEqual({ missions: [first, second], more: 2 });
      expect(await page(2)).toEqual({ missions: [third, fourth], more: 0 });
      expect(await page(4)).toEqual({ missions: [], more: 0 });
      expect(await listed(newId(), [['cause=4']])).toEqual({ missions: [], more: 0 });
    });

    test('follow what is changed: what a mission asks for, when it is, and whether it is announced', async () => {
      const organisationId = newId();
      const row = await store.missions.create(
        mission({ organisationId, skills: ['anglais'], status: 'ready', slots: [onDay(2)] }),
      );
      const [english, cycling] = [[['skill=anglai']], [['skill=velo']]];
      const change = (what: Partial<Mission>) =>
        store.missions.update(organisationId, row.id, ['ready', 'announced'], what);
      expect((await listed(organisationId, english)).missions).toEqual([]);
      const announced = await change({ status: 'announced' });
      expect((await listed(organisationId, english)).missions).toEqual([announced]);
      await change({ skills: ['vélo'] });
      expect((await listed(organisationId, english)).missions).toEqual([]);
      expect(idsOf((await listed(organisationId, cycling)).missions)).toEqual([row.id]);
      await change({ status: 'cancelled' });
      expect((await listed(organisationId, cycling)).missions).toEqual([]);
    });

    test('what one slot had is not looked for once it has started', async () => {
      const organisationId = newId();
      await store.missions.create(mission({ organisationId, slots: [onDay(1), onDay(2)] }));
      const wednesday = [['at=3-afternoon']];
      expect((await listed(organisationId, wednesday)).missions).toHaveLength(1);
      const later = await listed(organisationId, wednesday, { now: days(1) });
      expect(later.missions).toEqual([]);
      const next = await listed(organisationId, [['at=4-afternoon']], { now: days(1) });
      expect(next.missions).toHaveLength(1);
    });

    test('how many more there are is counted up to so many only, where many have what is wanted', async () => {
      const organisationId = newId();
      for (let n = 0; n < countedAtMost + 5; n += 1)
        await store.missions.create(mission({ organisationId, causes: [4], slots: [onDay(1 + n)] }));
      expect((await listed(organisationId, [['cause=4']], { limit: 2 })).more).toBe(countedAtMost);
    });
  });
}
