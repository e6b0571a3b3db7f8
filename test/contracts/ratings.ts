import type { Ratings } from '../../src/application/ports/index.js';
import { newId, type OpenTestStore, times } from './samples.js';

/** Answers that helped or did not: counted, once each, and nobody named. */
export function describeRatingsContract(name: string, open: OpenTestStore): void {
  describe(`ratings (${name})`, () => {
    let ratings: Ratings;
    beforeAll(async () => {
      ({ ratings } = await open());
    });
    const soon = () => new Date(Date.now() + 600_000);
    const help = { label: 'help', locale: 'fr' };

    test('an answer is taken once, in its own organisation', async () => {
      const [own, answer] = [newId(), newId()];
      await ratings.expect(own, answer, help, soon());
      await ratings.expect(own, answer, { label: 'mute', locale: 'en' }, soon());
      expect(await ratings.take(newId(), answer)).toBeNull();
      expect(await ratings.take(own, newId())).toBeNull();
      expect(await ratings.take(own, answer)).toEqual(help);
      expect(await ratings.take(own, answer)).toBeNull();
    });

    test('of ten who take one at once, a single one is told', async () => {
      const [own, answer] = [newId(), newId()];
      await ratings.expect(own, answer, help, soon());
      const taken = await Promise.all(times(10, () => ratings.take(own, answer)));
      expect(taken.filter((one) => one !== null)).toEqual([help]);
    });

    test('they are counted by day, label and language, also when many come at once', async () => {
      const own = newId();
      await Promise.all(times(10, (at) => ratings.count(own, help, '2026-11-23', at % 5 === 0)));
      await ratings.count(own, { label: 'help', locale: 'en' }, '2026-11-23', true);
      await ratings.count(own, { label: 'unknown', locale: 'fr' }, '2026-11-24', false);
      await ratings.count(own, help, '2026-11-20', true);
      await ratings.count(newId(), help, '2026-11-23', true);
      expect(await ratings.since(own, '2026-11-23')).toEqual([
        { day: '2026-11-23', label: 'help', locale: 'en', good: 1, bad: 0 },
        { day: '2026-11-23', label: 'help', locale: 'fr', good: 2, bad: 8 },
        { day: '2026-11-24', label: 'unknown', locale: 'fr', good: 0, bad: 1 },
      ]);
    });
  });
}
