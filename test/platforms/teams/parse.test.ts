import { encodeIntent } from '../../../src/conversation/intents.js';
import { readActivity } from '../../../src/platforms/teams/activity.js';
import { type Parsed, parseActivity } from '../../../src/platforms/teams/parse.js';
import { intentData } from '../../../src/platforms/teams/payload.js';
import * as fixtures from '../../fixtures/teams/activities.js';
import { timeTaken } from '../../support/timeTaken.js';

function parse(body: unknown): Parsed | null {
  const activity = readActivity(JSON.parse(JSON.stringify(body)));
  if (!activity) throw new Error('The activity cannot be read.');
  return parseActivity(activity);
}

test('a personal message tells who, where from, in which language and on which clock', () => {
  expect(parse(fixtures.personalMessage)).toEqual({
    via: 'message',
    form: null,
    corrects: null,
    incoming: {
      platform: 'teams',
      workspace: '5f0c7d3a-0000-4000-8000-0000000000bb',
      eventId: 'a:1xyz:1795424400123',
      userId: '9f1c1f6e-0000-4000-8000-000000000001',
      where: 'personal',
      address: {
        kind: 'personal',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        tenantId: '5f0c7d3a-0000-4000-8000-0000000000bb',
        botId: '28:5c1b6e0a-0000-4000-8000-0000000000aa',
        conversationId: 'a:1xyz',
        userId: '29:1a2b',
      },
      channel: null,
      hints: { name: 'Jean Martin', locale: 'fr', timezone: 'Europe/Paris' },
      input: { kind: 'text', text: 'je m’inscris à la mission 3' },
    },
  });
});

test('in a channel the mention of the bot is taken out and other people keep their names', () => {
  const parsed = parse(fixtures.channelMention);
  expect(parsed?.incoming.input).toEqual({ kind: 'text', text: 'les missions de Ada Byron & co' });
  expect(parsed?.incoming.where).toBe('channel');
  expect(parsed?.incoming.address).toMatchObject({ kind: 'personal', conversationId: '', userId: '29:1a2b' });
});

test('other people are told by their account where Teams tells it, each of two of one name by their own', () => {
  const of = (aadObjectId?: string) => ({
    type: 'mention',
    mentioned: { id: '29:ada', name: 'Ada Byron', ...(aadObjectId && { aadObjectId }) },
    text: '<at>Ada Byron</at>',
  });
  const text = (...entities: object[]) =>
    parse({
      ...fixtures.personalMessage,
      text: '<at>Ada Byron</at> ou <at>Ada Byron</at>',
      entities: [...entities],
    })?.incoming.input;
  expect(text(of('one'), of('two'))).toEqual({ kind: 'text', text: '<@one> ou <@two>' });
  expect(text(of(), of())).toEqual({ kind: 'text', text: 'Ada Byron ou Ada Byron' });
});

test('a quarter of a megabyte of any kind is read in no time: before, everybody waited for ten seconds', async () => {
  for (const piece of ['<at', '<at ', '<at>', '<at></at', '&', '&nbsp', ' ', '\u200d']) {
    const activity = { ...fixtures.personalMessage, text: piece.repeat(250_000 / piece.length) };
    expect(await timeTaken(() => parse(activity))).toBeLessThan(2_000);
  }
});

test('mentions of the bot are taken out though somebody has hidden something in them', () => {
  const text = '<at>Étin\u200bcelle</at> les\u202e missions';
  const mentioned = { id: '28:5c1b6e0a-0000-4000-8000-0000000000aa', name: 'Étincelle' };
  const ours = [{ type: 'mention', mentioned, text: '<at>Étin\u200bcelle</at>' }];
  expect(parse({ ...fixtures.channelMention, text, entities: ours })?.incoming.input).toEqual({
    kind: 'text',
    text: 'les missions',
  });
});

test('what nobody sees is in no name: of a person, of a team, of a channel', () => {
  const from = { id: '29:1a2b', name: 'Jean\u202e \u3164Martin' };
  expect(parse({ ...fixtures.personalMessage, from })?.incoming.hints.name).toBe('Jean Martin');
  const nobody = { ...from, name: '\u3164' };
  expect(parse({ ...fixtures.personalMessage, from: nobody })?.incoming.hints).not.toHaveProperty('name');
  const renamed = fixtures.teamUpdate('channelRenamed');
  const channelData = { ...Object(renamed.channelData), channel: { id: '19:a', name: 'R\u202eS\u200bE' } };
  expect(parse({ ...renamed, channelData })?.incoming.channel?.name).toBe('Toute la société › RSE');
});

test('a bare mention asks for help', () => {
  const parsed = parse({ ...fixtures.channelMention, text: '<at>Étincelle</at>\n' });
  expect(parsed?.incoming.input).toEqual({ kind: 'action', intent: { kind: 'help' } });
});

const signUp = { kind: 'signUp', slotId: 's1', anyway: false } as const;

test.each([
  ['Action.Execute', 'invoke', fixtures.execute],
  ['Action.Submit', 'submit', fixtures.submit],
])('a button pressed by %s carries its intent', (_, via, pressed) => {
  const parsed = parse(pressed(intentData(encodeIntent(signUp))));
  expect(parsed).toMatchObject({ via, incoming: { input: { kind: 'action', intent: signUp } } });
});

test.each([
  ['nothing', {}],
  ['something that is not ours', { verb: 'delete everything' }],
  ['an intent that we do not have', intentData('{"kind":"drop.database"}')],
  ['an intent of the wrong shape', intentData('{"kind":"signUp"}')],
  ['an object in the place of an intent', { etincelle: { intent: { kind: 'help' } } }],
])('a button that carries %s has no intent', (_, data) => {
  expect(parse(fixtures.execute(data))?.incoming.input).toEqual({ kind: 'action', intent: null });
});

test('a form comes back as its values, and as the form to show again', () => {
  const context = { form: 'mission', formId: 'form-1', missionId: null, timezone: 'Europe/Paris' };
  const parsed = parse(fixtures.execute({ etincelle: context, title: 'Trier', skills: 'none', other: 'x' }));
  expect(parsed?.incoming.input).toEqual({
    kind: 'submission',
    submission: {
      form: 'mission',
      formId: 'form-1',
      missionId: null,
      slots: [null],
      values: { title: 'Trier', skills: '' },
    },
  });
  expect(parsed?.form).toMatchObject({ kind: 'mission', formId: 'form-1', values: { title: 'Trier' } });
});

test('adding and removing the app in a personal chat are told', () => {
  expect(parse(fixtures.personalInstallation('add'))?.incoming.input).toEqual({ kind: 'installed' });
  expect(parse(fixtures.personalInstallation('remove'))?.incoming.input).toEqual({ kind: 'removed' });
  expect(parse(fixtures.personalInstallation('add-upgrade'))).toBeNull();
});

test('adding the app to a team tells its general channel; removing it takes it from nobody', () => {
  expect(parse(fixtures.teamInstallation('add'))?.incoming).toMatchObject({
    where: 'channel',
    input: { kind: 'installed' },
    channel: {
      externalId: '19:general@thread.tacv2',
      name: 'Toute la société › General',
      address: { kind: 'channel', conversationId: '19:general@thread.tacv2' },
    },
  });
  expect(parse(fixtures.teamInstallation('remove'))).toBeNull();
});

test('a new or renamed channel tells its name, other updates of a team tell nothing', () => {
  const channel = { externalId: '19:new@thread.tacv2', name: 'Toute la société › Engagement' };
  expect(parse(fixtures.teamUpdate('channelCreated'))?.incoming.channel).toMatchObject(channel);
  expect(parse(fixtures.teamUpdate('channelRenamed'))?.incoming.channel).toMatchObject(channel);
  expect(parse(fixtures.teamUpdate('teamMemberAdded'))).toBeNull();
});

test.each([
  ['a reaction', { ...fixtures.personalMessage, type: 'messageReaction' }],
  ['another bot', { ...fixtures.personalMessage, from: { id: '28:other' } }],
  ['an invoke of another feature', { ...fixtures.execute({}), name: 'task/fetch' }],
  ['an activity of no tenant', { ...fixtures.personalMessage, conversation: { id: 'a:1' }, channelData: {} }],
])('%s is not answered', (_, body) => {
  expect(parse(body)).toBeNull();
});

test('a language that we do not speak and a zone that does not exist are not told', () => {
  const odd = { ...fixtures.personalMessage, entities: [], locale: 'de-DE', localTimezone: 'Mars/Olympus' };
  expect(parse(odd)?.incoming.hints).toEqual({ name: 'Jean Martin' });
});

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['no id', { ...fixtures.personalMessage, id: '' }],
  ['no service address', { ...fixtures.personalMessage, serviceUrl: 'here' }],
  ['no sender', { ...fixtures.personalMessage, from: undefined }],
])('a body with %s is no activity', (_, body) => {
  expect(readActivity(body)).toBeNull();
});

test('in people’s own chat, where a card of ours was shared, nothing is taken for the bot’s chat with them', () => {
  const parsed = parse({
    ...fixtures.personalMessage,
    conversation: {
      id: '19:1a2b_3c4d@unq.gbl.spaces',
      conversationType: 'personal',
      tenantId: '5f0c7d3a-0000-4000-8000-0000000000bb',
    },
  });
  expect(parsed?.incoming.where).toBe('channel');
  expect(parsed?.incoming.address).toMatchObject({ kind: 'personal', conversationId: '' });
});

const query = (value: unknown) =>
  parse({ ...fixtures.personalMessage, type: 'invoke', name: 'composeExtension/query', text: null, value });
const words = (value: unknown) => [{ name: 'words', value }];

test.each([
  [
    { parameters: words('jardin'), queryOptions: { skip: 10, count: 25 } },
    { text: 'jardin', skip: 10 },
  ],
  [{ parameters: [{ name: 'initialRun', value: 'true' }] }, { text: '', skip: 0 }],
  [{ parameters: words({ $ne: 1 }) }, { text: '', skip: 0 }],
  [{}, { text: '', skip: 0 }],
])('a search is read: %j', (value, input) => {
  const parsed = query({ commandId: 'searchMissions', ...value });
  expect(parsed).toMatchObject({ via: 'search', incoming: { input: { kind: 'search', ...input } } });
});

test.each([
  null,
  {},
  { commandId: 'otherCommand', parameters: words('x') },
  { commandId: 'searchMissions', queryOptions: { skip: -1 } },
  { commandId: 'searchMissions', parameters: Array.from({ length: 6 }, () => words('x')[0]) },
])('a search that is none of ours is nothing to us: %j', (value) => {
  expect(query(value)).toBeNull();
});

test('of forty thousand letters that are looked for, a few are read', () => {
  const parsed = query({ commandId: 'searchMissions', parameters: words('a'.repeat(40_000)) });
  expect(JSON.stringify(parsed?.incoming.input).length).toBeLessThan(300);
});
