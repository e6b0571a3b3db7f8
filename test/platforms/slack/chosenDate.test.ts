import { announcementForm } from './render/formSamples.js';
import { type Running, replyWith, startPlatform } from './support.js';

/** A date chosen in the announcement form is when it is sent. */
let running: Running;
beforeEach(async () => {
  running = await startPlatform();
  running.fake.reply = () =>
    replyWith({ form: { ...announcementForm, values: { everyone: 'yes', when: 'now' } } });
  await running.slack.command('UALICE', '/mission', 'annoncer la mission 3', 'CGENERAL');
  await running.platform.stop();
  running.fake.reply = () => replyWith({});
});
afterEach(() => running.stop());

const viewId = () => String(running.slack.modal('UALICE')?.id);
const choose = async (field: string, value: string) => {
  await running.slack.clickBlock('UALICE', { viewId: viewId() }, field, 'value', value);
  await running.platform.stop();
};
const when = () => running.alice.form()?.fields.find(({ name }) => name === 'when')?.value;
const submitted = () => {
  const input = running.fake.answered.at(-1)?.input;
  return input?.kind === 'submission' ? input.submission.values : {};
};

test.each([
  ['date', '2026-12-02'],
  ['time', '09:30'],
])('choosing a %s selects "at the chosen date", and keeps what was chosen', async (field, value) => {
  expect(when()).toBe('now');
  await choose(field, value);
  expect(when()).toBe('later');
  expect(running.alice.form()?.fields).toContainEqual(expect.objectContaining({ name: field, value }));
  await running.alice.submit({});
  expect(submitted()).toMatchObject({ when: 'later', [field]: value });
});

test('whoever wants it at once after all chooses so, and is heard', async () => {
  await choose('date', '2026-12-02');
  await running.alice.submit({ when: 'now' });
  expect(submitted()).toMatchObject({ when: 'now', date: '2026-12-02' });
});

test('a date that is taken out selects nothing', async () => {
  await running.slack.clickBlock('UALICE', { viewId: viewId() }, 'date', 'value');
  await running.platform.stop();
  expect(when()).toBe('now');
});

test('a date that is sent before the form could say so counts as well', async () => {
  await running.alice.submit({ date: '2026-12-02', time: '09:30' });
  expect(submitted()).toMatchObject({ when: 'later', date: '2026-12-02' });
});

test('a choice in a form is no wish, and one that cannot be shown is only logged', async () => {
  const asked = running.fake.answered.length;
  running.slack.faults.refuse('views.update', 'not_found');
  await choose('date', '2026-12-02');
  expect(running.fake.answered).toHaveLength(asked);
  expect(running.kept).toMatchObject([{ code: 'slack.modal.notUpdated', facts: { code: 'not_found' } }]);
  await choose('everyone', 'no');
  expect(running.fake.answered).toHaveLength(asked);
});

test('the hour says on whose clock it is, beside it', async () => {
  const hints = JSON.stringify(running.slack.modal('UALICE')?.blocks);
  expect(hints).toMatch(
    /"block_id":"time"[^{]*"label":\{[^}]*\},"hint":\{[^}]*Les horaires sont à l’heure de Paris/,
  );
});
