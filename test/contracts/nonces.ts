import type { Nonces } from '../../src/application/ports/index.js';
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
      // Ahead of the machine's clock: what is over by that may be swept away at any moment.
      const now = soon();
      const later = new Date(now.getTime() + 60_000);
      const [before, after] = [-1, 1].map((ms) => new Date(now.getTime() + ms)) as [Date, Date];
      const tenHold = (one: string) =>
        Promise.all(times(10, (at) => nonces.hold(one, now, later, `holder ${at}`)));
      const held = await tenHold(name);
      expect(new Set(held).size).toBe(1);
      expect(await nonces.hold(newId(), now, later, 'other')).toBe('other');
      expect(await nonces.hold(brief, before, now, 'first')).toBe('first');
      // Asked late, of a moment at which it was held.
      expect(await nonces.hold(brief, before, after, 'second')).toBe('first');
      const next = await tenHold(brief);
      expect(new Set(next).size).toBe(1);
      expect(next[0]).toMatch(/^holder/);
    });
  });
}
