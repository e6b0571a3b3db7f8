import { changedItems, tidied } from '../../src/domain/people/changedDeclared.js';

test('what is there already in other letters is there once, as it was written first', () => {
  expect(changedItems(['Python'], ['python', 'chant', 'Chant'], [])).toEqual(['Python', 'chant']);
  expect(changedItems(['Orléans', 'Lyon'], [], ['orleans'])).toEqual(['Lyon']);
});

test('half-days and goals are in their own order', () => {
  expect(changedItems(['5-afternoon'], ['1-morning', '5-morning'], [])).toEqual([
    '1-morning',
    '5-morning',
    '5-afternoon',
  ]);
  expect(changedItems([13], [4], [])).toEqual([4, 13]);
});

test('whatever is added in whatever order, nothing is there twice, and it is all taken out again', () => {
  const words = ['a', 'B', 'b', 'é', 'E', 'c', 'C '];
  for (let turn = 0; turn < words.length; turn += 1) {
    const added = [...words.slice(turn), ...words.slice(0, turn)];
    const once = changedItems<string>([], added, []);
    expect(changedItems(once, added, [])).toEqual(once);
    expect(changedItems(once, [], added)).toEqual([]);
  }
});

test.each([
  ['skills', '  prise   de\nparole ', 'prise de parole'],
  ['skills', ' ', null],
  ['skills', 'x'.repeat(61), null],
  ['causes', 17, 17],
  ['causes', 18, null],
  ['causes', 1.5, null],
  ['availability', '7-morning', '7-morning'],
  ['availability', '8-morning', null],
] as const)('of %s, %j is kept as %j', (part, item, expected) => {
  expect(tidied(part, item as never)).toBe(expected);
});
