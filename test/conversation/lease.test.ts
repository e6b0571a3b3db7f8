import { answerLeftovers } from '../../src/conversation/inbox/answerLeftovers.js';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import type { Incoming } from '../../src/conversation/incoming.js';
import { createWorld } from '../support/world.js';
import { types } from './support/incoming.js';

/** Almost a lease, in minutes. */
const nineSeconds = 0.15;

/** Somebody is being answered, for as long as the test wants it. */
async function slowAnswer() {
  const world = await createWorld();
  const asked = types(await world.person('Ana'), 'aide');
  let goOn: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let heard: (events: readonly Incoming[]) => void = () => undefined;
  const ports = {
    ...world.ports,
    identities: {
      ...world.ports.identities,
      findByUser: async (...args: Parameters<typeof world.ports.identities.findByUser>) => {
        await wait;
        return world.ports.identities.findByUser(...args);
      },
    },
    inbox: {
      ...world.ports.inbox,
      renew: async (events: readonly Incoming[], until: Date) => {
        await world.ports.inbox.renew(events, until);
        heard(events);
      },
    },
  };
  const renewed = () =>
    new Promise<readonly Incoming[]>((resolve) => {
      heard = resolve;
    });
  const receive = createReceive(ports);
  await receive.accept(asked);
  const others = () => answerLeftovers(world.ports, receive, { slack: { answerLate: async () => true } });
  return { world, asked, receive, renewed, others, goOn };
}

test('an event is not taken over for as long as the process that answers it lives', async () => {
  const { world, asked, receive, renewed, others, goOn } = await slowAnswer();
  const answering = receive.answer(asked);
  for (let renewals = 0; renewals < 2; renewals += 1) {
    world.clock.forward(nineSeconds);
    expect(await renewed()).toEqual([asked]);
  }
  world.clock.forward(nineSeconds);
  expect(await others()).toBe(0);
  goOn();
  expect((await answering).message?.kind).toBe('help');
});

test('what its process is at no more is taken over when the lease has run out, and not before', async () => {
  const { world, others } = await slowAnswer();
  world.clock.forward(nineSeconds);
  expect(await others()).toBe(0);
  world.clock.forward(nineSeconds);
  expect(await others()).toBe(1);
});

test('what a chat did not take is tried again half a minute later, though its lease was shorter', async () => {
  const { world, asked, receive, others, goOn } = await slowAnswer();
  goOn();
  await receive.keep(asked, await receive.answer(asked));
  for (let tries = 0; tries < 3; tries += 1) {
    world.clock.forward(nineSeconds);
    expect(await others()).toBe(0);
  }
  world.clock.forward(nineSeconds);
  expect(await others()).toBe(1);
});
