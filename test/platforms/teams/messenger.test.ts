import type { Address } from '../../../src/domain/organisations/workspace.js';
import type { Outgoing, SendOutcome } from '../../../src/messages/messenger.js';
import { engagement, mission } from '../../fixtures/teams/views.js';
import { until } from '../../support/eventually.js';
import { ada, general, jean, startWorld, type World } from './world.js';

let world: World;
let address: Address;

beforeEach(() => start());

async function start(requestTimeoutMs?: number) {
  world = await startWorld(requestTimeoutMs ? { requestTimeoutMs } : {});
  await world.teams.install(jean.id);
  await until(() => world.receive.finished.length === 1);
  address = world.receive.accepted[0]?.address ?? {};
}
afterEach(() => world.stop());

const reader = { locale: 'fr', timezone: 'Europe/Paris' } as const;
const outgoing = (to: Address = address): Outgoing => ({
  workspace: 'tenant-1',
  address: to,
  message: { kind: 'reminder.dayBefore', engagement: engagement() },
  reader,
  deliveryId: 'delivery-1',
});
const send = (to?: Address) => world.platform.messenger.send(outgoing(to));
const inbox = () => world.teams.person(jean.id).inbox();

function sent(outcome: SendOutcome): Extract<SendOutcome, { kind: 'sent' }> {
  if (outcome.kind !== 'sent') throw new Error(`It was not sent: ${JSON.stringify(outcome)}`);
  return outcome;
}

test('a message arrives at a plain address, and can be edited by its reference', async () => {
  const outcome = sent(await send(JSON.parse(JSON.stringify(address))));
  expect(inbox()[0]?.text).toContain('Votre mission approche');
  const message = { kind: 'announcement', mission: mission(), forMany: false } as const;
  const edited = await world.platform.messenger.update(outcome.ref, { ...outgoing(), message });
  expect(edited.kind).toBe('sent');
  expect(inbox()).toHaveLength(1);
  expect(inbox()[0]?.text).toContain('Une mission flash vous tend les bras');
});

test('a chat that is not open yet is opened, and the address tells it', async () => {
  const outcome = sent(await send({ ...address, conversationId: '' }));
  expect(outcome.address.conversationId).toBe(world.teams.personalChatId(jean.id));
  expect(inbox()).toHaveLength(1);
});

test('a conversation that is gone is opened again, once', async () => {
  world.teams.faults.gone(world.teams.personalChatId(jean.id));
  expect((await send()).kind).toBe('sent');
  expect(inbox()).toHaveLength(1);
});

test('an announcement starts a thread in a channel and follows its places', async () => {
  await world.teams.installInTeam(jean.id);
  await until(() => world.receive.accepted.some((incoming) => incoming.channel !== null));
  const channel = world.receive.accepted.find((incoming) => incoming.channel !== null)?.channel;
  const message = { kind: 'announcement', mission: mission(), forMany: true } as const;
  const outcome = sent(await world.platform.messenger.send({ ...outgoing(channel?.address), message }));
  const seen = () =>
    world.teams
      .person(ada.id)
      .channel(general.id)
      .map((said) => said.text);
  expect(seen()[0]).toMatch(/3\splaces libres/);
  const full = mission({ slots: mission().slots.map((slot) => ({ ...slot, placesLeft: 0 })) });
  const update = { ...outgoing(outcome.address), message: { ...message, mission: full } };
  expect((await world.platform.messenger.update(outcome.ref, update)).kind).toBe('sent');
  expect(seen()).toHaveLength(1);
  expect(seen()[0]).toContain('Complet');
});

test('a message that is gone cannot be edited any more', async () => {
  const { ref } = sent(await send());
  const outcome = await world.platform.messenger.update({ ...ref, activityId: '12' }, outgoing());
  expect(outcome).toEqual({ kind: 'unreachable', code: 'ActivityNotFoundInConversation' });
});

test.each([
  [
    { kind: 'throttled', retryAfterSeconds: 7 },
    { kind: 'busy', retryAfterMs: 7_000, code: 'TooManyRequests' },
  ],
  [{ kind: 'precondition' }, { kind: 'busy', retryAfterMs: 3_000, code: 'PreconditionFailed', alone: true }],
  [{ kind: 'badGateway' }, { kind: 'busy', retryAfterMs: 3_000, code: 'BadGateway', alone: true }],
] as const)('when Teams answers %j it is tried once and reported %j', async (fault, outcome) => {
  world.teams.faults.next(fault);
  const calls = world.teams.calls().length;
  expect(await send()).toEqual(outcome);
  expect(world.teams.calls()).toHaveLength(calls + 1);
  expect(inbox()).toEqual([]);
});

test('a connection that is cut leaves a doubt, and the message is not said again', async () => {
  world.teams.faults.next({ kind: 'drop' });
  const outcome = await send();
  expect(outcome.kind).toBe('inDoubt');
  expect(inbox()).toHaveLength(1);
  const lookup = { ...outgoing(), since: null };
  expect(await world.platform.messenger.find(lookup)).toEqual({ kind: 'unknown' });
});

test('a request that takes too long is given up, and leaves a doubt', async () => {
  await world.stop();
  await start(1_000);
  world.teams.faults.next({ kind: 'delay', ms: 30_000 });
  expect((await send()).kind).toBe('inDoubt');
});

test('somebody who blocks the bot, or removed the app, is unreachable', async () => {
  world.teams.faults.block(jean.id);
  expect(await send()).toEqual({ kind: 'unreachable', code: 'MessageWritesBlocked' });
  world.teams.faults.unblock(jean.id);
  await world.teams.uninstall(jean.id);
  expect(await send()).toEqual({ kind: 'unreachable', code: 'BotNotInConversationRoster' });
});

test('a service that nobody listens at was not reached, and an address of another kind is not one', async () => {
  expect(await send({ ...address, serviceUrl: 'http://127.0.0.1:1/' })).toMatchObject({
    kind: 'busy',
    code: 'ECONNREFUSED',
  });
  expect(await send({ channel: 'C1' })).toEqual({ kind: 'failed', code: 'badAddress' });
});

test('the directory tells a member’s name and e-mail, at an open chat or not', async () => {
  const { directory } = world.platform;
  const expected = {
    userId: jean.aadObjectId,
    name: jean.name,
    email: jean.email,
    timezone: null,
    locale: null,
  };
  expect(await directory.profile('tenant-1', jean.aadObjectId, address)).toMatchObject(expected);
  const closed = { ...address, conversationId: '' };
  expect(await directory.profile('tenant-1', jean.aadObjectId, closed)).toMatchObject({
    ...expected,
    address,
  });
  expect(await directory.profile('tenant-1', 'aad-nobody', address)).toBeNull();
  expect(await directory.profile('tenant-1', jean.aadObjectId, null)).toBeNull();
  expect(await directory.channel('tenant-1', general.id, null)).toBeNull();
  for await (const member of directory.members('tenant-1')) throw new Error(`${member.userId} was listed.`);
});

test('a directory that does not answer says so by its code', async () => {
  world.teams.faults.next({ kind: 'throttled', retryAfterSeconds: 1 });
  const asked = world.platform.directory.profile('tenant-1', jean.aadObjectId, address);
  await expect(asked).rejects.toMatchObject({ name: 'DirectoryError', code: 'TooManyRequests' });
});
