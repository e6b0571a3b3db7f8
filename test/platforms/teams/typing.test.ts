import { eventually } from '../../support/eventually.js';
import { jean, rse, says, startWorld, type World } from './world.js';

const help = says({ kind: 'help', organiser: false });
let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.teams.installInTeam();
  await world.teams.install(jean.id);
});
afterEach(() => world.stop());

/** Answers once it is told to. */
function answersLate(): () => void {
  let tell = () => {};
  world.receive.reply = () =>
    new Promise((resolve) => {
      tell = () => resolve(help);
    });
  return () => tell();
}

test('while an answer takes its time, typing is shown, and ends with it', async () => {
  const answer = answersLate();
  await world.teams.say(jean.id, 'aide');
  await eventually(() => expect(world.teams.isTyping(jean.id)).toBe(true));
  answer();
  await eventually(() => expect(world.teams.person(jean.id).inbox()).toHaveLength(1));
  expect(world.teams.isTyping(jean.id)).toBe(false);
});

const typings = () => world.teams.calls().filter(({ body }) => JSON.stringify(body).includes('"typing"'));

test('an answer that comes at once shows no typing', async () => {
  world.receive.reply = () => help;
  await world.teams.say(jean.id, 'aide');
  await eventually(() => expect(world.teams.person(jean.id).inbox()).toHaveLength(1));
  await world.platform.stop();
  expect(typings()).toEqual([]);
});

test('where typing is refused, the answer comes all the same', async () => {
  const answer = answersLate();
  await world.teams.say(jean.id, 'aide');
  world.teams.faults.next({ kind: 'badGateway' });
  await eventually(() => expect(typings()).toHaveLength(1));
  answer();
  await eventually(() => expect(world.teams.person(jean.id).inbox()).toHaveLength(1));
});

test('in a channel, where others would see it, no typing is shown', async () => {
  const answer = answersLate();
  await world.teams.mention(jean.id, rse.id, 'aide');
  await eventually(() => expect(world.receive.answered.length).toBeGreaterThan(0));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(typings()).toEqual([]);
  answer();
});
