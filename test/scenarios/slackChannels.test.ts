import type { Mission } from '../../src/domain/missions/mission.js';
import { putMission } from './missions.js';
import { slackChannel } from './people.js';
import { hears, plain, presses, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A channel is what Slack says of it at each step, not what it was before. */
let chats: TwoChats;
let mission: Mission;
beforeEach(async () => {
  chats = await openTwoChats('slack');
  mission = await putMission(chats, 'Mission de demain', { status: 'ready' });
});
afterEach(() => chats.close());

const olga = () => chats.person('slack', 'Olga');
const opensForm = async () => {
  await olga().say(`annoncer la mission ${mission.number}`);
  await presses(olga(), 'Ouvrir le formulaire');
  await seesForm(olga(), 'Annoncer la mission');
};
const choice = { everyone: 'no', channel: slackChannel.id, when: 'now' };

test.each(['missing_scope', 'not_in_channel', 'channel_not_found', 'access_denied'])(
  'a channel that Slack refuses with %s: a sentence beside the field',
  async (code) => {
    await opensForm();
    chats.slack.faults.refuse('conversations.info', code);
    const refused = await olga().submit(choice);
    expect(Object.keys(refused ?? {})).toEqual(['channel']);
    expect(plain(refused?.channel ?? '')).toMatch(/^Étincelle ne peut pas écrire dans ce canal/);
  },
);

test('archived while the form was open: a sentence beside the field', async () => {
  await opensForm();
  chats.slack.changeChannel(slackChannel.id, { isArchived: true });
  expect(Object.keys((await olga().submit(choice)) ?? {})).toEqual(['channel']);
});

test('renamed since: the question and the answer give the name that it has', async () => {
  await opensForm();
  chats.slack.changeChannel(slackChannel.id, { name: 'benevolat' });
  expect(await olga().submit(choice)).toBeNull();
  expect(plain((await hears(olga(), /Annoncer «/)).text)).toContain('#benevolat');
  await presses(olga(), 'Envoyer maintenant');
  expect(plain((await hears(olga(), /C’est parti/)).text)).toContain('#benevolat');
});

test('archived after the question: nothing is on its way, and the organiser is told so', async () => {
  await opensForm();
  expect(await olga().submit(choice)).toBeNull();
  await hears(olga(), /Annoncer «/);
  chats.slack.changeChannel(slackChannel.id, { isArchived: true });
  await presses(olga(), 'Envoyer maintenant');
  await hears(olga(), /ne peut (pas|plus) (y )?écrire/);
  await chats.settle();
  expect(
    chats.slack.calls('chat.postMessage').filter(({ args }) => args.channel === slackChannel.id),
  ).toEqual([]);
});
