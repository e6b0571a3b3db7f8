import { readFileSync } from 'node:fs';
import { parse } from '../../../src/platforms/slack/parse.js';
import { timeTaken } from '../../support/timeTaken.js';

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../fixtures/slack/${name}.json`, import.meta.url), 'utf8'));
const parsed = (name: string) => parse(fixture(name));

test('a direct message is words in the personal chat, its escapes undone', () => {
  expect(parsed('message-im')).toEqual({
    incoming: {
      platform: 'slack',
      workspace: 'T0ATELIER',
      eventId: 'Ev0001',
      userId: 'U0ALICE',
      where: 'personal',
      address: { channel: 'D0ALICE' },
      channel: null,
      hints: {},
      input: { kind: 'text', text: 'je m’inscris à la mission 3 & vite' },
    },
    back: { kind: 'chat', channel: 'D0ALICE', question: '1795424400.000200' },
  });
});

test.each(['message-im-edited', 'message-im-from-bot', 'click-on-link'])('%s is nothing to us', (name) => {
  expect(parsed(name)).toBeNull();
});

test.each([
  ['posted: the mission is shown', 'conversations_history', 'C0ENGAGE', false],
  ['still being written: nothing, since Slack does not tell who will read it', 'composer', 'COMPOSER', true],
] as const)('of an address %s', (_what, source, channel, isNothing) => {
  const url = 'https://etincelle.example.org/m/00000000-0000-4000-8000-000000000001';
  const names = { message_ts: '1.1', unfurl_id: 'U1', source, channel };
  const event = {
    type: 'link_shared',
    user: 'U0ALICE',
    links: [{ domain: 'etincelle.example.org', url }],
    ...names,
  };
  const read = parse({ ...fixture('app-mention'), event });
  expect(read === null).toBe(isNothing);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'an event of type %s is nothing to us',
  (type) => {
    const body = JSON.parse(JSON.stringify(fixture('message-im')));
    expect(parse({ ...body, event: { ...body.event, type } })).toBeNull();
  },
);

test('a hundred thousand words of any kind are read in no time', async () => {
  for (const word of ['<', '<@', '<a|', '<a|b', '&lt;', ' ', '\u200d', 'م\u200c']) {
    const said = (size: number) => ({ ...fixture('command'), text: word.repeat(size) });
    const time = await timeTaken(() => {
      for (let round = 0; round < 20; round += 1) parse(said(100_000));
    });
    expect(time / 20).toBeLessThan(200);
  }
});

test('a mention loses the mention, keeps the name of a channel, and is answered to the person alone', () => {
  expect(parsed('app-mention')).toMatchObject({
    incoming: { where: 'channel', userId: 'U0BOB', input: { kind: 'text', text: 'what about #garden <3' } },
    back: { kind: 'whisper', channel: 'C0GENERAL', user: 'U0BOB' },
  });
});

test('a command is words, known by its trigger', () => {
  expect(parsed('command')).toMatchObject({
    incoming: { eventId: '1.2.command', where: 'channel', input: { kind: 'text', text: 'mes missions' } },
    back: { kind: 'command', triggerId: '1.2.command', user: 'U0ALICE' },
  });
});

test.each([
  ['liste', { kind: 'missions.list', page: 0 }],
  [' List ', { kind: 'missions.list', page: 0 }],
  ['mes', { kind: 'my.missions' }],
  ['mine', { kind: 'my.missions' }],
  ['aide', { kind: 'help' }],
  ['HELP', { kind: 'help' }],
])('after the command, “%s” is a word of its own', (text, intent) => {
  expect(parse({ ...fixture('command'), text })?.incoming.input).toEqual({ kind: 'action', intent });
});

test.each(['3', '#3', 'n°3', ' 3 '])('after the command, “%s” is the mission of that number', (text) => {
  const input = parse({ ...fixture('command'), text })?.incoming.input;
  expect(input).toEqual({ kind: 'text', text: 'mission 3' });
});

test.each(['12345678901', 'mes missions', 'liste des courses', '3 missions'])(
  'after the command, “%s” is a sentence',
  (text) => {
    const input = parse({ ...fixture('command'), text })?.incoming.input;
    expect(input).toEqual({ kind: 'text', text });
  },
);

test('a command without words asks for the home', () => {
  const parsedCommand = parse({ ...fixture('command'), text: ' ' });
  expect(parsedCommand?.incoming.input).toEqual({ kind: 'action', intent: { kind: 'home' } });
});

test('a button in the personal chat may be replaced by its answer', () => {
  expect(parsed('click-in-chat')).toMatchObject({
    incoming: {
      where: 'personal',
      address: { channel: 'D0ALICE' },
      channel: null,
      input: { kind: 'action', intent: { kind: 'signUp', slotId: 'slot-1', anyway: false } },
    },
    back: { kind: 'click', own: true, channel: 'D0ALICE' },
  });
});

test('a button in a channel tells of the channel, and its message stays', () => {
  expect(parsed('click-in-channel')).toMatchObject({
    incoming: {
      where: 'channel',
      address: { channel: 'U0ALICE' },
      channel: { externalId: 'C0GENERAL', name: '#general', address: { channel: 'C0GENERAL' } },
    },
    back: { kind: 'click', own: false },
  });
});

test('a button in the home is answered from there', () => {
  expect(parsed('click-in-home')).toMatchObject({
    incoming: { where: 'home' },
    back: { kind: 'homeClick', triggerId: '1.2.home', user: 'U0ALICE' },
  });
});

test('a button that is not ours is an unknown action', () => {
  expect(parsed('click-unknown')?.incoming.input).toEqual({ kind: 'action', intent: null });
});

test('a submitted form gives its values by field, empty when nothing was chosen', () => {
  expect(parsed('submission')).toMatchObject({
    incoming: {
      eventId: '1.2.submission',
      input: {
        kind: 'submission',
        submission: {
          form: 'mission',
          formId: 'form-1',
          missionId: null,
          values: { title: 'Jardin partagé', date: '2026-12-03', start: '09:00', skills: '', cause: '15' },
        },
      },
    },
    back: { kind: 'modal', viewId: 'V0FORM' },
  });
});

test('a form whose metadata was forged is an unknown action', () => {
  expect(parsed('submission-forged')?.incoming.input).toEqual({ kind: 'action', intent: null });
});

test('opening the home asks for it', () => {
  expect(parsed('app-home-opened')).toMatchObject({
    incoming: { where: 'home', input: { kind: 'home' } },
    back: { kind: 'home', user: 'U0ALICE' },
  });
});

test.each(['app-uninstalled', 'tokens-revoked'])('%s removes the workspace', (name) => {
  expect(parsed(name)).toMatchObject({
    incoming: { userId: '', workspace: 'T0ATELIER', address: null, input: { kind: 'removed' } },
    back: { kind: 'none' },
  });
});

test('the token of one user revoked is nothing to us', () => {
  const body = fixture('tokens-revoked');
  expect(
    parse({ ...body, event: { type: 'tokens_revoked', tokens: { oauth: ['U0ALICE'], bot: [] } } }),
  ).toBeNull();
});

test('an app installed for an enterprise is known by the enterprise', () => {
  const enterprise = { enterprise: { id: 'E0GROUP' }, is_enterprise_install: true };
  expect(parse({ ...fixture('click-in-chat'), ...enterprise })?.incoming.workspace).toBe('E0GROUP');
});

test.each([null, 7, 'text', [], {}, { type: 'event_callback' }, { type: 'block_actions', actions: [] }])(
  '%j is nothing to us',
  (body) => {
    expect(parse(body)).toBeNull();
  },
);
