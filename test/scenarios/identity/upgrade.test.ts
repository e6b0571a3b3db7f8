import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { eventually } from '../../support/eventually.js';
import { putMission } from '../missions.js';
import { asks } from '../organising.js';
import { organiserEmail, slackId } from '../people.js';
import { openTwoChats, type TwoChats } from '../twoChats.js';
import { idOf, leaves, lets, type Newcomer, onSlot } from './newcomers.js';

/** Rows as the version before this one left them: joined by every address that anybody claimed. */
let chats: TwoChats;
beforeEach(async () => {
  chats = await openTwoChats('slack');
});
afterEach(() => chats.close());

const signsUp = 'je m’inscris à la mission de jardin';
const booked = /votre place|inscri|liste d’attente/i;
const outsider = /Je ne réponds qu’aux personnes de l’entreprise|I only answer people from the company/;

/** An account as it was kept then, joined to whoever had the address that it claims. */
async function joinedTo(chat: Platform, who: Newcomer, email: string, change = {}): Promise<void> {
  const person = lets(chats, chat, { name: who.name, email: `${who.name}@elsewhere.org`.toLowerCase() });
  await asks(person, 'aide', /Comment ça marche/);
  await chats.settle();
  lets(chats, chat, who);
  const owner = await chats.records.store.employees.findByEmail('own', email);
  const userId = chat === 'slack' ? idOf(chat, who.name) : idOf(chat, who.name).replace('29:', 'object-');
  await chats.records
    .collection('identities')
    .updateOne({ userId }, { $set: { employeeId: owner?.id, ...change } });
  await chats.records.collection('employees').deleteMany({ name: who.name, _id: { $ne: owner?.id ?? '' } });
}

/** Takes from every account what the version before did not keep. */
const forgets = () =>
  chats.records.collection('identities').updateMany({}, { $unset: { name: 1, email: 1, checkedAt: 1 } });

const accountsOf = async (name: string): Promise<string[]> => {
  const [person] = await chats.records.collection('employees').find({ name }).toArray();
  const accounts = await chats.records.store.identities.ofEmployee('own', person?._id ?? '');
  return accounts.map(({ userId }) => userId).sort();
};

const logged = (code: string) => chats.log.lines.filter((line) => line.includes(code));

test('accounts of outsiders, guests and unconfirmed addresses are taken from whom they were joined to', async () => {
  const { slotId } = await putMission(chats, 'Mission de jardin');
  await asks(chats.person('slack', 'Ana'), signsUp, booked);
  await chats.settle();
  await joinedTo('slack', { name: 'Zed', email: 'ana@example.org', as: 'outsider' }, 'ana@example.org');
  await joinedTo('slack', { name: 'Gil', email: organiserEmail, as: 'guest' }, organiserEmail);
  await joinedTo('slack', { name: 'Ugo', email: organiserEmail, as: 'unconfirmed' }, organiserEmail);
  await joinedTo('teams', { name: 'Zoe', email: 'ana@example.org', as: 'outsider' }, 'ana@example.org');
  await forgets();
  await chats.anHourLater();
  expect(await accountsOf('Ana')).toEqual([slackId('Ana')]);
  expect(await accountsOf('Olga')).toEqual([slackId('Olga')]);
  expect(await accountsOf('Gil')).toEqual(['U0GIL']);
  expect(await accountsOf('Ugo')).toEqual(['U0UGO']);
  expect(await onSlot(chats, slotId)).toEqual(['Ana confirmed 1']);
  expect(logged('account.expelled')).toHaveLength(2);
  expect(
    logged('account.parted')
      .map((line) => /"reason":"(\w+)"/.exec(line)?.[1])
      .sort(),
  ).toEqual(['guest', 'notVouchedFor']);
  await chats.anHourLater();
  expect(logged('account.parted')).toHaveLength(2);
});

test.each(['slack', 'teams'] as const)(
  '%s: an outsider who speaks before the list has been read is refused all the same',
  async (chat) => {
    const { slotId } = await putMission(chats, 'Mission de jardin');
    await asks(chats.person('slack', 'Ana'), signsUp, booked);
    await joinedTo(chat, { name: 'Zed', email: 'ana@example.org', as: 'outsider' }, 'ana@example.org');
    await forgets();
    const zed = chat === 'slack' ? chats.slack.person('U0ZED') : chats.teams.person('29:zed');
    for (const words of ['mes missions', 'je me désiste', 'oui']) await asks(zed, words, outsider);
    expect(await onSlot(chats, slotId)).toEqual(['Ana confirmed 1']);
    expect(await accountsOf('Ana')).toEqual([slackId('Ana')]);
  },
);

test('an outsider who was nobody else loses the seat and is forgotten', async () => {
  const { slotId } = await putMission(chats, 'Mission de jardin', { capacity: 1 });
  lets(chats, 'slack', { name: 'Zed', email: 'zed@elsewhere.org' });
  await asks(chats.slack.person('U0ZED'), signsUp, booked);
  await asks(chats.person('slack', 'Ben'), signsUp, booked);
  await chats.settle();
  lets(chats, 'slack', { name: 'Zed', as: 'outsider' });
  await forgets();
  await chats.anHourLater();
  expect(await onSlot(chats, slotId)).toEqual(['nobody withdrawn', 'Ben offered 1']);
  expect(await chats.records.collection('employees').findOne({ name: 'Zed' })).toBeNull();
  expect(await chats.records.collection('identities').findOne({ userId: 'U0ZED' })).toBeNull();
});

test('a newcomer with the address of somebody who left is parted from them, with what they did since', async () => {
  const before = await putMission(chats, 'Mission de jardin');
  const since = await putMission(chats, 'Mission de musée', {
    ...{ startsAt: '2026-12-11T13:00:00Z', endsAt: '2026-12-11T16:00:00Z' },
  });
  await asks(chats.person('slack', 'Ana'), signsUp, booked);
  await chats.settle();
  const left = chats.clock.now();
  chats.clock.forward(5);
  await chats.records
    .collection('identities')
    .updateOne({ userId: slackId('Ana') }, { $set: { reachability: 'left', lastSeenAt: left } });
  leaves(chats, 'slack', 'Ana');
  await joinedTo('slack', { name: 'Leo', email: 'ana@example.org' }, 'ana@example.org', {
    email: 'ana@example.org',
  });
  await asks(chats.slack.person('U0LEO'), 'je m’inscris à la mission de musée', booked);
  await chats.settle();
  await forgets();
  await chats.anHourLater();
  expect(await onSlot(chats, since.slotId)).toEqual(['Leo confirmed 1']);
  expect(await onSlot(chats, before.slotId)).toEqual([expect.not.stringContaining('Leo')]);
  expect((await chats.records.store.employees.findByEmail('own', 'ana@example.org'))?.name).toBe('Leo');
  expect(logged('"reason":"addressReused"')).toHaveLength(1);
});

test('people who never were anybody are gone, and nobody else', async () => {
  const people = () => chats.records.collection('employees').countDocuments();
  const before = await people();
  const nobody = {
    organisationId: 'own',
    name: 'Sans',
    timezone: 'Europe/Paris',
    locale: 'fr',
    muted: false,
  };
  await chats.records
    .collection('employees')
    .insertMany(Array.from({ length: 20 }, (_, at) => ({ ...nobody, _id: `orphan-${at}`, email: null })));
  await forgets();
  await chats.anHourLater();
  await eventually(async () => expect(await people()).toBe(before));
});
