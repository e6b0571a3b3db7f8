import { encodeIntent, type Intent } from '../../../src/conversation/intents.js';
import type { MissionForm } from '../../../src/messages/forms/form.js';
import { intentData } from '../../../src/platforms/teams/payload.js';
import { personalMessage } from '../../fixtures/teams/activities.js';
import { engagement, mission } from '../../fixtures/teams/views.js';
import { eventually, until } from '../../support/eventually.js';
import { ada, general, jean, nothing, post, says, startWorld, type World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.teams.installInTeam(jean.id);
  await world.teams.install(jean.id);
  await until(() => world.receive.finished.length === 3);
});
afterEach(() => world.stop());

const inbox = () => world.teams.person(jean.id).inbox();
const signUp = { kind: 'signUp', slotId: 'slot-1', anyway: false } as const;
const already = says({ kind: 'engagement.confirmed', engagement: engagement(), already: true });

/** The press of a button on a card in a channel, as Teams tells it. Each press is an event of its own. */
const press = (id: string, who: typeof jean, intent: Intent = signUp, card = '1') =>
  post(world.url, {
    ...personalMessage,
    ...{ serviceUrl: world.teams.serviceUrl, recipient: { id: '28:app-1' }, replyToId: card },
    ...{ type: 'invoke', name: 'adaptiveCard/action', id },
    from: { id: who.id, aadObjectId: who.aadObjectId, name: who.name },
    conversation: { id: general.id, tenantId: 'tenant-1', conversationType: 'channel' },
    value: { action: { type: 'Action.Execute', verb: intent.kind, data: intentData(encodeIntent(intent)) } },
  }).then((response) => response.json());

const asked = () => world.receive.accepted.filter(({ input }) => input.kind !== 'installed');

test('two clicks on one button are one press: one act, and the same answer to both', async () => {
  world.receive.reply = () => already;
  const [first, second] = await Promise.all([press('f:1', jean), press('f:2', jean)]);
  const third = await press('f:3', jean);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect(asked()).toHaveLength(1);
});

test('what another process has heard first is answered there; here in the response alone', async () => {
  world.receive.isFirstPress = false;
  world.receive.reply = () => already;
  const before = inbox().length;
  expect(JSON.stringify(await press('f:1', jean))).toContain('votre place');
  const value = intentData(encodeIntent(signUp));
  const submitted = { ...personalMessage, type: 'message', id: 'f:2', text: undefined, value };
  const { status } = await post(world.url, {
    ...submitted,
    serviceUrl: world.teams.serviceUrl,
    replyToId: '1',
  });
  await until(() => world.receive.finished.length === 5);
  expect([status, world.receive.answered.length, inbox().length]).toEqual([200, 4, before]);
});

test('another person, another button and another card are other presses', async () => {
  world.receive.reply = () => already;
  await Promise.all([
    press('f:1', jean),
    press('f:2', ada),
    press('f:3', jean, { kind: 'my.missions' }),
    press('f:4', jean, signUp, '2'),
  ]);
  expect(asked()).toHaveLength(4);
});

test('a press that could not be taken may be made again', async () => {
  world.receive.acceptFails = true;
  await press('f:0', jean);
  world.receive.acceptFails = false;
  world.receive.reply = () => already;
  let pressed = 0;
  await eventually(async () => {
    pressed += 1;
    await press(`f:${pressed}`, jean);
    expect(asked()).toHaveLength(1);
  });
});

const form: MissionForm = {
  ...{ kind: 'mission', missionId: null, formId: 'form-1', slots: [null], timezone: 'Europe/Paris' },
  values: { title: 'Trier', nonprofit: 'Relais', summary: 'Trier', place: 'Paris', capacity: '5' },
};
const times = { date: '2026-12-01', start: '09:00', end: '12:00' };

test('a form that is sent by two clicks is sent once, and one preview is shown', async () => {
  world.receive.reply = () => ({ ...nothing, form });
  const person = world.teams.person(jean.id);
  await person.say('créer une mission');
  await until(() => person.form() !== null);
  world.receive.reply = () => says({ kind: 'mission.preview', mission: mission({ status: 'draft' }) });
  await Promise.all([person.submit(times), person.submit(times)]);
  expect(asked().filter(({ input }) => input.kind === 'submission')).toHaveLength(1);
  expect(inbox().filter(({ text }) => text.includes('Aperçu'))).toHaveLength(1);
});
