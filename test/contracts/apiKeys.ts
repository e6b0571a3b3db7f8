import type { ApiKeys } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const key = (change: { readonly organisationId?: string; readonly name?: string } = {}) => ({
  ...{ id: newId(), organisationId: newId(), name: 'intranet', scopes: ['read', 'write'] as const },
  createdAt: noon,
  ...change,
});

/** Keys of other software. */
export function describeApiKeysContract(name: string, open: OpenTestStore): void {
  describe(`keys (${name})`, () => {
    let apiKeys: ApiKeys;
    beforeAll(async () => {
      ({ apiKeys } = await open());
    });

    test('one is found by what is brought, and by nothing else', async () => {
      const [own, secret] = [key(), newId()];
      expect(await apiKeys.create(own, secret)).toBe('created');
      expect(await apiKeys.find(secret)).toEqual({ ...own, lastUsedAt: null, revokedAt: null });
      expect(await apiKeys.find(own.id)).toBeNull();
      expect(await apiKeys.find(newId())).toBeNull();
      expect(await apiKeys.list(newId())).toEqual([]);
    });

    test('of ten who take one name at once, a single one has it, and another company’s is its own', async () => {
      const { organisationId } = key();
      const made = await Promise.all(times(10, () => apiKeys.create(key({ organisationId }), newId())));
      expect(made.filter((one) => one === 'created')).toHaveLength(1);
      expect(await apiKeys.list(organisationId)).toHaveLength(1);
      expect(await apiKeys.create(key(), newId())).toBe('created');
    });

    test('when it was used is written once in a while', async () => {
      const [own, secret] = [key(), newId()];
      await apiKeys.create(own, secret);
      const usedAt = async () => (await apiKeys.find(secret))?.lastUsedAt;
      await apiKeys.used(own.organisationId, own.id, minutes(1), noon);
      await apiKeys.used(own.organisationId, own.id, minutes(1.5), minutes(0.5));
      expect(await usedAt()).toEqual(minutes(1));
      await apiKeys.used(newId(), own.id, minutes(9), minutes(8));
      expect(await usedAt()).toEqual(minutes(1));
      await apiKeys.used(own.organisationId, own.id, minutes(2), minutes(1));
      expect(await usedAt()).toEqual(minutes(2));
    });

    test('a revoked one opens nothing, is listed still, and gives its name to the next', async () => {
      const [own, secret] = [key(), newId()];
      const { organisationId } = own;
      await apiKeys.create(own, secret);
      expect(await apiKeys.revoke(newId(), own.id, minutes(1))).toBe(false);
      expect(await apiKeys.revoke(organisationId, own.id, minutes(1))).toBe(true);
      expect(await apiKeys.revoke(organisationId, own.id, minutes(2))).toBe(false);
      expect(await apiKeys.find(secret)).toBeNull();
      const next = { ...key({ organisationId }), createdAt: minutes(3) };
      expect(await apiKeys.create(next, newId())).toBe('created');
      const listed = await apiKeys.list(organisationId);
      expect(listed.map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
        [next.id, null],
        [own.id, minutes(1)],
      ]);
    });
  });
}
