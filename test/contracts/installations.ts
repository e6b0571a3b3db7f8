import type { Installations } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

/** What a platform gave us of each workspace, sealed. */
export function describeInstallationsContract(name: string, open: OpenTestStore): void {
  describe(`installations (${name})`, () => {
    let installations: Installations;
    beforeAll(async () => {
      ({ installations } = await open());
    });

    const saved = async (installedAt = noon) => {
      const installation = { externalId: newId(), sealed: newId(), installedAt };
      await installations.save(installation);
      return installation;
    };

    test('an installation is kept as it was given, and found by its workspace alone', async () => {
      const installation = await saved();
      expect(await installations.find(installation.externalId)).toEqual(installation);
      expect(await installations.find(newId())).toBeNull();
      expect(await installations.list()).toContainEqual(installation);
    });

    test('installed again, by ten at once, it is still one, and the last', async () => {
      const { externalId } = await saved();
      await Promise.all(
        times(10, () => installations.save({ externalId, sealed: newId(), installedAt: minutes(1) })),
      );
      const last = { externalId, sealed: newId(), installedAt: minutes(2) };
      await installations.save(last);
      expect((await installations.list()).filter((one) => one.externalId === externalId)).toEqual([last]);
    });

    test('of ten who replace the same one, a single one does', async () => {
      const { externalId, sealed } = await saved();
      const done = await Promise.all(times(10, () => installations.replace(externalId, sealed, newId())));
      expect(done.filter(Boolean)).toHaveLength(1);
      expect((await installations.find(externalId))?.installedAt).toEqual(noon);
      expect(await installations.replace(externalId, sealed, newId())).toBe(false);
    });

    test('one that is gone is not replaced: it stays gone', async () => {
      const { externalId, sealed } = await saved();
      await installations.remove(externalId, noon);
      await installations.remove(externalId, noon);
      expect(await installations.replace(externalId, sealed, newId())).toBe(false);
      expect(await installations.find(externalId)).toBeNull();
    });

    test('one installed since is not erased', async () => {
      const { externalId } = await saved(minutes(1));
      await installations.remove(externalId, noon);
      expect(await installations.find(externalId)).not.toBeNull();
      await installations.remove(externalId, minutes(1));
      expect(await installations.find(externalId)).toBeNull();
    });
  });
}
