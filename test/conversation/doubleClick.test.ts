import { setTimeout as wait } from 'node:timers/promises';
import type { Person } from '../../src/application/people/person.js';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import { createWorld, type World } from '../support/world.js';
import { presses } from './support/incoming.js';

/** One person clicks twice, and each of two processes hears one of it. */
let world: World;
let ana: Person;
let slotId: string;
beforeEach(async () => {
  world = await createWorld();
  ana = await world.person('Ana', { chat: 'teams' });
  slotId = (await world.mission({ capacity: 1 })).slots[0]?.id ?? '';
});

const click = () => presses(ana, { kind: 'signUp', slotId, anyway: false });

test('one of the two is the first, whichever process asks; the other is answered alike', async () => {
  const processes = [createReceive(world.ports), createReceive({ ...world.ports })];
  const heard = processes.map((receive) => ({ receive, incoming: click() }));
  for (const { receive, incoming } of heard) await receive.accept(incoming);
  const first = await Promise.all(heard.map(({ receive, incoming }) => receive.isFirst(incoming, 'a card')));
  expect(first.filter(Boolean)).toHaveLength(1);
  const inOrder = first[0] ? heard : [...heard].reverse();
  const kinds: unknown[] = [];
  for (const { receive, incoming } of inOrder) {
    const { message } = await receive.answer(incoming);
    kinds.push(message?.kind);
  }
  expect(kinds).toEqual(['mission.details', 'mission.details']);
});

test('a click that a slow process comes to long after it was heard is the second all the same', async () => {
  const [quick, slow] = [createReceive(world.ports), createReceive({ ...world.ports })];
  const [first, second] = [click(), click()];
  await slow.accept(second);
  await quick.accept(first);
  expect(await quick.isFirst(first, 'a card')).toBe(true);
  await quick.finish(first);
  await wait(600);
  expect(await slow.isFirst(second, 'a card')).toBe(false);
});

test('the second waits until the first is done, however slow that is', async () => {
  const [one, other] = [createReceive(world.ports), createReceive({ ...world.ports })];
  const [first, second] = [click(), click()];
  await one.accept(first);
  await other.accept(second);
  expect(await one.isFirst(first, 'a card')).toBe(true);
  const order: string[] = [];
  const later = other.isFirst(second, 'a card').then(() => order.push('second'));
  await wait(2_000);
  order.push('first');
  await one.finish(first);
  await later;
  expect(order).toEqual(['first', 'second']);
});

test('another card, and another person, are other presses', async () => {
  const receive = createReceive(world.ports);
  const ben = await world.person('Ben', { chat: 'teams' });
  const other = presses(ben, { kind: 'signUp', slotId, anyway: false });
  const first = click();
  await receive.accept(first);
  expect(await receive.isFirst(first, 'a card')).toBe(true);
  await receive.finish(first);
  expect(await receive.isFirst(click(), 'another card')).toBe(true);
  expect(await receive.isFirst(other, 'a card')).toBe(true);
  expect(await receive.isFirst(click(), 'a card')).toBe(false);
});

test('said twice is better than never: without its store a press is the first', async () => {
  const hold = () => Promise.reject(new Error('the store is away'));
  const receive = createReceive({ ...world.ports, nonces: { ...world.ports.nonces, hold } });
  expect(await receive.isFirst(click(), 'a card')).toBe(true);
});
