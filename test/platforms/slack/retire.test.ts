import type { Message } from '../../../src/messages/message.js';
import type { Problem } from '../../../src/messages/problems.js';
import { engagement, mission } from './render/samples.js';
import { type Running, saying, startPlatform } from './support.js';

/** A card whose button does nothing any more says so itself, and has it no longer. */
let running: Running;
beforeEach(async () => {
  running = await startPlatform();
});
afterEach(() => running.stop());

async function aliceSees(message: Message) {
  running.fake.reply = () => saying(message);
  await running.alice.say('bonjour');
  await running.platform.stop();
}
async function press(label: string, problem: Problem) {
  running.fake.reply = () => saying({ kind: 'problem', problem });
  await running.alice.press(label);
  await running.platform.stop();
}

const offered = engagement({
  state: 'offered',
  offerExpiresAt: new Date('2026-11-30T10:00:00Z'),
  calendarUrl: null,
});
const gone = { code: 'offerGone', title: 'Jardin partagé' } as const;

test('an offer that is over loses its buttons and says why; the rest of the card stays', async () => {
  await aliceSees({ kind: 'engagement.offered', engagement: offered });
  await press('Non merci, je passe mon tour', gone);
  const [card, ...others] = running.alice.inbox();
  expect(others).toEqual([]);
  expect(card?.text).toContain('Jardin partagé');
  expect(card?.text).toContain('n’est plus');
  expect(card?.buttons).not.toContain('Non merci, je passe mon tour');
  expect(card?.buttons).not.toContain('Je prends la place');
});

test('in a list the other missions keep their buttons', async () => {
  const missions = [mission(), mission({ id: 'm4', number: 4, title: 'Dictée' })];
  await aliceSees({ kind: 'missions.list', missions, page: 0, pages: 1 });
  await press('En savoir plus', { code: 'missionNotFound' });
  const [list] = running.alice.inbox();
  expect(list?.buttons.filter((label) => label === 'En savoir plus')).toHaveLength(1);
  expect(list?.text).toContain('Dictée');
});

test('a button that opened a form in vain goes as well, and the form says why', async () => {
  await aliceSees({ kind: 'mission.preview', mission: mission({ status: 'draft' }) });
  await press('Annoncer', { code: 'missionClosed', reason: 'cancelled', title: 'Jardin partagé' });
  expect(JSON.stringify(running.slack.modal('UALICE'))).toContain('Jardin partagé');
  running.slack.closeView('UALICE', String(running.slack.modal('UALICE')?.id));
  expect(running.alice.inbox()[0]?.buttons).not.toContain('Annoncer');
});

test('trouble that may pass, and a right that is missing, leave the buttons', async () => {
  await aliceSees({ kind: 'engagement.offered', engagement: offered });
  await press('Non merci, je passe mon tour', { code: 'temporary' });
  await press('Je prends la place', { code: 'noGuests' });
  expect(running.alice.inbox()[0]?.buttons).toContain('Non merci, je passe mon tour');
  expect(running.alice.inbox()).toHaveLength(3);
});

test('the post of a channel stays for the others', async () => {
  await running.platform.messenger.send({
    ...{ workspace: 'T1', address: { channel: 'CGENERAL' }, deliveryId: 'd1' },
    message: { kind: 'announcement', mission: mission(), forMany: true },
    reader: { locale: 'fr', timezone: 'Europe/Paris' },
  });
  running.fake.reply = () =>
    saying({ kind: 'problem', problem: { code: 'missionClosed', reason: 'past', title: 'x' } });
  await running.bob.press('Je m’inscris');
  await running.platform.stop();
  expect(running.alice.channel('CGENERAL')).toMatchObject([{ buttons: ['Je m’inscris', 'En savoir plus'] }]);
  expect(running.bob.channel('CGENERAL').at(-1)).toMatchObject({ onlyMe: true });
});

test('a card that would grow too long is answered below', async () => {
  const many = Array.from({ length: 40 }, (_, at) =>
    mission({ id: `m${at}`, title: `Mission ${'x'.repeat(140)}` }),
  );
  await aliceSees({ kind: 'missions.list', missions: many, page: 0, pages: 2 });
  const { blocks = [] } = running.slack.messages('UALICE', running.slack.dmOf('UALICE')).at(-1) ?? {};
  expect(JSON.stringify(blocks).length).toBeGreaterThan(12_000);
  await press('En savoir plus', { code: 'missionClosed', reason: 'closed', title: 'y'.repeat(200) });
  expect(running.alice.inbox().at(-1)?.text).toContain('yyy');
});
