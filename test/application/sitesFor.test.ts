import { sitesFor } from '../../src/application/missions/sitesFor.js';

const everywhere = {};
const lyon = { sites: ['Lyon'] };

test.each<[string, { sites?: string[] }, string[] | null, string[] | null, unknown]>([
  ['everywhere, new, none', everywhere, [], null, []],
  ['everywhere, new, not asked', everywhere, null, null, null],
  ['everywhere, some', everywhere, ['Paris'], ['Lyon'], ['Paris']],
  ['everywhere, taken off', everywhere, [], ['Lyon'], []],
  ['everywhere, not asked', everywhere, null, ['Lyon'], ['Lyon']],
  ['of Lyon, new, none', lyon, [], null, ['Lyon']],
  ['of Lyon, new, not asked', lyon, null, null, ['Lyon']],
  ['of Lyon, theirs however written', lyon, ['LYON'], null, ['LYON']],
  ['of Lyon, another', lyon, ['Paris'], null, 'others'],
  ['of Lyon, another besides', lyon, ['Lyon', 'Paris'], null, 'others'],
  ['of Lyon, of both as it is', lyon, ['Lyon', 'Paris'], ['Lyon', 'Paris'], ['Lyon', 'Paris']],
  ['of Lyon, not asked', lyon, null, ['Lyon', 'Paris'], ['Lyon', 'Paris']],
  ['of Lyon, another’s taken off', lyon, ['Lyon'], ['Lyon', 'Paris'], 'others'],
  ['of Lyon, their own taken off', lyon, ['Paris'], ['Lyon', 'Paris'], 'others'],
  ['of Lyon, all taken off', lyon, [], ['Lyon'], 'others'],
])('whoever organises %s', (_, own, wanted, current, expected) => {
  expect(sitesFor(own, { sites: wanted }, current && { sites: current })).toEqual(expected);
});
