import type { RatedAs, RatingCount, Ratings } from '../../../src/application/ports/index.js';

export function memoryRatings(): Ratings {
  const expected = new Map<string, RatedAs>();
  const counts = new Map<string, RatingCount & { organisationId: string }>();
  return {
    async expect(organisationId, answer, as) {
      const key = JSON.stringify([organisationId, answer]);
      if (!expected.has(key)) expected.set(key, as);
    },
    async take(organisationId, answer) {
      const key = JSON.stringify([organisationId, answer]);
      const as = expected.get(key) ?? null;
      expected.delete(key);
      return as;
    },
    async count(organisationId, { label, locale }, day, good) {
      const key = JSON.stringify([organisationId, day, label, locale]);
      const before = counts.get(key) ?? { organisationId, day, label, locale, good: 0, bad: 0 };
      const added = good ? { good: before.good + 1 } : { bad: before.bad + 1 };
      counts.set(key, { ...before, ...added });
    },
    async since(organisationId, day) {
      const keyOf = (one: RatingCount) => `${one.day} ${one.label} ${one.locale}`;
      return [...counts.values()]
        .filter((one) => one.organisationId === organisationId && one.day >= day)
        .map(({ organisationId: _own, ...one }) => one)
        .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    },
  };
}
