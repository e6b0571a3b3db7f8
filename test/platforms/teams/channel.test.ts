import { engagement, mission, slot, standing } from '../../fixtures/teams/views.js';
import { until } from '../../support/eventually.js';
import { ada, general, jean, says, startWorld, type World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.teams.installInTeam(jean.id);
  await world.teams.install(jean.id);
  await until(() => world.receive.finished.length === 3);
});
afterEach(() => world.stop());

const details = says({ kind: 'mission.details', mission: mission({ slots: [slot({ mine: standing() })] }) });
const person = () => world.teams.person(jean.id);
const inbox = () => person().inbox();

test('in a channel what is for all is said in the thread, without anybody’s standing', async () => {
  world.receive.reply = () => details;
  await person().mention(general.id, 'la mission 3');
  await until(() => person().channel(general.id).length === 1);
  const [said] = world.teams.person(ada.id).channel(general.id);
  expect(said?.buttons).toEqual([
    'Je m’inscris',
    'M’inscrire avec un·e collègue',
    'Proposer à un·e collègue',
  ]);
  expect(said?.text).not.toContain('réservée');
});

test('in a channel what is for one person goes to their chat, and the thread is told so', async () => {
  world.receive.reply = () => says({ kind: 'my.missions', page: 0, pages: 1, engagements: [engagement()] });
  await person().mention(general.id, 'mes missions');
  await until(() => person().channel(general.id).length === 1);
  expect(person().channel(general.id)[0]?.text).toBe('Je vous ai répondu en message privé.');
  expect(inbox()[0]?.text).toContain('Trier des dons');
});

test.each(['engagement.confirmed', 'engagement.waitlisted'] as const)(
  'in a channel %s is not said in the chat when it is fresh: the outbox says it there',
  async (kind) => {
    world.receive.reply = () => says({ kind, engagement: engagement(), already: false });
    await person().mention(general.id, 'je m’inscris à la mission 3');
    await until(() => world.receive.finished.length === 4);
    expect(
      person()
        .channel(general.id)
        .map(({ text }) => text),
    ).toEqual(['Je vous ai répondu en message privé.']);
    expect(inbox()).toEqual([]);
    const [asked] = world.receive.accepted.slice(-1);
    if (asked) await world.platform.answerLate(asked, await world.receive.reply(asked));
    expect(inbox()).toEqual([]);
    world.receive.reply = () => says({ kind, engagement: engagement(), already: true });
    await person().mention(general.id, 'je m’inscris à la mission 3');
    await until(() => inbox().length === 1);
  },
);
