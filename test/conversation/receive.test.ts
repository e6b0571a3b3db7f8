import { randomUUID } from 'node:crypto';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import type { Incoming, Reply } from '../../src/conversation/incoming.js';
import { createWorld, type World } from '../support/world.js';
import { from, presses, types } from './support/incoming.js';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const answer = (incoming: Incoming): Promise<Reply> => createReceive(world.ports).answer(incoming);
const kind = ({ message, form }: Reply): string | null => {
  if (message?.kind === 'problem') return message.problem.code;
  return message?.kind ?? (form ? `form ${form.kind}` : null);
};
const slotId = async (options?: Parameters<World['mission']>[0]) =>
  (await world.mission(options)).slots[0]?.id ?? '';

test('an event is new once', async () => {
  const receive = createReceive(world.ports);
  const incoming = types(await world.person('Ana'), 'bonjour');
  expect(await receive.accept(incoming)).toBe('new');
  expect(await receive.accept(incoming)).toBe('repeated');
});

test('a place in line is drawn in the organisation’s own line, and none for a workspace that nobody knows', async () => {
  const receive = createReceive(world.ports);
  const [inSlack, inTeams] = [await world.person('Ana'), await world.person('Bob', { chat: 'teams' })];
  const stranger = { ...types(inSlack, 'bonjour'), workspace: 'T0NOBODY', eventId: 'Ev1' };
  for (const event of [stranger, types(inSlack, 'bonjour'), types(inTeams, 'bonjour')])
    expect(await receive.accept(event)).toBe('new');
  const { inbox, workspaces } = world.ports;
  const own = await workspaces.ofOrganisation(world.organisation.id);
  const drawn = await inbox.ticketsBefore(99, [...own, { platform: 'slack', externalId: 'T0NOBODY' }], 9);
  expect(drawn.map(({ ticket }) => ticket)).toEqual([1, 2]);
});

test('signing up in words in the personal chat says nothing more: the confirmation is on its way', async () => {
  const ana = await world.person('Ana');
  await world.mission();
  expect(kind(await answer(types(ana, "je m'inscris au jardin")))).toBeNull();
  const engagements = await world.ports.engagements.ofEmployee(world.organisation.id, ana.employee.id, [
    'confirmed',
  ]);
  expect(engagements).toHaveLength(1);
});

test('saying it again says where one stands', async () => {
  const ana = await world.person('Ana');
  await world.mission();
  await answer(types(ana, "je m'inscris au jardin"));
  const reply = await answer(types(ana, "je m'inscris au jardin"));
  expect(reply.message).toMatchObject({ kind: 'engagement.confirmed', already: true });
});

test('in a channel the answer is said there', async () => {
  const ana = await world.person('Ana');
  await world.mission();
  expect(kind(await answer(types(ana, "je m'inscris au jardin", 'channel')))).toBe('engagement.confirmed');
});

test('a pressed card in the personal chat becomes the mission with its new standing', async () => {
  const ana = await world.person('Ana');
  const intent = { kind: 'signUp', slotId: await slotId(), anyway: false } as const;
  const reply = await answer(presses(ana, intent));
  expect(reply.message).toMatchObject({
    kind: 'mission.details',
    mission: { slots: [{ mine: { state: 'confirmed' } }] },
  });
  expect(kind(await answer(presses(ana, intent)))).toBe('engagement.confirmed');
});

test('what is done in the home is shown by the home', async () => {
  const ana = await world.person('Ana');
  const intent = { kind: 'signUp', slotId: await slotId(), anyway: false } as const;
  const reply = await answer(presses(ana, intent, 'home'));
  expect(reply.message).toMatchObject({ kind: 'home', mine: [{ standing: { state: 'confirmed' } }] });
  expect(kind(await answer(presses(ana, { kind: 'mute' }, 'home')))).toBe('home');
  expect(kind(await answer(from(ana, { kind: 'home' }, 'home')))).toBe('home');
});

test('a question, a problem and a form asked for in the home are answered as they are', async () => {
  const olga = await world.person('Olga', { organiser: true });
  const first = { kind: 'signUp', slotId: await slotId(), anyway: false } as const;
  const second = { ...first, slotId: await slotId() };
  await answer(presses(olga, first, 'home'));
  expect(kind(await answer(presses(olga, second, 'home')))).toBe('engagement.overlap');
  expect(kind(await answer(presses(olga, { ...first, slotId: 'nowhere' }, 'home')))).toBe('missionNotFound');
  expect(kind(await answer(presses(olga, { kind: 'mission.new' }, 'home')))).toBe('form mission');
});

test('leaving is asked once more in words, and done at once by a button', async () => {
  const ana = await world.person('Ana');
  await world.mission();
  await answer(types(ana, "je m'inscris au jardin"));
  const asked = await answer(types(ana, 'je me désiste du jardin'));
  if (asked.message?.kind !== 'engagement.leaveConfirm') throw new Error('the question was not asked');
  const { engagementId } = asked.message.engagement.standing;
  expect(kind(await answer(presses(ana, { kind: 'leave.now', engagementId })))).toBe('engagement.withdrawn');
});

test('when two half-days fit, it asks which', async () => {
  const ana = await world.person('Ana');
  await world.mission();
  await world.mission();
  const reply = await answer(types(ana, "je m'inscris au jardin"));
  expect(reply.message).toMatchObject({ kind: 'mission.choose', purpose: 'signUp', choices: [{}, {}] });
});

test('a mission that is over, cancelled or not announced yet is answered as such', async () => {
  const ana = await world.person('Ana');
  const past = { startsAt: '2026-11-20T08:00:00Z', endsAt: '2026-11-20T11:00:00Z' };
  await world.mission(past);
  await world.mission({ status: 'cancelled' });
  await world.mission({ status: 'draft' });
  const problemTo = async (text: string) => (await answer(types(ana, text))).message;
  expect(await problemTo("je m'inscris à la mission 1")).toMatchObject({ problem: { reason: 'past' } });
  expect(await problemTo("je m'inscris à la mission 2")).toMatchObject({ problem: { reason: 'cancelled' } });
  expect(await problemTo("je m'inscris à la mission 3")).toMatchObject({
    problem: { code: 'missionNotFound' },
  });
});

test('an organiser who signs up for a draft is told that it is not announced', async () => {
  const olga = await world.person('Olga', { organiser: true });
  await world.mission({ status: 'draft' });
  const { message } = await answer(types(olga, "je m'inscris à la mission 1"));
  expect(message).toMatchObject({ problem: { reason: 'notAnnounced' } });
});

test('organisers’ buttons are refused to others by the act', async () => {
  const ana = await world.person('Ana');
  const { id: missionId } = await world.mission();
  const kinds = [
    'mission.edit',
    'mission.preview',
    'mission.roster',
    'mission.cancel',
    'mission.cancelNow',
    'announce',
  ] as const;
  for (const name of kinds)
    expect(kind(await answer(presses(ana, { kind: name, missionId })))).toBe('organisersOnly');
  for (const name of ['manage', 'mission.new'] as const) {
    expect(kind(await answer(presses(ana, { kind: name })))).toBe('organisersOnly');
  }
});

test('a mission of another organisation is not found', async () => {
  const elsewhere = await createWorld({ store: world.ports });
  const foreign = await elsewhere.mission();
  const olga = await world.person('Olga', { organiser: true });
  const intent = { kind: 'mission.cancelNow', missionId: foreign.id } as const;
  expect(kind(await answer(presses(olga, intent)))).toBe('missionNotFound');
});

test('an unknown button is one sentence, and a warning without personal data', async () => {
  const ana = await world.person('Ana');
  expect(kind(await answer(presses(ana, null)))).toBe('unknownAction');
  expect(world.log.lines).toEqual([
    'warn request.refused {"platform":"slack","input":"action","code":"unknownAction"}',
  ]);
});

test('an unknown workspace is one sentence in the language the event hints at', async () => {
  const ana = await world.person('Ana');
  const stranger: Incoming = { ...types(ana, 'hello'), workspace: 'T-UNKNOWN', hints: { locale: 'en' } };
  const reply = await answer(stranger);
  expect(kind(reply)).toBe('unknownWorkspace');
  expect(reply.reader).toMatchObject({ locale: 'en', timezone: 'Europe/Paris' });
});

test('the answer is in the person’s own language and on their clock', async () => {
  const ana = await world.person('Ana', { timezone: 'America/Montreal' });
  expect((await answer(types(ana, 'bonjour'))).reader).toMatchObject({
    locale: 'fr',
    timezone: 'America/Montreal',
  });
});

test('a broken store is "try again", logged without what was said, and never thrown', async () => {
  const ana = await world.person('Ana');
  const incoming = types(ana, 'un secret');
  const broken = { ...world.ports.missions, listOpenPage: () => Promise.reject(new Error('un secret')) };
  const ports = { ...world.ports, missions: broken };
  const reply = await createReceive(ports).answer(incoming);
  expect(kind(reply)).toBe('temporary');
  expect(world.log.lines).toEqual(['error conversation.failed {"platform":"slack","input":"text"}']);
});

test('installing greets the person in private and stays quiet in a channel', async () => {
  const ana = await world.person('Ana');
  expect(kind(await answer(from(ana, { kind: 'installed' })))).toBe('home');
  expect(kind(await answer(from(ana, { kind: 'installed' }, 'channel')))).toBeNull();
  expect(kind(await answer({ ...from(ana, { kind: 'installed' }), userId: '' }))).toBeNull();
});

test('removing the app ends it for the person, without a word', async () => {
  const ana = await world.person('Ana');
  expect(kind(await answer(from(ana, { kind: 'removed' })))).toBeNull();
  const identity = await world.ports.identities.find(world.organisation.id, ana.identity.id);
  expect(identity?.reachability).toBe('unreachable');
});

test('a submitted form goes to its act, and its problems come back beside the fields', async () => {
  const olga = await world.person('Olga', { organiser: true });
  const submission = { form: 'mission', formId: randomUUID(), missionId: null, values: {} } as const;
  const reply = await answer(from(olga, { kind: 'submission', submission }));
  expect(reply.message).toBeNull();
  expect(reply.fieldProblems).toMatchObject({ title: 'required' });
});
