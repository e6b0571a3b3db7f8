import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { answerLeftovers, type LateAnswering } from '../../src/conversation/inbox/answerLeftovers.js';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import type { Incoming, Reply } from '../../src/conversation/incoming.js';
import { createWorld } from '../support/world.js';
import { from, types } from './support/incoming.js';

function lateChat(taken = true): LateAnswering & { said: [Incoming, Reply][] } {
  const said: [Incoming, Reply][] = [];
  return {
    said,
    async answerLate(incoming, reply) {
      said.push([incoming, reply]);
      return taken;
    },
  };
}

/** A world where `incoming` was accepted and never answered, and the lease has run out. */
async function abandoned(incomingOf: (world: Awaited<ReturnType<typeof createWorld>>) => Promise<Incoming>) {
  const world = await createWorld();
  const receive = createReceive(world.ports);
  await receive.accept(await incomingOf(world));
  world.clock.forward(1);
  return { world, pass: (slack: LateAnswering) => answerLeftovers(world.ports, receive, { slack }) };
}

test('an event that was left open is answered once', async () => {
  const { pass } = await abandoned(async (world) => types(await world.person('Ana'), 'aide'));
  const chat = lateChat();
  expect(await pass(chat)).toBe(1);
  expect(chat.said.map(([, { message }]) => message?.kind)).toEqual(['help']);
  expect(await pass(chat)).toBe(0);
});

test('an event still being answered is left alone', async () => {
  const world = await createWorld();
  const receive = createReceive(world.ports);
  await receive.accept(types(await world.person('Ana'), 'aide'));
  expect(await answerLeftovers(world.ports, receive, { slack: lateChat() })).toBe(0);
});

test('what the chat could not take is tried again when the lease is over', async () => {
  const { world, pass } = await abandoned(async (place) => types(await place.person('Ana'), 'aide'));
  expect(await pass(lateChat(false))).toBe(0);
  world.clock.forward(1);
  expect(await pass(lateChat())).toBe(1);
});

test('what the chat will never take is given up after a few tries, and the operator is told', async () => {
  const { world, pass } = await abandoned(async (place) => types(await place.person('Ana'), 'aide'));
  for (let tries = 0; tries < 4; tries += 1) {
    expect(await pass(lateChat(false))).toBe(0);
    world.clock.forward(1);
  }
  expect(await pass(lateChat())).toBe(0);
  expect(world.log.lines.filter((line) => line.includes('event.givenUp'))).toHaveLength(1);
});

test('an event whose process dies each time, perhaps of it, is given up after as many tries', async () => {
  const { world, pass } = await abandoned(async (place) => types(await place.person('Ana'), 'aide'));
  const dying = () => Promise.reject(new Error('killed'));
  for (let tries = 0; tries < 4; tries += 1) {
    await expect(pass({ answerLate: dying })).rejects.toThrow('killed');
    world.clock.forward(1);
  }
  const chat = lateChat();
  expect(await pass(chat)).toBe(0);
  expect(chat.said).toEqual([]);
  expect(world.log.lines.filter((line) => line.includes('event.givenUp'))).toHaveLength(1);
});

test('what was left open together with an event that its process dies of is answered', async () => {
  const world = await createWorld();
  const receive = createReceive(world.ports);
  const people = await Promise.all(['Ana', 'Pia', 'Ben', 'Chloé'].map((name) => world.person(name)));
  for (const person of people) await receive.accept(types(person, 'aide'));
  const killer = people[1]?.identity.userId;
  const answered: string[] = [];
  const never = new Promise<never>(() => {});
  /** One process, which looks for what was left open and lives until it comes to the event of the killer. */
  async function live(): Promise<void> {
    let die: () => void = () => undefined;
    const death = new Promise<void>((resolve) => {
      die = resolve;
    });
    const answerLate: LateAnswering['answerLate'] = async ({ userId }) => {
      if (userId === killer) die();
      if (await Promise.race([death.then(() => true), wait(20, false)])) return never;
      answered.push(userId);
      return true;
    };
    await Promise.race([answerLeftovers(world.ports, receive, { slack: { answerLate } }), death]);
  }
  for (let lives = 0; lives < 6; lives += 1) {
    world.clock.forward(1);
    await live();
  }
  const others = people.flatMap(({ identity: { userId } }) => (userId === killer ? [] : userId));
  expect(answered.sort()).toEqual(others.sort());
  expect(world.log.lines.filter((line) => line.includes('event.givenUp'))).toHaveLength(1);
});

test('what one person asked is answered in that order, and others are not kept waiting by it', async () => {
  const world = await createWorld();
  const receive = createReceive(world.ports);
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  for (const event of [types(ana, 'aide'), types(ana, 'mes missions'), types(ben, 'mes missions')])
    await receive.accept(event);
  world.clock.forward(1);
  const said: string[] = [];
  let benIsAnswered: () => void = () => undefined;
  const ben1st = new Promise<void>((resolve) => {
    benIsAnswered = resolve;
  });
  const answerLate: LateAnswering['answerLate'] = async ({ userId }, { message }) => {
    if (userId === ben.identity.userId) benIsAnswered();
    else await ben1st;
    said.push(`${userId === ben.identity.userId ? 'Ben' : 'Ana'} ${message?.kind}`);
    return true;
  };
  expect(await answerLeftovers(world.ports, receive, { slack: { answerLate } })).toBe(3);
  expect(said).toEqual(['Ben my.missions', 'Ana help', 'Ana my.missions']);
});

test('problems of a form whose modal is gone are dropped', async () => {
  const submission = { form: 'mission', formId: randomUUID(), missionId: null, values: {} } as const;
  const { pass } = await abandoned(async (world) =>
    from(await world.person('Olga', { organiser: true }), { kind: 'submission', submission }),
  );
  const chat = lateChat();
  expect(await pass(chat)).toBe(1);
  expect(chat.said).toEqual([]);
});

test('a chat that is not configured any more leaves nothing waiting', async () => {
  const world = await createWorld();
  const receive = createReceive(world.ports);
  await receive.accept(types(await world.person('Ana'), 'aide'));
  world.clock.forward(1);
  expect(await answerLeftovers(world.ports, receive, {})).toBe(1);
});
