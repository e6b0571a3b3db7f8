import { encodeIntent, type Intent } from '../../src/conversation/intents.js';
import { type ListIntent, readPressed, standingIn } from '../../src/conversation/lists.js';

const leave: Intent = { kind: 'leave', engagementId: 'e1' };
const lists: ListIntent[] = [
  { kind: 'home', page: 0 },
  { kind: 'missions.list', page: 0 },
  { kind: 'my.missions', page: 3 },
  { kind: 'my.past', page: 1 },
  { kind: 'manage', page: 2 },
];

test('a button carries the list that it stands in there and back', () => {
  for (const list of lists)
    expect(readPressed(standingIn(list, encodeIntent(leave)), true)).toEqual({ intent: leave, list });
});

test('in a message that others read, no list is shown again', () => {
  const value = standingIn({ kind: 'home', page: 0 }, encodeIntent(leave));
  expect(readPressed(value, false)).toEqual({ intent: leave });
});

test.each(['signUp/0', 'my.missions/-1', 'my.missions/x', 'my.past', '', '/', 'mission.cancelNow/0'])(
  'a list made up as %s is none',
  (name) => {
    expect(readPressed(JSON.stringify({ ...leave, in: name }), true)).toEqual({ intent: leave });
  },
);

test('what is no button of ours stands in no list', () => {
  expect(readPressed('{"in":"home/0"}', true)).toEqual({ intent: null });
  expect(standingIn({ kind: 'home', page: 0 }, 'else')).toBe('else');
});
