import { setTimeout as wait } from 'node:timers/promises';
import { missionForm } from './render/formSamples.js';
import { engagement, mission } from './render/samples.js';
import { type Running, replyWith, saying, startPlatform } from './support.js';

/** Two presses within a moment are one. */
let running: Running;
beforeEach(async () => {
  running = await startPlatform();
});
afterEach(() => running.stop());

const confirmed = { kind: 'engagement.confirmed', engagement: engagement(), already: false } as const;
const channelPost = {
  workspace: 'T1',
  address: { channel: 'CGENERAL' },
  message: { kind: 'announcement', mission: mission(), forMany: true },
  reader: { locale: 'fr', timezone: 'Europe/Paris' },
  deliveryId: 'd1',
} as const;

const filledIn = {
  ...{ title: 'Jardin', nonprofit: 'LMV', summary: 'x', place: 'Paris', capacity: '3' },
  ...{ date: '2026-12-01', start: '09:00', end: '12:00' },
};

/** The first button of the newest message of a chat, pressed twice, as a double click does. */
async function pressTwice(channelId: string, ms: number) {
  const message = running.slack.messages('UALICE', channelId).at(-1);
  const row = message?.blocks.find(({ type }) => type === 'actions') as {
    block_id: string;
    elements: { action_id: string }[];
  };
  const where = { channelId, messageTs: message?.ts ?? '' };
  const press = () =>
    running.slack.clickBlock('UALICE', where, row.block_id, row.elements[0]?.action_id ?? '');
  const first = press();
  await wait(ms);
  const both = await Promise.all([first, press()]);
  await running.platform.stop();
  return both.map(({ status }) => status);
}

test.each([0, 60, 150])('on a channel’s button, %i ms apart: one confirmation', async (ms) => {
  await running.platform.messenger.send(channelPost);
  running.fake.reply = async () => {
    await wait(30);
    return saying(confirmed);
  };
  expect(await pressTwice('CGENERAL', ms)).toEqual([200, 200]);
  expect(running.fake.answered).toHaveLength(1);
  expect(running.alice.channel('CGENERAL').filter(({ onlyMe }) => onlyMe)).toHaveLength(1);
});

test('while the answer is being made, however long that is: one', async () => {
  await running.platform.messenger.send(channelPost);
  running.fake.reply = async () => {
    await wait(900);
    return saying(confirmed);
  };
  await pressTwice('CGENERAL', 700);
  expect(running.fake.answered).toHaveLength(1);
});

test('a moment later it is a new press; another button, another person at once', async () => {
  await running.platform.messenger.send(channelPost);
  running.fake.reply = () => saying(confirmed);
  await pressTwice('CGENERAL', 700);
  expect(running.fake.answered).toHaveLength(2);
  await running.bob.press('Je m’inscris');
  await running.bob.press('En savoir plus');
  await running.platform.stop();
  expect(running.fake.answered).toHaveLength(4);
});

test('a press that could not be taken in may be repeated at once', async () => {
  await running.platform.messenger.send(channelPost);
  running.fake.reply = () => saying(confirmed);
  const { accept } = running.fake;
  running.fake.accept = () => {
    running.fake.accept = accept;
    return Promise.reject(new Error('the store is away'));
  };
  expect(await pressTwice('CGENERAL', 60)).toEqual([500, 200]);
  expect(running.fake.answered).toHaveLength(1);
});

test.each([0, 60, 150])(
  'on a form’s own button, %i ms apart: one preview, and both close the form',
  async (ms) => {
    running.fake.reply = () => replyWith({ form: missionForm });
    await running.slack.command('UALICE', '/mission', 'créer', 'CGENERAL');
    await running.platform.stop();
    const viewId = String(running.slack.modal('UALICE')?.id);
    running.fake.reply = () => saying({ kind: 'mission.preview', mission: mission({ status: 'draft' }) });
    const state = { title: { value: 'Jardin' }, date: { value: '2026-12-01' }, start: { value: '09:00' } };
    const rest = { nonprofit: { value: 'LMV' }, summary: { value: 'Planter' }, end: { value: '12:00' } };
    const values = { ...state, ...rest, place: { value: 'Paris' }, capacity: { value: '3' } };
    const first = running.slack.submitView('UALICE', viewId, values);
    await wait(ms);
    const [sent] = running.slack.delivered().filter(({ payload }) => payload.type === 'view_submission');
    // The second has left before the first was answered, and arrives after.
    const again = sent ? running.slack.interact({ ...sent.payload, trigger_id: 'again' }) : null;
    const second = again ?? running.slack.submitView('UALICE', viewId, values);
    expect(await first).toEqual({ outcome: 'accepted' });
    expect(await second).toMatchObject(again ? { status: 200, body: sent?.body } : { outcome: 'accepted' });
    await running.platform.stop();
    expect(running.fake.answered).toHaveLength(2);
    expect(running.alice.inbox()).toHaveLength(1);
  },
);

describe('what another process has heard first', () => {
  beforeEach(() => {
    running.fake.isFirst = () => false;
  });

  test('a button: acknowledged and closed, and the other answers', async () => {
    await running.platform.messenger.send(channelPost);
    running.fake.reply = () => saying(confirmed);
    expect(await pressTwice('CGENERAL', 60)).toEqual([200, 200]);
    expect([running.fake.answered, running.fake.finished]).toEqual([[], [expect.any(String)]]);
    expect(running.alice.inbox()).toEqual([]);
  });

  test.each([{ capacity: 'badCapacity' } as const, null])(
    'a form: acknowledged alike, and nothing is said',
    async (fieldProblems) => {
      running.fake.isFirst = () => true;
      running.fake.reply = () => replyWith({ form: missionForm });
      await running.slack.command('UALICE', '/mission', 'créer', 'CGENERAL');
      await running.platform.stop();
      running.fake.isFirst = () => false;
      const preview = saying({ kind: 'mission.preview', mission: mission({ status: 'draft' }) });
      running.fake.reply = () => (fieldProblems ? replyWith({ fieldProblems }) : preview);
      const refused = await running.alice.submit(filledIn);
      await running.platform.stop();
      expect(Object.keys(refused ?? {})).toEqual(Object.keys(fieldProblems ?? {}));
      expect(running.alice.inbox()).toEqual([]);
      expect(running.fake.finished).toHaveLength(2);
    },
  );
});

test('a refused form that is submitted again, corrected, is read again', async () => {
  running.fake.reply = () => replyWith({ form: missionForm });
  await running.slack.command('UALICE', '/mission', 'créer', 'CGENERAL');
  await running.platform.stop();
  running.fake.reply = () => replyWith({ fieldProblems: { capacity: 'badCapacity' } });
  expect(await running.alice.submit({ ...filledIn, capacity: '0' })).not.toBeNull();
  running.fake.reply = () => saying({ kind: 'mission.preview', mission: mission({ status: 'draft' }) });
  expect(await running.alice.submit({ capacity: '12' })).toBeNull();
  await running.platform.stop();
  expect(running.fake.answered).toHaveLength(3);
});
