import type { Message } from '../../../src/messages/message.js';
import { until } from '../../support/eventually.js';
import { type Running, saying, startPlatform } from './support.js';

/** The App Home shows the last state, whatever comes late. */
let running: Running;
beforeEach(async () => {
  running = await startPlatform();
});
afterEach(() => running.stop());

const homeOf = (name: string): Message => ({
  ...{ kind: 'home', organiser: false, muted: false, mine: [], mineLeft: 0, page: 0, pages: 1, open: [] },
  name,
});
const shown = () => JSON.stringify(running.slack.home('UALICE'));

test('a home that was read before another one and is late does not come after it', async () => {
  const waiting: (() => void)[] = [];
  running.fake.reply = () =>
    new Promise((resolve) => {
      const name = `Alice${running.fake.answered.length}`;
      waiting.push(() => resolve(saying(homeOf(name))));
    });
  await running.slack.openHome('UALICE');
  await running.slack.openHome('UALICE');
  await until(() => waiting.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  // The second is not even read before the first is shown.
  expect(waiting).toHaveLength(1);
  waiting[0]?.();
  await until(() => waiting.length === 2);
  waiting[1]?.();
  await running.platform.stop();
  expect(shown()).toContain('Alice2');
});

test('a home that another process has shown meanwhile is read once more', async () => {
  running.fake.reply = () => saying(homeOf('Alice'));
  await running.slack.openHome('UALICE');
  await running.platform.stop();
  let reads = 0;
  running.fake.reply = async () => {
    reads += 1;
    if (reads === 1) await publishElsewhere();
    return saying(homeOf(`Alice${reads}`));
  };
  await running.slack.openHome('UALICE');
  await running.platform.stop();
  expect(reads).toBe(2);
  expect(shown()).toContain('Alice2');
  expect(running.fake.finished).toHaveLength(3);
});

test('a home that Slack did not take is not shown later, after a newer one', async () => {
  running.fake.reply = () => saying(homeOf('Alice'));
  running.slack.faults.fail('views.publish');
  await running.slack.openHome('UALICE');
  await running.platform.stop();
  expect(running.fake.unsaid).toEqual([]);
  expect(running.fake.finished).toHaveLength(1);
});

test('a home kept by a process that died is not shown once this one has shown it', async () => {
  running.fake.reply = () => saying(homeOf('Now'));
  await running.slack.openHome('UALICE');
  await running.platform.stop();
  const [opened] = running.fake.answered;
  if (!opened) throw new Error('The home was not asked for.');
  expect(await running.platform.answerLate({ ...opened, eventId: 'EvOld' }, saying(homeOf('Then')))).toBe(
    true,
  );
  expect(shown()).toContain('Now');
});

/** Another process publishes the same home. */
async function publishElsewhere(): Promise<void> {
  const view = { type: 'home', blocks: [{ type: 'divider' }] };
  await fetch(`${running.slack.apiUrl}views.publish`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-sandbox' },
    body: JSON.stringify({ user_id: 'UALICE', view }),
  });
}
