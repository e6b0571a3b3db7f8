import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { eventually } from '../../support/eventually.js';
import { putMission } from '../missions.js';
import { asks } from '../organising.js';
import { organiserEmail } from '../people.js';
import { hears } from '../steps.js';
import { openTwoChats, type TwoChats } from '../twoChats.js';
import { changes, idOf, leaves, lets, onSlot } from './newcomers.js';

/** Names and addresses change, are given to somebody else, and belong to one person in two chats. */
let chats: TwoChats;
beforeEach(async () => {
  chats = await openTwoChats('slack');
});
afterEach(() => chats.close());

const refused = /Seules les personnes qui organisent|Only the people who organise/;
const signsUp = 'je m’inscris à la mission de jardin';
const booked = /votre place|your (place|spot)|inscri|liste d’attente|waiting/i;

/** What is kept of the people of these names. */
const peopleCalled = (...names: string[]) =>
  chats.records
    .collection('employees')
    .find({ name: { $in: names } })
    .toArray();

async function accountsOf(employeeId: string): Promise<string[]> {
  const accounts = await chats.records.store.identities.ofEmployee('own', employeeId);
  return accounts.map(({ platform }) => platform).sort();
}

const signUp = async (chat: Platform, name: string) => {
  const who = chat === 'slack' ? chats.slack.person(idOf(chat, name)) : chats.teams.person(idOf(chat, name));
  await asks(who, signsUp, booked);
  await chats.settle();
};

test.each<Platform>(['slack', 'teams'])('%s: the newest name is in every list', async (chat) => {
  const { slotId } = await putMission(chats, 'Mission de jardin');
  lets(chats, chat, { name: 'Nina', email: 'nina@example.org' });
  await signUp(chat, 'Nina');
  changes(chats, chat, 'Nina', { name: 'Nina Martin' });
  await chats.anHourLater();
  expect(await onSlot(chats, slotId)).toEqual(['Nina Martin confirmed 1']);
});

test.each<Platform>(['slack', 'teams'])(
  '%s: rights go with the address of today, and to its new owner',
  async (chat) => {
    const olga = chats.person(chat, 'Olga');
    await asks(olga, 'gérer les missions', /Vos missions/);
    changes(chats, chat, 'Olga', { email: 'olga.new@example.org' });
    const heir = lets(chats, chat, { name: 'Hedi', email: organiserEmail });
    await asks(olga, 'gérer les missions', refused);
    await asks(heir, 'gérer les missions', /Vos missions|Your missions/);
    changes(chats, chat, 'Hedi', { email: 'hedi@example.org' });
    changes(chats, chat, 'Olga', { email: organiserEmail });
    await asks(heir, 'gérer les missions', refused);
    await asks(olga, 'gérer les missions', /Vos missions/);
    const people = await peopleCalled('Olga', 'Hedi');
    expect(people.map(({ name, email }) => [name, email]).sort()).toEqual([
      ['Hedi', 'hedi@example.org'],
      ['Olga', organiserEmail],
    ]);
  },
);

test('whose address changes in both directories stays one person', async () => {
  lets(chats, 'slack', { name: 'Nina', email: 'nina@example.org' });
  lets(chats, 'teams', { name: 'Nina', email: 'nina@example.org' });
  const { slotId } = await putMission(chats, 'Mission de jardin');
  await signUp('slack', 'Nina');
  changes(chats, 'slack', 'Nina', { email: 'nina.martin@example.org' });
  changes(chats, 'teams', 'Nina', { email: 'nina.martin@example.org' });
  // First met in Teams, before anybody has looked at Slack again.
  await asks(chats.teams.person(idOf('teams', 'Nina')), 'mes missions', /Mission de jardin/);
  await chats.anHourLater();
  const [nina, ...others] = await peopleCalled('Nina');
  expect(others).toEqual([]);
  expect(nina?.email).toBe('nina.martin@example.org');
  expect(await accountsOf(nina?._id ?? '')).toEqual(['slack', 'teams']);
  expect(await onSlot(chats, slotId)).toEqual(['Nina confirmed 1']);
});

test('whose address changes in one directory first, then in the other, is one person all along', async () => {
  lets(chats, 'slack', { name: 'Nina', email: 'nina@example.org' });
  lets(chats, 'teams', { name: 'Nina', email: 'nina@example.org' });
  await signUpBoth();
  changes(chats, 'slack', 'Nina', { email: 'nina.martin@example.org' });
  await chats.anHourLater();
  changes(chats, 'teams', 'Nina', { email: 'nina.martin@example.org' });
  await chats.anHourLater();
  const people = await peopleCalled('Nina');
  expect(people).toHaveLength(1);
  expect(await accountsOf(people[0]?._id ?? '')).toEqual(['slack', 'teams']);
});

async function signUpBoth(): Promise<void> {
  await putMission(chats, 'Mission de jardin');
  await signUp('slack', 'Nina');
  await asks(chats.teams.person(idOf('teams', 'Nina')), 'mes missions', /Mission de jardin/);
}

test('two who turn out to be one keep the better place, and the other is free for the next in line', async () => {
  const { slotId } = await putMission(chats, 'Mission de jardin', { capacity: 2 });
  lets(chats, 'slack', { name: 'Nina', email: 'nina@example.org' });
  lets(chats, 'teams', { name: 'Nine', email: 'n.martin@example.org' });
  await signUp('slack', 'Nina');
  await signUp('teams', 'Nine');
  await asks(chats.person('slack', 'Ben'), signsUp, booked);
  await chats.settle();
  changes(chats, 'teams', 'Nine', { email: 'nina@example.org' });
  await chats.anHourLater();
  expect(await onSlot(chats, slotId)).toEqual(['Nine confirmed 1', 'Nine withdrawn', 'Ben offered 2']);
  await hears(chats.person('slack', 'Ben'), /place/);
  const nine = chats.teams.person(idOf('teams', 'Nine'));
  await asks(nine, 'mes missions', /Mission de jardin/);
  expect(await chats.records.store.identities.vouchedFor('own', 'nina@example.org')).toHaveLength(2);
});

test.each<[Platform, Platform]>([
  ['slack', 'slack'],
  ['slack', 'teams'],
  ['teams', 'teams'],
])(
  'an address given to somebody else brings no place, silence or history: left %s, came %s',
  async (left, came) => {
    const { slotId } = await putMission(chats, 'Mission de jardin');
    const gone = lets(chats, left, { name: 'Lea', email: 'lea@example.org' });
    await signUp(left, 'Lea');
    await asks(gone, 'ne plus me prévenir', /./);
    await chats.settle();
    leaves(chats, left, 'Lea');
    const heir = lets(chats, came, { name: 'Leo', email: 'lea@example.org' });
    await asks(heir, 'mes missions', /pas de mission à venir|no upcoming mission|nothing/i);
    await chats.anHourLater();
    const people = await peopleCalled('Lea', 'Leo');
    const isSilent = (row: object) => 'preferences' in row;
    expect(people.map((row) => [row.name, row.email, isSilent(row)]).sort()).toEqual([
      ['Lea', null, true],
      ['Leo', 'lea@example.org', false],
    ]);
    await eventually(async () => expect(await onSlot(chats, slotId)).toEqual(['Lea withdrawn']));
  },
);
