import type { NonprofitPages, Store } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const word = { agrees: true, remark: null, by: 'Amina', at: noon, of: 'Trier des dons' } as const;

/** Pages of nonprofits, and the one link that opens each. */
export function describeNonprofitPagesContract(name: string, open: OpenTestStore): void {
  describe(`pages of nonprofits (${name})`, () => {
    let store: Store;
    let pages: NonprofitPages;
    beforeAll(async () => {
      store = await open();
      pages = store.nonprofitPages;
    });
    const link = () => ({ organisationId: newId(), missionId: newId(), key: newId(), until: minutes(60) });

    test('a key opens its page until its end, in its own organisation', async () => {
      const one = link();
      const { organisationId, missionId, key, until } = one;
      await pages.open(one);
      expect(await pages.find(organisationId, key, noon)).toEqual({ organisationId, missionId, until });
      expect(await pages.find(organisationId, key, minutes(60))).toBeNull();
      expect(await pages.find(organisationId, newId(), noon)).toBeNull();
      expect(await pages.find(newId(), key, noon)).toBeNull();
      expect(await pages.ofMission(organisationId, missionId)).toMatchObject({ until });
      expect(await pages.ofMission(newId(), missionId)).toBeNull();
    });

    test('a new link takes the place of the one before; of ten at once one opens', async () => {
      const { key, ...of } = link();
      await pages.open({ ...of, key });
      const keys = times(10, () => newId());
      await Promise.all(keys.map((each) => pages.open({ ...of, key: each })));
      const opened = await Promise.all(keys.map((each) => pages.find(of.organisationId, each, noon)));
      expect(opened.filter(Boolean)).toHaveLength(1);
      expect(await pages.find(of.organisationId, key, noon)).toBeNull();
    });

    test('what was said is to be told until it has been, however often it is marked', async () => {
      const { key, ...of } = link();
      const { organisationId, missionId } = of;
      await pages.open({ ...of, key });
      const answer = { slotId: newId(), at: minutes(5) };
      await pages.noteAnswer(organisationId, missionId, answer);
      await pages.keepFraming(organisationId, missionId, word);
      const mine = async (before: Date) =>
        (await pages.listUntold(before, 5_000)).filter((page) => page.organisationId === organisationId);
      expect(await mine(minutes(-1))).toEqual([]);
      const untold = [answer, { slotId: null, at: noon }];
      expect(await mine(minutes(5))).toMatchObject([{ missionId, untold }]);
      for (const _ of [1, 2]) await pages.markTold(organisationId, missionId, answer);
      await pages.markTold(newId(), missionId, { slotId: null, at: noon });
      expect(await mine(minutes(5))).toMatchObject([{ missionId, untold: [{ slotId: null, at: noon }] }]);
      await pages.markTold(organisationId, missionId, { slotId: null, at: noon });
      expect(await mine(minutes(5))).toEqual([]);
    });

    test('revoked it opens nothing, what was said stays, and another link can be made', async () => {
      const { key, ...of } = link();
      const { organisationId, missionId } = of;
      expect(await pages.revoke(organisationId, missionId)).toBe(false);
      await pages.open({ ...of, key });
      await pages.keepFraming(organisationId, missionId, word);
      expect(await pages.revoke(newId(), missionId)).toBe(false);
      expect((await pages.find(organisationId, key, noon))?.framing).toEqual(word);
      await pages.markTold(organisationId, missionId, { slotId: null, at: word.at });
      expect(await pages.revoke(organisationId, missionId)).toBe(true);
      expect(await pages.revoke(organisationId, missionId)).toBe(false);
      expect(await pages.find(organisationId, key, noon)).toBeNull();
      const left = { organisationId, missionId, until: null, framing: word };
      expect(await pages.ofMission(organisationId, missionId)).toEqual(left);
      await pages.open({ ...of, key: newId() });
      const later = { ...word, agrees: false, remark: 'Plus tôt', at: minutes(5) };
      await pages.keepFraming(organisationId, missionId, later);
      expect((await pages.ofMission(organisationId, missionId))?.framing).toEqual(later);
    });
  });
}
