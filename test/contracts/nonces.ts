import type { Nonces } from '../../src/application/ports/index.js';
import { eventually } from '../support/eventually.js';
import { newId, type OpenTestStore, times } from './samples.js';

/** What is good once. */
export function describeNoncesContract(name: string, open: OpenTestStore): void {
  describe(`nonces (${name})`, () => {
    let nonces: Nonces;
    beforeAll(async () => {
      ({ nonces } = await open());
    });
    const soon = () => new Date(Date.now() + 600_000);

    test('one is spent once, and others are none of its business', async () => {
      const nonce = newId();
      expect(await nonces.spend(nonce, soon())).toBe(true);
      expect(await nonces.spend(nonce, soon())).toBe(false);
      expect(await nonces.spend(newId(), soon())).toBe(true);
    });

    test('of ten who spend it at once, a single one does', async () => {
      const nonce = newId();
      const spent = await Promise.all(times(10, () => nonces.spend(nonce, soon())));
      expect(spent.filter(Boolean)).toHaveLength(1);
    });

    test('of ten who would hold one at once, a single one does, and somebody else once its time is over', async () => {
      const [name, brief] = [newId(), newId()];
      const hold = (one: string, ms: number) => Promise.all(times(10, () => nonces.hold(one, ms)));
      expect((await hold(name, 600_000)).filter(Boolean)).toHaveLength(1);
      expect(await nonces.hold(newId(), 600_000)).toBe(true);
      expect(await nonces.hold(brief, 0)).toBe(true);
      await eventually(async () => expect(await nonces.hold(brief, 600_000)).toBe(true));
      expect(await nonces.hold(brief, 600_000)).toBe(false);
    });
  });
}
