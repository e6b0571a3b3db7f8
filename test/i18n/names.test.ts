import { cityIn, givenTo } from '../../src/i18n/index.js';

test.each([
  ['Les Jardins de la Combe', 'aux Jardins de la Combe'],
  ['Le Relais', 'au Relais'],
  ['les restos', 'aux restos'],
  ['La Cloche', 'à La Cloche'],
  ['L’Îlot', 'à L’Îlot'],
  ['Emmaüs', 'à Emmaüs'],
  ['Lesbos solidaire', 'à Lesbos solidaire'],
])('time is given %s', (name, given) => {
  expect(givenTo(name, 'fr')).toBe(given);
  expect(givenTo(name, 'en')).toBe(`to ${name}`);
});

test.each([
  ['12 quai de Valmy, Paris', 'Paris'],
  ['12 quai de Valmy, 75010 Paris', 'Paris'],
  ['3 rue du Port\n69002 Lyon', 'Lyon'],
  ['Montréal', 'Montréal'],
  ['Bahnhofstr. 1, CH-8001 Zürich', 'Zürich'],
  ['https://visio.example.org/salle', null],
  ['12 quai de Valmy', null],
  ['Salle 4', null],
  ['', null],
  ['x'.repeat(41), null],
])('the city in “%s” is %s', (place, city) => {
  expect(cityIn(place)).toBe(city);
});
