import type { Assistants } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const link = (change: { readonly organisationId?: string; readonly employeeId?: string } = {}) => ({
  ...{ organisationId: newId(), employeeId: newId(), key: newId(), until: minutes(60) },
  ...change,
});

/** Assistants that ask in somebody's name. */
export function describeAssistantsContract(name: string, open: OpenTestStore): void {
  describe(`assistants (${name})`, () => {
    let assistants: Assistants;
    beforeAll(async () => {
      ({ assistants } = await open());
    });

    test('a link connects one, once, until its end and in its company alone', async () => {
      const [own, secret] = [link(), newId()];
      await assistants.open(own);
      expect(await assistants.find(own.organisationId, secret)).toBeNull();
      expect(await assistants.connect(newId(), own.key, secret, noon)).toBe(false);
      expect(await assistants.connect(own.organisationId, newId(), secret, noon)).toBe(false);
      expect(await assistants.connect(own.organisationId, own.key, secret, own.until)).toBe(false);
      const tries = await Promise.all(
        times(8, () => assistants.connect(own.organisationId, own.key, secret, noon)),
      );
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await assistants.find(own.organisationId, secret)).toBe(own.employeeId);
      expect(await assistants.find(newId(), secret)).toBeNull();
      expect(await assistants.find(own.organisationId, own.key)).toBeNull();
    });

    test('the last one takes the place of the one before; a new link alone does not', async () => {
      const first = link();
      const again = link(first);
      const [one, two] = [newId(), newId()];
      await assistants.open(first);
      await assistants.connect(first.organisationId, first.key, one, noon);
      const unused = { ...again, key: newId() };
      await assistants.open(unused);
      await assistants.open({ ...again, key: `${unused.key}2` });
      expect(await assistants.find(first.organisationId, one)).toBe(first.employeeId);
      expect(await assistants.connect(first.organisationId, unused.key, two, noon)).toBe(false);
      expect(await assistants.connect(first.organisationId, `${unused.key}2`, two, noon)).toBe(true);
      expect(await assistants.find(first.organisationId, one)).toBeNull();
      expect(await assistants.find(first.organisationId, two)).toBe(first.employeeId);
    });

    test('disconnected, neither what it brings nor a link opens anything; others stay', async () => {
      const [own, secret] = [link(), newId()];
      const other = link({ organisationId: own.organisationId });
      await assistants.open(other);
      await assistants.connect(other.organisationId, other.key, `${secret}2`, noon);
      expect(await assistants.disconnect(own.organisationId, own.employeeId)).toBe(false);
      await assistants.open(own);
      expect(await assistants.disconnect(own.organisationId, own.employeeId)).toBe(false);
      expect(await assistants.connect(own.organisationId, own.key, secret, noon)).toBe(false);
      await assistants.open(own);
      expect(await assistants.connected(own.organisationId)).toEqual([other.employeeId]);
      await assistants.connect(own.organisationId, own.key, secret, noon);
      const both = [own.employeeId, other.employeeId].sort();
      expect((await assistants.connected(own.organisationId)).sort()).toEqual(both);
      expect(await assistants.connected(newId())).toEqual([]);
      expect(await assistants.disconnect(newId(), own.employeeId)).toBe(false);
      expect(await assistants.disconnect(own.organisationId, own.employeeId)).toBe(true);
      expect(await assistants.find(own.organisationId, secret)).toBeNull();
      expect(await assistants.find(own.organisationId, `${secret}2`)).toBe(other.employeeId);
    });
  });
}
