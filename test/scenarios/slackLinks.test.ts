import type { Json } from '../../src/sandbox/slack/limits/rules.js';
import { eventually } from '../support/eventually.js';
import { idOf, leaves, lets } from './identity/newcomers.js';
import { putMission, putOtherCompany } from './missions.js';
import { asks } from './organising.js';
import { slackChannel, slackId } from './people.js';
import { plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The address of a mission, written where colleagues read: the mission is shown below it, as for everybody. */
let chats: TwoChats;
let garden: Awaited<ReturnType<typeof putMission>>;
const ana = slackId('Ana');

beforeAll(async () => {
  chats = await openTwoChats('slack');
  garden = await putMission(chats, 'Jardin partagé');
});
afterAll(() => chats.close());

const addressOf = (id: string) => `${chats.url.replace('127.0.0.1', 'localhost')}/m/${id}`;
const unfurls = () => chats.slack.calls('chat.unfurl');

test('the details of a mission tell its address', async () => {
  await chats.slack.command(ana, '/mission', '1', slackChannel.id);
  await eventually(() => {
    const [told] = chats.person('slack', 'Ana').channel(slackChannel.id);
    expect(plain(told?.text ?? '')).toContain(`À partager : ${addressOf(garden.id)}`);
  });
});

test('below it stands the mission with nobody’s own standing, and a button for whoever reads', async () => {
  await chats.person('slack', 'Ana').say('je m’inscris à la mission 1');
  await chats.settle();
  const { message } = await chats.slack.shareLink(ana, slackChannel.id, addressOf(garden.id));
  const shown = await eventually(() => {
    if (!message.unfurls) throw new Error('Nothing is shown below the address.');
    return message.unfurls[addressOf(garden.id)] as { blocks: Json[] };
  });
  const written = plain(JSON.stringify(shown));
  expect(written).toContain('Jardin partagé');
  expect(written).toContain('1 place libre sur 2');
  expect(written).not.toContain('est réservée');
  await chats.slack.interact(pressIn(shown.blocks, message.ts, message.channel));
  await eventually(async () => expect(await seats()).toBe(2));
});

const seats = async () => (await chats.records.rows('engagements', { state: 'confirmed' })).length;

/** Ben presses "sign me up" below Ana's message, as Slack tells it. */
function pressIn(blocks: readonly Json[], ts: string, channel: string): Json {
  const buttons = blocks.flatMap(({ elements }) => (Array.isArray(elements) ? (elements as Json[]) : []));
  const button = buttons.find(({ action_id }) => String(action_id).startsWith('signUp'));
  return {
    type: 'block_actions',
    user: { id: slackId('Ben') },
    team: { id: 'T0SCENE' },
    trigger_id: 'pressed-below-a-link',
    container: { type: 'message_attachment', message_ts: ts, channel_id: channel, is_app_unfurl: true },
    channel: { id: channel, name: 'engagement' },
    actions: [{ type: 'button', action_id: button?.action_id, block_id: 'b9', value: button?.value }],
  };
}

test('what was asked of whoever writes it is still asked', async () => {
  const person = chats.person('slack', 'Ana');
  await asks(person, 'je me désiste de la mission 1', /Voulez-vous vraiment laisser votre place/);
  await chats.slack.shareLink(ana, slackChannel.id, addressOf(garden.id));
  await chats.settle();
  await asks(person, 'oui', /vous ne participez plus/);
});

test.each([
  ['a draft', async () => addressOf((await putMission(chats, 'Brouillon', { status: 'draft' })).id)],
  [
    'a mission that is off',
    async () => addressOf((await putMission(chats, 'Annulée', { status: 'cancelled' })).id),
  ],
  ['another company’s mission', async () => addressOf((await putOtherCompany(chats)).mission.id)],
  ['no mission at all', async () => addressOf('00000000-0000-4000-8000-000000000000')],
  ['another address of ours', async () => `${chats.url}/healthz`],
])('below the address of %s nothing is shown', async (_what, address) => {
  const before = unfurls().length;
  const { delivered } = await chats.slack.shareLink(ana, slackChannel.id, await address());
  expect(delivered.status).toBe(200);
  await chats.person('slack', 'Dan').say('aide');
  await chats.settle();
  expect(unfurls()).toHaveLength(before);
});

test.each([
  ['a guest', 'guest', 1],
  ['somebody of another company', 'outsider', 0],
  ['somebody who has left', 'left', 0],
] as const)('what is shown below an address that %s writes: what they may read', async (_what, as, shown) => {
  const name = `Zoe${as}`;
  const who = lets(chats, 'slack', { name, as: as === 'left' ? 'member' : as });
  if (as === 'left') {
    await asks(who, 'aide', /./);
    leaves(chats, 'slack', name);
    await chats.anHourLater();
  }
  const before = unfurls().length;
  await chats.slack.shareLink(idOf('slack', name), slackChannel.id, addressOf(garden.id));
  await chats.settle();
  expect(unfurls().length - before).toBe(shown);
});

test('where people of another company read, nothing is shown', async () => {
  const before = unfurls().length;
  chats.slack.changeChannel(slackChannel.id, { sharedWith: ['T0OTHER'] });
  await chats.slack.shareLink(ana, slackChannel.id, addressOf(garden.id));
  await chats.settle();
  expect(unfurls()).toHaveLength(before);
  chats.slack.changeChannel(slackChannel.id, { sharedWith: [] });
});

test('in a browser the address tells nobody anything, of a mission or of none', async () => {
  const [real, none] = await Promise.all(
    [garden.id, 'x'].map(async (id) => (await fetch(`${chats.url}/m/${id}`)).text()),
  );
  expect(real).toBe(none);
  expect(real).toContain('ouvrez Étincelle dans Slack ou Teams');
  expect(real).not.toContain('Jardin');
});
