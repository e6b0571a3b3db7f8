import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { eventually } from '../../support/eventually.js';
import { hears } from '../steps.js';
import { organiserEmail } from '../people.js';
import { putMission } from '../missions.js';
import { asks } from '../organising.js';
import { openStage, type Stage } from '../twoChats.js';
import { changes, idOf, leaves, lets, onSlot } from './newcomers.js';

/** Names and addresses change, are given to somebody else, and belong to one person in two chats. */
let stage: Stage;
beforeEach(async () => {
  stage = await openStage('slack');
});
afterEach(() => stage.close());

const refused = /Seules les personnes qui organisent|Only the people who organise/;
const signsUp = 'je m’inscris à la mission de jardin';
const booked = /votre place|your (place|spot)|inscri|liste d’attente|waiting/i;

/** What is kept of the people of these names. */
const peopleCalled = (...names: string[]) =>
  stage.records
    .collection('employees')
    .find({ name: { $in: names } })
    .toArray();

async function accountsOf(employeeId: string): Promise<string[]> {
  const accounts = await stage.records.store.identities.ofEmployee('own', employeeId);
  return accounts.map(({ platform }) => platform).sort();
}

const signUp = async (chat: Platform, name: string) => {
  const who = chat === 'slack' ? stage.slack.person(idOf(chat, name)) : stage.teams.person(idOf(chat, name));
  await asks(who, signsUp, booked);
  await stage.settle();
};

test.each<Platform>(['slack', 'teams'])('%s: the newest name is in every list', async (chat) => {
  const { slotId } = await putMission(stage, 'Mission de jardin');
  lets(stage, chat, { name: 'Nina', email: 'nina@example.org' });
  await signUp(chat, 'Nina');
  changes(stage, chat, 'Nina', { name: 'Nina Martin' });
  await stage.anHourLater();
  expect(await onSlot(stage, slotId)).toEqual(['Nina Martin confirmed 1']);
});

test.each<Platform>(['slack', 'teams'])(
  '%s: rights go with the address of today, and to its new owner',
  async (chat) => {
    const olga = stage.person(chat, 'Olga');
    await asks(olga, 'gérer les missions', /Vos missions/);
    changes(stage, chat, 'Olga', { email: 'olga.new@example.org' });
    const heir = lets(stage, chat, { name: 'Hedi', email: organiserEmail });
    await asks(olga, 'gérer les missions', refused);
    await asks(heir, 'gérer les missions', /Vos missions|Your missions/);
    changes(stage, chat, 'Hedi', { email: 'hedi@example.org' });
    changes(stage, chat, 'Olga', { email: organiserEmail });
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
  lets(stage, 'slack', { name: 'Nina', email: 'nina@example.org' });
  lets(stage, 'teams', { name: 'Nina', email: 'nina@example.org' });
  const { slotId } = await putMission(stage, 'Mission de jardin');
  await signUp('slack', 'Nina');
  changes(stage, 'slack', 'Nina', { email: 'nina.martin@example.org' });
  changes(stage, 'teams', 'Nina', { email: 'nina.martin@example.org' });
  // First met in Teams, before anybody has looked at Slack again.
  await asks(stage.teams.person(idOf('teams', 'Nina')), 'mes missions', /Mission de jardin/);
  await stage.anHourLater();
  const [nina, ...others] = await peopleCalled('Nina');
  expect(others).toEqual([]);
  expect(nina?.email).toBe('nina.martin@example.org');
  expect(await accountsOf(nina?._id ?? '')).toEqual(['slack', 'teams']);
  expect(await onSlot(stage, slotId)).toEqual(['Nina confirmed 1']);
});

test('whose address changes in one directory first, then in the other, is one person all along', async () => {
  lets(stage, 'slack', { name: 'Nina', email: 'nina@example.org' });
  lets(stage, 'teams', { name: 'Nina', email: 'nina@example.org' });
  await signUpBoth();
  changes(stage, 'slack', 'Nina', { email: 'nina.martin@example.org' });
  await stage.anHourLater();
  changes(stage, 'teams', 'Nina', { email: 'nina.martin@example.org' });
  await stage.anHourLater();
  const people = await peopleCalled('Nina');
  expect(people).toHaveLength(1);
  expect(await accountsOf(people[0]?._id ?? '')).toEqual(['slack', 'teams']);
});

async function signUpBoth(): Promise<void> {
  await putMission(stage, 'Mission de jardin');
  await signUp('slack', 'Nina');
  await asks(stage.teams.person(idOf('teams', 'Nina')), 'mes missions', /Mission de jardin/);
}

test('two who turn out to be one keep the better place, and the other is free for the next in line', async () => {
  const { slotId } = await putMission(stage, 'Mission de jardin', { capacity: 2 });
  lets(stage, 'slack', { name: 'Nina', email: 'nina@example.org' });
  lets(stage, 'teams', { name: 'Nine', email: 'n.martin@example.org' });
  await signUp('slack', 'Nina');
  await signUp('teams', 'Nine');
  await asks(stage.person('slack', 'Ben'), signsUp, booked);
  await stage.settle();
  changes(stage, 'teams', 'Nine', { email: 'nina@example.org' });
  await stage.anHourLater();
  expect(await onSlot(stage, slotId)).toEqual(['Nine confirmed 1', 'Nine withdrawn', 'Ben offered 2']);
  await hears(stage.person('slack', 'Ben'), /place/);
  const nine = stage.teams.person(idOf('teams', 'Nine'));
  await asks(nine, 'mes missions', /Mission de jardin/);
  expect(await stage.records.store.identities.vouchedFor('own', 'nina@example.org')).toHaveLength(2);
});

test.each<[Platform, Platform]>([
  ['slack', 'slack'],
  ['slack', 'teams'],
  ['teams', 'teams'],
])(
  'an address given to somebody else brings no place, silence or history: left %s, came %s',
  async (left, came) => {
    const { slotId } = await putMission(stage, 'Mission de jardin');
    const gone = lets(stage, left, { name: 'Lea', email: 'lea@example.org' });
    await signUp(left, 'Lea');
    await asks(gone, 'ne plus me prévenir', /./);
    await stage.settle();
    leaves(stage, left, 'Lea');
    const heir = lets(stage, came, { name: 'Leo', email: 'lea@example.org' });
    await asks(heir, 'mes missions', /pas de mission à venir|no upcoming mission|nothing/i);
    await stage.anHourLater();
    const people = await peopleCalled('Lea', 'Leo');
    expect(people.map(({ name, email, muted }) => [name, email, muted]).sort()).toEqual([
      ['Lea', null, true],
      ['Leo', 'lea@example.org', false],
    ]);
    await eventually(async () => expect(await onSlot(stage, slotId)).toEqual(['Lea withdrawn']));
  },
);
