import { firstName } from '../../src/domain/people/firstName.js';

test.each([
  ['Camille Martin', 'Camille'],
  ['Jean-Pierre Dupond', 'Jean-Pierre'],
  ['MARTIN Camille', 'Camille'],
  ['DE LA TOUR Anne', 'Anne'],
  ['Martin, Camille', 'Camille'],
  ['MARTIN, Camille Rose', 'Camille'],
  ['Camille', 'Camille'],
  ['CAMILLE', 'CAMILLE'],
  ['CAMILLE MARTIN', 'CAMILLE'],
  ['  Ana  ', 'Ana'],
  ['李明', '李明'],
  ['', ''],
])('%s is greeted as %s', (name, greeted) => {
  expect(firstName(name)).toBe(greeted);
});
