import { setTimeout as wait } from 'node:timers/promises';
import { t } from '../../../src/i18n/index.js';
import { missionForm } from './render/formSamples.js';
import { mission } from './render/samples.js';
import { type Running, replyWith, saying, startPlatform } from './support.js';

let running: Running;
const values = {
  title: 'Jardin',
  nonprofit: 'Les Mains Vertes',
  summary: 'Planter',
  date: '2026-12-01',
  start: '09:00',
  end: '12:00',
  place: 'Paris',
  capacity: '0',
};

beforeEach(async () => {
  running = await startPlatform();
  running.fake.reply = () => replyWith({ form: missionForm });
  await running.slack.command('UALICE', '/mission', 'créer', 'CGENERAL');
  await running.platform.stop();
});
afterEach(() => running.stop());

test('a refused form keeps what was typed, with a sentence beside each field, and can be sent again', async () => {
  running.fake.reply = () => replyWith({ fieldProblems: { capacity: 'badCapacity', date: 'dateInPast' } });
  expect(await running.alice.submit(values)).toEqual({
    capacity: t('fr', 'field.badCapacity'),
    date: t('fr', 'field.dateInPast'),
  });
  expect(running.fake.answered.at(-1)?.input).toMatchObject({
    kind: 'submission',
    submission: {
      form: 'mission',
      formId: 'form-1',
      missionId: null,
      values: { ...values, skills: '' },
    },
  });
  running.fake.reply = () => saying({ kind: 'mission.preview', mission: mission({ status: 'draft' }) });
  expect(await running.alice.submit({ capacity: '12' })).toBeNull();
  await running.platform.stop();
  expect(running.alice.form()).toBeNull();
  expect(running.alice.inbox().at(-1)).toMatchObject({
    buttons: [
      'Annoncer',
      'Modifier',
      'Cadrage',
      'Répéter',
      'Lien pour l’association',
      'Supprimer le brouillon',
    ],
  });
  expect(running.fake.finished).toHaveLength(3);
});

test('a form that can no longer be taken says so in its place', async () => {
  running.fake.reply = () => saying({ kind: 'problem', problem: { code: 'formExpired' } });
  expect(await running.alice.submit(values)).toBeNull();
  await running.platform.stop();
  expect(JSON.stringify(running.slack.modal('UALICE'))).toContain('Ce formulaire n’est plus à jour');
  expect(running.alice.inbox()).toEqual([]);
});

test('a form that takes long says "one moment" within Slack’s three seconds, then what came of it', async () => {
  running.fake.reply = async () => {
    await wait(2_200);
    return saying({ kind: 'mission.preview', mission: mission({ status: 'draft' }) });
  };
  expect(await running.alice.submit(values)).toBeNull();
  expect(JSON.stringify(running.slack.modal('UALICE'))).toContain('Un instant…');
  await running.platform.stop();
  expect(JSON.stringify(running.slack.modal('UALICE'))).toContain('Jardin partagé');
  expect(running.alice.inbox()).toHaveLength(1);
});
