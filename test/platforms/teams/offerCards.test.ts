import type { Message } from '../../../src/messages/message.js';
import { engagement, offer, standing } from '../../fixtures/teams/views.js';
import { until } from '../../support/eventually.js';
import { jean, says, startWorld, type World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.teams.install(jean.id);
  await until(() => world.receive.finished.length === 1);
});
afterEach(() => world.stop());

const person = () => world.teams.person(jean.id);
const inbox = () => person().inbox();
const reader = { locale: 'fr', timezone: 'Europe/Paris' } as const;
const confirmed = says({ kind: 'engagement.confirmed', engagement: engagement(standing()), already: false });

/** As the outbox sends it. */
async function send(message: Message): Promise<void> {
  const address = world.receive.accepted[0]?.address;
  if (!address) throw new Error('Nobody has the app.');
  const to = { deliveryId: 'delivery-1', workspace: 'tenant-1', address };
  const sent = await world.platform.messenger.send({ ...to, message, reader });
  expect(sent.kind).toBe('sent');
}

const offered = () => send({ kind: 'engagement.offered', engagement: engagement(offer) });

test('an offer that is accepted in words is true again where it stands', async () => {
  await offered();
  world.receive.reply = () => confirmed;
  await person().say('d’accord');
  await until(() => inbox()[0]?.buttons.includes('Me désister') === true);
  expect(inbox()[0]?.text).toContain('Votre place est réservée');
  expect(inbox()[0]?.buttons).not.toContain('Non merci, je passe mon tour');
});

test('an offer that has passed says so where it stands', async () => {
  await offered();
  await send({ kind: 'engagement.expired', engagement: engagement(standing({ state: 'expired' })) });
  await until(() => inbox()[0]?.text.includes('La place n’est plus réservée') === true);
  expect(inbox()).toHaveLength(2);
});

test('an offer that is answered by its own button is replaced once', async () => {
  await offered();
  world.receive.reply = () => confirmed;
  await person().press('Je prends la place');
  await world.platform.stop();
  expect(inbox()).toHaveLength(1);
  expect(world.teams.calls().filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('an offer that is only asked about stays', async () => {
  await offered();
  world.receive.reply = () => says({ kind: 'engagement.leaveConfirm', engagement: engagement(offer) });
  await person().say('je me désiste');
  await until(() => inbox().length === 2);
  await world.platform.stop();
  expect(inbox()[0]?.buttons).toContain('Je prends la place');
});
