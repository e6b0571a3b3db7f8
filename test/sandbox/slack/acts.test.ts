import type { Json } from '../../../src/sandbox/slack/limits/rules.js';
import { button, callApi, section, startSmallSlack, startTinyBot } from './support.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const input = (block_id: string, element: Json, extra: Json = {}) => ({
  type: 'input',
  block_id,
  label: plain(`${block_id}?`),
  element: { action_id: 'value', ...element },
  ...extra,
});
const choices = ['yes', 'no'].map((value) => ({ text: plain(value.toUpperCase()), value }));
const modal = {
  type: 'modal',
  title: plain('Form'),
  submit: plain('Send'),
  notify_on_close: true,
  blocks: [
    input('title', { type: 'plain_text_input', max_length: 5 }),
    input('note', { type: 'plain_text_input' }, { optional: true }),
    input('all', { type: 'static_select', options: choices, initial_option: choices[0] }),
  ],
};
const view = { ...modal, blocks: [...modal.blocks, section('More')] };

/** A Slack around a bot that says a button, and that answers interactions with `answers.next`. */
async function setUp() {
  let now = new Date('2026-11-23T09:00:00Z');
  const answers: { next: { status?: number; body?: unknown } } = { next: {} };
  const bot = await startTinyBot(() => answers.next);
  const slack = await startSmallSlack(bot.url, { now: () => now });
  const blocks = [
    section('*Hello* <https://example.org|here>'),
    { type: 'actions', elements: [button('Go', { value: 'v' })] },
  ];
  await callApi(slack, 'chat.postMessage', { channel: 'UALICE', text: 'Hello', blocks });
  const alice = slack.person('UALICE');
  const last = () => bot.received.at(-1)?.payload ?? {};
  const openForm = async () => {
    await alice.press('Go');
    return callApi(slack, 'views.open', { trigger_id: last().trigger_id, view: modal });
  };
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  const post = (body: Json) =>
    fetch(String(last().response_url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const stop = () => Promise.all([slack.stop(), bot.stop()]);
  return { answers, bot, slack, alice, last, openForm, later, post, stop };
}

describe('a person in front of the stand-in', () => {
  test('reads messages as text, buttons and links, and presses by label', async () => {
    const { alice, last, stop } = await setUp();
    expect(alice.inbox()).toMatchObject([
      {
        text: 'Hello here',
        buttons: ['Go'],
        links: [{ label: 'here', url: 'https://example.org' }],
        onlyMe: false,
      },
    ]);
    await alice.press(/^G/);
    expect(last()).toMatchObject({
      type: 'block_actions',
      actions: [{ action_id: 'go', value: 'v', type: 'button' }],
    });
    await expect(alice.press('Stop')).rejects.toThrow('Alice Martin sees no button Stop.');
    await stop();
  });

  test('a trigger opens one modal, within three seconds', async () => {
    const { alice, slack, last, openForm, later, stop } = await setUp();
    expect(await openForm()).toMatchObject({ ok: true });
    const again = { trigger_id: last().trigger_id, view };
    expect(await callApi(slack, 'views.open', again)).toMatchObject({ error: 'exchanged_trigger_id' });
    await alice.press('Go');
    later(3_001);
    const late = { trigger_id: last().trigger_id, view };
    expect(await callApi(slack, 'views.open', late)).toMatchObject({ error: 'expired_trigger_id' });
    await stop();
  });

  test('a form is filled by field, submitted by Slack state, and closes', async () => {
    const { alice, last, openForm, stop } = await setUp();
    await openForm();
    expect(alice.form()).toMatchObject({
      title: 'Form',
      fields: [
        { name: 'title', value: '' },
        { name: 'note' },
        { name: 'all', value: 'yes', options: ['yes', 'no'] },
      ],
    });
    expect(await alice.submit({ title: 'abc', all: 'NO' })).toBeNull();
    expect(last()).toMatchObject({
      type: 'view_submission',
      view: {
        state: {
          values: {
            title: { value: { type: 'plain_text_input', value: 'abc' } },
            note: { value: { value: null } },
            all: { value: { selected_option: { value: 'no' } } },
          },
        },
      },
    });
    expect(alice.form()).toBeNull();
    await stop();
  });

  test('Slack itself refuses an empty required field and a long text, without asking the bot', async () => {
    const { alice, bot, openForm, stop } = await setUp();
    await openForm();
    const before = bot.received.length;
    expect(await alice.submit({})).toEqual({ title: 'Veuillez remplir ce champ obligatoire.' });
    expect(await alice.submit({ title: 'abcdef' })).toEqual({
      title: 'Ce champ accepte 5 caractères au plus.',
    });
    expect(bot.received).toHaveLength(before);
    await stop();
  });

  test('errors stand beside fields and keep what was typed; a stray one is an app failure', async () => {
    const { alice, answers, openForm, stop } = await setUp();
    await openForm();
    answers.next = { body: { response_action: 'errors', errors: { title: 'Too odd.' } } };
    expect(await alice.submit({ title: 'abc' })).toEqual({ title: 'Too odd.' });
    expect(alice.form()?.fields[0]).toMatchObject({ value: 'abc' });
    answers.next = { body: { response_action: 'errors', errors: { other: 'Too odd.' } } };
    await expect(alice.submit({})).rejects.toThrow('errors beside other');
    await stop();
  });

  test('an updated modal keeps what was typed, and an old hash is refused', async () => {
    const { alice, slack, openForm, stop } = await setUp();
    const opened = (await openForm()).view as { id: string; hash: string };
    slack.fillView('UALICE', opened.id, { title: { value: 'abc' } });
    const update = { view_id: opened.id, hash: opened.hash, view };
    expect(await callApi(slack, 'views.update', update)).toMatchObject({ ok: true });
    expect(alice.form()?.fields[0]).toMatchObject({ value: 'abc' });
    expect(await callApi(slack, 'views.update', update)).toMatchObject({ error: 'hash_conflict' });
    await stop();
  });

  test('closing a modal tells a bot that asked', async () => {
    const { slack, last, openForm, stop } = await setUp();
    const { id } = (await openForm()).view as { id: string };
    await slack.closeView('UALICE', id);
    expect(last()).toMatchObject({ type: 'view_closed', view: { id } });
    expect(slack.modal('UALICE')).toBeNull();
    await stop();
  });

  test('a response address works five times', async () => {
    const { alice, post, stop } = await setUp();
    await alice.press('Go');
    expect((await post({ replace_original: true, text: 'Done', blocks: [] })).status).toBe(200);
    expect(alice.inbox()).toMatchObject([{ text: 'Done', buttons: [] }]);
    for (let use = 2; use <= 5; use += 1) expect((await post({ text: 'More' })).status).toBe(200);
    expect((await post({ text: 'More' })).status).toBe(404);
    await stop();
  });

  test('a response address works for thirty minutes', async () => {
    const { alice, post, later, stop } = await setUp();
    await alice.press('Go');
    later(30 * 60_000 + 1);
    expect((await post({ text: 'More' })).status).toBe(404);
    await stop();
  });

  test('a listener hears of changes until it leaves', async () => {
    const { slack, stop } = await setUp();
    let heard = 0;
    const leave = slack.onChange(() => {
      heard += 1;
    });
    await callApi(slack, 'chat.postMessage', { channel: 'UALICE', text: 'x' });
    expect(heard).toBe(1);
    leave();
    await callApi(slack, 'chat.postMessage', { channel: 'UALICE', text: 'x' });
    expect(heard).toBe(1);
    await stop();
  });
});
