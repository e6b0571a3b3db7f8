import { asked } from './kept.js';

const world = globalThis as { left?: string; fetch: unknown };
const { fetch } = world;

test('finds nothing that another file has left, and leaves much', () => {
  expect(asked()).toBe(1);
  expect([world.left, process.env.LEFT]).toEqual([undefined, undefined]);
  expect(fetch).toBeInstanceOf(Function);
  world.left = 'here';
  world.fetch = 'gone';
  process.env.LEFT = 'here';
});
