import type { ConsoleKey, ConsoleKeys } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const one = (change: Partial<ConsoleKey> = {}): ConsoleKey => ({
  ...{ organisationId: newId(), employeeId: newId(), kind: 'link', key: newId(), until: minutes(10) },
  ...change,
});

/** What lets people into the console. */
export function describeConsoleKeysContract(name: string, open: OpenTestStore): void {
  describe(`keys of the console (${name})`, () => {
    let keys: ConsoleKeys;
    beforeAll(async () => {
      ({ consoleKeys: keys } = await open());
    });
    const made = async (change: Partial<ConsoleKey> = {}) => {
      const key = one(change);
      await keys.open(key);
      return key;
    };

    test('of ten who take one link at once, a single one is in', async () => {
      const { organisationId, employeeId, key } = await made();
      const taken = await Promise.all(times(10, () => keys.takeLink(organisationId, key, noon)));
      expect(taken.filter((who) => who !== null)).toEqual([employeeId]);
    });

    test('a link and a session each open their own, in their own company, until their end', async () => {
      const [link, session] = [await made(), await made({ kind: 'session' })];
      expect(await keys.findSession(link.organisationId, link.key, noon)).toBeNull();
      expect(await keys.takeLink(session.organisationId, session.key, noon)).toBeNull();
      for (const other of [newId(), link.organisationId])
        expect(await keys.findSession(other, session.key, noon)).toBeNull();
      expect(await keys.takeLink(session.organisationId, link.key, noon)).toBeNull();
      expect(await keys.takeLink(link.organisationId, link.key, minutes(10))).toBeNull();
      expect(await keys.findSession(session.organisationId, session.key, minutes(9))).toBe(
        session.employeeId,
      );
      expect(await keys.findSession(session.organisationId, session.key, minutes(10))).toBeNull();
    });

    test('a session that is ended is over, and another one of the same person goes on', async () => {
      const first = await made({ kind: 'session' });
      const second = await made({ ...first, key: newId() });
      await keys.endSession(newId(), first.key);
      expect(await keys.findSession(first.organisationId, first.key, noon)).toBe(first.employeeId);
      await keys.endSession(first.organisationId, first.key);
      expect(await keys.findSession(first.organisationId, first.key, noon)).toBeNull();
      expect(await keys.findSession(first.organisationId, second.key, noon)).toBe(first.employeeId);
    });

    test('whoever is forgotten has no key left; others do', async () => {
      const { organisationId, employeeId, key } = await made({ kind: 'session' });
      const link = await made({ organisationId, employeeId });
      const other = await made({ organisationId, kind: 'session' });
      await keys.forget(organisationId, employeeId);
      expect(await keys.findSession(organisationId, key, noon)).toBeNull();
      expect(await keys.takeLink(organisationId, link.key, noon)).toBeNull();
      expect(await keys.findSession(organisationId, other.key, noon)).toBe(other.employeeId);
    });
  });
}
