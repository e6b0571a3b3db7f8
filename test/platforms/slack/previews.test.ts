import type { Message } from '../../../src/messages/message.js';
import { managedList } from '../../support/managed.js';
import { announcementForm, missionForm } from './render/formSamples.js';
import { mission } from './render/samples.js';
import { type Running, replyWith, saying, startPlatform } from './support.js';

/** A preview is not left behind with buttons that are over: what is done from it takes its place. */
let running: Running;
beforeEach(async () => {
  running = await startPlatform();
});
afterEach(() => running.stop());

const preview = (title: string): Message => ({
  kind: 'mission.preview',
  mission: mission({ title, status: 'draft' }),
});
const confirm: Message = {
  ...{ kind: 'announcement.confirm', announcementId: 'a1', mission: mission(), people: 12 },
  ...{ channels: [], publishAt: null, preview: { mission: mission(), forMany: false, locale: 'fr' } },
  ...{ audience: {}, hindered: {}, offHours: 0, leavesAt: new Date('2026-11-27T08:00:00Z') },
};
const choice = { everyone: 'yes', when: 'now' };

async function aliceSees(message: Message) {
  running.fake.reply = () => saying(message);
  await running.alice.say('bonjour');
  await running.platform.stop();
}
async function opens(label: string, form: typeof missionForm | typeof announcementForm) {
  running.fake.reply = () => replyWith({ form });
  await running.alice.press(label);
  await running.platform.stop();
}
async function submits(values: Record<string, string>, message: Message) {
  running.fake.reply = () => saying(message);
  expect(await running.alice.submit(values)).toBeNull();
  await running.platform.stop();
}

test('the question whether to announce takes the place of the preview', async () => {
  await aliceSees(preview('Jardin'));
  await opens('Annoncer', announcementForm);
  await submits(choice, confirm);
  const [only, ...others] = running.alice.inbox();
  expect(others).toEqual([]);
  expect(only?.buttons.slice(-3)).toEqual(['Envoyer maintenant', 'Aperçu en anglais', 'Ne pas envoyer']);
});

test('a changed mission takes the place of the preview it was changed from', async () => {
  await aliceSees(preview('Jardin'));
  await opens('Modifier', { ...missionForm, missionId: 'm1' });
  const rest = { summary: 'x', end: '12:00', place: 'Paris', capacity: '3', nonprofit: 'LMV' };
  await submits(rest, preview('Potager'));
  expect(running.alice.inbox()).toHaveLength(1);
  expect(running.alice.inbox()[0]?.text).toContain('Potager');
});

test('a list stays, and the question comes below', async () => {
  await aliceSees(managedList([mission()]));
  await opens('Annoncer', announcementForm);
  await submits(choice, confirm);
  expect(running.alice.inbox()).toHaveLength(2);
});

test('a preview that is gone is answered in a new message', async () => {
  await aliceSees(preview('Jardin'));
  await opens('Annoncer', announcementForm);
  running.slack.faults.refuse('chat.update', 'message_not_found');
  await submits(choice, confirm);
  expect(running.alice.inbox()).toHaveLength(2);
});

test('trouble that the form shows itself leaves the preview as it is', async () => {
  await aliceSees(preview('Jardin'));
  await opens('Annoncer', announcementForm);
  await submits(choice, { kind: 'problem', problem: { code: 'temporary' } });
  expect(running.alice.inbox()).toMatchObject([
    {
      buttons: [
        'Annoncer',
        'Modifier',
        'Cadrage',
        'Répéter',
        'Lien pour l’association',
        'Supprimer le brouillon',
      ],
    },
  ]);
});
