import type { ColumnMaps } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore } from './samples.js';

const columns = [
  { heading: 'Réf. RH', column: 'employeeNumber' },
  { heading: 'Salaire $.brut', column: null },
] as const;

/** What is said of columns of files: for the next one with the same headings, of the same company. */
export function describeColumnMapsContract(name: string, open: OpenTestStore): void {
  test(`what was said of columns is given back, the latest first, to the company itself (${name})`, async () => {
    const maps: ColumnMaps = (await open()).columnMaps;
    const [own, other] = [newId(), newId()];
    await maps.remember(own, { key: 'a', columns }, noon);
    await maps.remember(other, { key: 'a', columns: [] }, noon);
    await maps.remember(own, { key: 'b', columns: [] }, minutes(1));
    expect(await maps.list(own, 10)).toEqual([
      { key: 'b', columns: [] },
      { key: 'a', columns },
    ]);
    const [first] = columns;
    await Promise.all([1, 2].map(() => maps.remember(own, { key: 'a', columns: [first] }, minutes(2))));
    expect(await maps.list(own, 1)).toEqual([{ key: 'a', columns: [first] }]);
    expect(await maps.list(own, 10)).toHaveLength(2);
    expect(await maps.list(newId(), 10)).toEqual([]);
  });
}
