import { readOptions } from '../../src/composition/directory/readOptions.js';

const read = (...more: readonly string[]) => readOptions(['import', 'people.csv', ...more]);

test('what columns are is said once for each; a heading may have an equals sign too', () => {
  const said = read('--map', 'Réf. RH=employeeNumber', '--map', 'a=b = site', '--map', 'Prime=ignore');
  expect(said).toMatchObject({
    columns: [
      { heading: 'Réf. RH', column: 'employeeNumber' },
      { heading: 'a=b', column: 'site' },
      { heading: 'Prime', column: null },
    ],
  });
  expect(read()).toMatchObject({ columns: [] });
});

test.each(['Prime', '=site', ' =site', 'Prime=', 'Prime=salary', 'Prime=__proto__'])(
  '%s is no column',
  (wrong) => {
    expect(() => read('--map', wrong)).toThrow(/--map takes "COLUMN=FIELD"/);
  },
);
