import { mission } from '../../fixtures/teams/views.js';
import { until } from '../../support/eventually.js';
import { jean, says, startWorld, type World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.teams.install(jean.id);
  await until(() => world.receive.finished.length > 0);
});
afterEach(() => world.stop());

const list = says({ kind: 'missions.list', missions: [mission()], page: 0, pages: 1 });
const person = () => world.teams.person(jean.id);
const inbox = () => person().inbox();

test('an answer meets a Teams that is busy, and arrives once', async () => {
  world.receive.reply = () => list;
  world.teams.faults.next({ kind: 'throttled', retryAfterSeconds: 0 }, 2);
  await person().say('les missions');
  await until(() => world.receive.finished.length === 2);
  expect(inbox()).toHaveLength(1);
});

test('an answer that cannot be handed over for now is left unfinished, and kept', async () => {
  world.receive.reply = () => list;
  world.teams.faults.next({ kind: 'throttled', retryAfterSeconds: 60 });
  await person().say('les missions');
  await until(() => world.log.some(({ code }) => code === 'teams.notDelivered'));
  await until(() => world.receive.unsaid.length > 0);
  expect(world.receive.unsaid).toEqual([list]);
  expect(world.receive.finished).toHaveLength(1);
  const [last] = world.receive.accepted.slice(-1);
  if (!last) throw new Error('Nothing was accepted.');
  expect(await world.platform.answerLate(last, list)).toBe(true);
  expect(inbox()).toHaveLength(1);
});

test('an answer of which nobody knows whether it has arrived is kept: said twice is better than never', async () => {
  world.receive.reply = () => list;
  world.teams.faults.next({ kind: 'drop' });
  await person().say('les missions');
  await until(() => world.receive.unsaid.length > 0);
  expect(world.receive.unsaid).toEqual([list]);
  expect(world.receive.finished).toHaveLength(1);
  expect(world.log.filter(({ code }) => code === 'teams.notDelivered')).toMatchObject([
    { facts: { outcome: 'inDoubt' } },
  ]);
  const [last] = world.receive.accepted.slice(-1);
  if (!last) throw new Error('Nothing was accepted.');
  world.teams.faults.next({ kind: 'drop' });
  expect(await world.platform.answerLate(last, list)).toBe(true);
});

test('what can neither be stored nor refused in words is not acknowledged: Teams tells the person', async () => {
  world.receive.acceptFails = true;
  world.teams.faults.next({ kind: 'throttled', retryAfterSeconds: 60 });
  await expect(person().say('bonjour')).rejects.toThrow('500');
  expect(inbox()).toEqual([]);
  world.teams.faults.next({ kind: 'delay', ms: 300 });
  const heardByThen = await person()
    .say('bonjour')
    .then(() => inbox().length);
  expect(heardByThen).toBe(1);
});
