import { type EngagementState, engagementStates } from '../../src/domain/engagements/engagement.js';
import {
  answeredInTime,
  canLeave,
  holdsSeat,
  isLive,
  leavableStates,
  liveStates,
  type MoveName,
  moves,
} from '../../src/domain/engagements/lifecycle.js';

const rows = Object.entries(moves) as [MoveName, (typeof moves)[MoveName]][];

/** As somebody is written when they sign up. */
const beginnings: readonly EngagementState[] = ['pending', 'confirmed', 'waitlisted', 'held', 'invited'];

describe.each(rows)('%s', (_, { from, to, seat, offer }) => {
  test('begins where somebody is on the slot: what has ended stays so', () => {
    expect(from.filter((state) => !isLive(state))).toEqual([]);
  });

  test('says of the place what the two states say', () => {
    const before = new Set(from.map(holdsSeat));
    if (seat === 'takes') expect([...before, holdsSeat(to)]).toEqual([false, true]);
    if (seat === 'keeps') expect([...before, holdsSeat(to)]).toEqual([true, true]);
    if (seat === 'none') expect([...before, holdsSeat(to)]).toEqual([false, false]);
    if (seat === 'frees') expect(before.has(true) && !holdsSeat(to)).toBe(true);
  });

  test('opens an offer when it offers, and closes it when it may leave one', () => {
    expect(offer === 'opens').toBe(to === 'offered');
    expect(offer === 'closes').toBe(from.some((state) => answeredInTime.includes(state)));
  });
});

test('every state is reached by a move, or is one that people begin in', () => {
  const reached = new Set<EngagementState>([...beginnings, ...rows.map(([, { to }]) => to)]);
  expect(engagementStates.filter((state) => !reached.has(state))).toEqual([]);
});

test('whoever holds a place is on the slot, and whoever can leave is', () => {
  expect(engagementStates.filter((state) => holdsSeat(state) && !isLive(state))).toEqual([]);
  expect(leavableStates.filter((state) => !isLive(state))).toEqual([]);
  expect(engagementStates.filter(canLeave)).toEqual([...leavableStates]);
  expect(engagementStates.filter(isLive)).toEqual([...liveStates]);
});
