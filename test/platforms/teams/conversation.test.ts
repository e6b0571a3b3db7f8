import { encodeIntent } from '../../../src/conversation/intents.js';
import type { MissionForm } from '../../../src/messages/forms/form.js';
import { intentData } from '../../../src/platforms/teams/payload.js';
import { personalMessage } from '../../fixtures/teams/activities.js';
import { engagement, mission } from '../../fixtures/teams/views.js';
import { until } from '../../support/eventually.js';
import { general, jean, nothing, post, rse, says, startWorld, type World } from './world.js';

let world: World;
beforeEach(() => start());

async function start(invokeBudgetMs?: number) {
  world = await startWorld(invokeBudgetMs ? { invokeBudgetMs } : {});
  await world.teams.installInTeam(jean.id);
  await world.teams.install(jean.id);
  await until(() => world.receive.finished.length === 3);
}
afterEach(() => world.stop());

const list = says({ kind: 'missions.list', missions: [mission()], page: 0, pages: 1 });
const confirmed = says({ kind: 'engagement.confirmed', engagement: engagement(), already: false });
const person = () => world.teams.person(jean.id);
const inbox = () => person().inbox();
const form: MissionForm = {
  kind: 'mission',
  missionId: null,
  formId: 'form-1',
  values: {},
  slots: [null],
  timezone: 'Europe/Paris',
};
const valid = {
  title: 'Trier',
  nonprofit: 'Relais',
  summary: 'Trier',
  date: '2026-12-01',
  start: '09:00',
  end: '12:00',
  place: 'Paris',
  bring: '',
  capacity: '0',
  questions: '',
  sites: '',
};

/** From now on nothing is answered until the function that this gives is called; then this is. Teams waits for no time. */
async function repliesWhenTold(reply: ReturnType<typeof says>): Promise<() => void> {
  await world.stop();
  await start(150);
  let give: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    give = resolve;
  });
  world.receive.reply = async () => {
    await told;
    return reply;
  };
  return give;
}

test('what is said is acknowledged, then answered in the chat, then finished', async () => {
  world.receive.reply = () => list;
  await person().say('les missions');
  await until(() => inbox().length === 1);
  expect(inbox()[0]?.text).toContain('Trier des dons');
  await until(() => world.receive.finished.length === 4);
  expect(world.receive.finished.at(-1)?.input).toEqual({ kind: 'text', text: 'les missions' });
});

test('an activity that is posted twice is answered once', async () => {
  world.receive.reply = () => list;
  const { serviceUrl } = world.teams;
  const statuses: number[] = [];
  for (let posted = 0; posted < 3; posted += 1) {
    statuses.push((await post(world.url, { ...personalMessage, serviceUrl, conversation: chat() })).status);
  }
  await until(() => inbox().length > 0);
  await world.platform.stop();
  expect(statuses).toEqual([200, 200, 200]);
  expect(inbox()).toHaveLength(1);
});

test('adding the app to a team tells each of its channels and says nothing there', () => {
  const channels = world.receive.accepted.flatMap(({ channel }) =>
    channel ? [[channel.externalId, channel.name]] : [],
  );
  expect(channels).toEqual([
    [general.id, 'Toute la société › General'],
    [rse.id, 'Toute la société › RSE'],
  ]);
  expect(person().channel(general.id)).toEqual([]);
});

test('a pressed button is answered in the place of its card', async () => {
  world.receive.reply = () => list;
  await person().say('les missions');
  await until(() => inbox().length === 1);
  world.receive.reply = () => confirmed;
  await person().press('En savoir plus');
  expect(world.receive.accepted.at(-1)?.input).toMatchObject({
    kind: 'action',
    intent: { kind: 'mission.details' },
  });
  expect(inbox()).toHaveLength(1);
  expect(inbox()[0]?.text).toContain('Votre place est réservée');
});

test('a problem leaves the card and is said below it', async () => {
  world.receive.reply = () => list;
  await person().say('les missions');
  await until(() => inbox().length === 1);
  world.receive.reply = () => says({ kind: 'problem', problem: { code: 'missionNotFound' } });
  await person().press('En savoir plus');
  expect(inbox()).toHaveLength(2);
  expect(inbox()[1]).toMatchObject({ text: expect.stringContaining('Je ne trouve pas'), onlyMe: true });
});

test('a card whose button does nothing any more gives way to why, and to the ways on', async () => {
  world.receive.reply = () => list;
  await person().say('les missions');
  await until(() => inbox().length === 1);
  world.receive.reply = () => says({ kind: 'problem', problem: { code: 'offerGone', title: 'Trier' } });
  await person().press('En savoir plus');
  expect(inbox()).toHaveLength(1);
  expect(inbox()[0]?.text).toContain('n’est plus réservée pour vous');
  expect(inbox()[0]?.buttons).toEqual(['Voir les missions', 'Mes missions']);
});

const pressHelp = (id: string) => ({
  ...personalMessage,
  serviceUrl: world.teams.serviceUrl,
  type: 'invoke',
  name: 'adaptiveCard/action',
  id,
  value: {
    action: { type: 'Action.Execute', verb: 'help', data: intentData(encodeIntent({ kind: 'help' })) },
  },
});

test('an invoke that is posted again gets the answer of the first time', async () => {
  world.receive.reply = () => says({ kind: 'help', organiser: false });
  const before = world.receive.answered.length;
  const posts = await Promise.all([1, 2].map(() => post(world.url, pressHelp('f:1'))));
  const [first, second] = await Promise.all(posts.map((response) => response.json()));
  expect(first).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(second).toEqual(first);
  expect(world.receive.answered).toHaveLength(before + 1);
});

test('an answer that takes too long for the response is said as a message when it comes', async () => {
  const give = await repliesWhenTold(confirmed);
  await person().say('bonjour');
  const response = await post(world.url, {
    ...pressHelp('f:2'),
    conversation: chat(),
    recipient: { id: '28:app-1' },
  });
  expect(await response.json()).toMatchObject({
    type: expect.stringContaining('message'),
    value: 'Un instant…',
  });
  give();
  await until(() => inbox().length === 2);
});

test('an answer that comes late to a Teams that is busy is kept, and its event left unfinished', async () => {
  const give = await repliesWhenTold(list);
  const pressed = { ...pressHelp('f:3'), conversation: chat(), recipient: { id: '28:app-1' } };
  const response = await post(world.url, { ...pressed, serviceUrl: world.teams.serviceUrl });
  expect(await response.json()).toMatchObject({ value: 'Un instant…' });
  world.teams.faults.next({ kind: 'throttled', retryAfterSeconds: 60 });
  give();
  await until(() => world.receive.unsaid.length > 0);
  expect(world.receive.unsaid).toEqual([list]);
  expect(world.receive.finished).toHaveLength(3);
  expect(inbox()).toEqual([]);
});

const chat = () => ({
  id: world.teams.personalChatId(jean.id),
  tenantId: 'tenant-1',
  conversationType: 'personal',
});

test('when nothing can be stored the person is told, by either way', async () => {
  world.receive.acceptFails = true;
  await person().say('bonjour');
  await until(() => inbox().length === 1);
  expect(inbox()[0]?.text).toContain('Quelque chose s’est mal passé');
  const response = await post(world.url, pressHelp('f:3'));
  expect(await response.json()).toMatchObject({
    value: expect.stringContaining('Quelque chose s’est mal passé'),
  });
  expect(JSON.stringify(world.log)).not.toContain('bonjour');
});

test('a form is filled in, refused with a sentence beside each field, kept as typed, then accepted', async () => {
  world.receive.reply = () => ({ ...nothing, form });
  await person().say('créer une mission');
  await until(() => person().form() !== null);
  world.receive.reply = () => ({ ...nothing, fieldProblems: { capacity: 'badCapacity' } });
  expect(await person().submit(valid)).toEqual({ capacity: expect.stringContaining('entre 1 et 500') });
  expect(
    person()
      .form()
      ?.fields.find((field) => field.name === 'title')?.value,
  ).toBe('Trier');
  expect(world.receive.accepted.at(-1)?.input).toEqual({
    kind: 'submission',
    submission: {
      form: 'mission',
      formId: 'form-1',
      missionId: null,
      slots: [null],
      values: { ...valid, bring: '', minimum: '', skills: '' },
    },
  });
  world.receive.reply = () => says({ kind: 'mission.preview', mission: mission({ status: 'draft' }) });
  expect(await person().submit({ capacity: '5' })).toBeNull();
  expect(person().form()).toBeNull();
  expect(inbox()).toHaveLength(1);
});

test('a client that only knows Action.Submit gets the answer in the place of the card too', async () => {
  world.receive.reply = () => ({ ...nothing, form });
  await person().say('créer une mission');
  await until(() => inbox().length === 1);
  world.receive.reply = () => confirmed;
  const data = intentData(encodeIntent({ kind: 'help' }));
  await world.teams.submit(jean.id, inbox()[0]?.id ?? '', data);
  await until(() => inbox()[0]?.text.includes('réservée') === true);
  expect(inbox()).toHaveLength(1);
});

test('stopping waits for the answers at hand, and takes nothing new', async () => {
  world.receive.reply = async () => list;
  await person().say('les missions');
  await world.platform.stop();
  expect(inbox()).toHaveLength(1);
  expect((await post(world.url, { ...personalMessage, serviceUrl: world.teams.serviceUrl })).status).toBe(
    503,
  );
});
