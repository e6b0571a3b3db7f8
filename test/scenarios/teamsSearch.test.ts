import type { Found } from '../../src/sandbox/teams/extension.js';
import { eventually } from '../support/eventually.js';
import { leaves, lets } from './identity/newcomers.js';
import { putMission, putOtherCompany } from './missions.js';
import { asks } from './organising.js';
import { teamsId } from './people.js';
import { plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A mission is looked for in the message extension of Teams, and shared in a conversation. */
let chats: TwoChats;
const channel = '19:engagement@thread.tacv2';

beforeAll(async () => {
  chats = await openTwoChats('teams');
  await putMission(chats, 'Jardin partagé', {
    startsAt: '2026-12-09T13:00:00Z',
    endsAt: '2026-12-09T16:00:00Z',
  });
  await putMission(chats, 'Atelier lecture');
  await putMission(chats, 'Jardin brouillon', { status: 'draft' });
  await putMission(chats, 'Jardin annulé', { status: 'cancelled' });
  await putMission(chats, 'Jardin passé', {
    startsAt: '2026-11-01T13:00:00Z',
    endsAt: '2026-11-01T16:00:00Z',
  });
  await putOtherCompany(chats);
});
afterAll(() => chats.close());

const searches = (words: string, where = channel, skip = 0) =>
  chats.teams.search(teamsId('Ana'), where, words, skip);
const titles = (found: readonly Found[] | string) =>
  typeof found === 'string' ? found : found.map(({ title }) => plain(title).replace(/^Mission \d+ · /, ''));

const seats = async () =>
  (await chats.records.rows('engagements', { organisationId: 'own', state: 'confirmed' })).length;

test.each([
  ['', ['Jardin partagé', 'Atelier lecture']],
  ['jardin', ['Jardin partagé']],
  ['2', ['Atelier lecture']],
  ['lecture', ['Atelier lecture']],
  ['chez eux', 'Aucune mission ouverte ne correspond.'],
  ['pétanque', 'Aucune mission ouverte ne correspond.'],
])('“%s” finds the open missions of the company, and no other', async (words, expected) => {
  expect(titles(await searches(words))).toEqual(expected);
});

test('what was shown before is not shown again, and nothing is kept of a search', async () => {
  const inbox = () => chats.records.collection('inbox').countDocuments();
  const kept = async () => [
    await chats.records.snapshot(),
    await chats.records.rows('dialogues'),
    await inbox(),
  ];
  await asks(chats.person('teams', 'Ana'), 'aide', /./);
  const before = await kept();
  expect(titles(await searches('', channel, 1))).toEqual(['Atelier lecture']);
  expect(await kept()).toEqual(before);
});

test('whoever presses a button of the shared card acts for themselves', async () => {
  await chats.person('teams', 'Ana').say('je m’inscris à la mission 1');
  await eventually(async () => expect(await seats()).toBe(1));
  const [found] = (await searches('jardin')) as readonly Found[];
  if (!found) throw new Error('The mission is not found.');
  expect(JSON.stringify(found.card)).not.toContain('réservée');
  chats.teams.share(teamsId('Ana'), channel, found);
  await chats.person('teams', 'Ben').press('Je m’inscris');
  await eventually(async () => expect(await seats()).toBe(2));
});

test.each([
  ['a guest finds what a guest may read', 'guest', ['Jardin partagé']],
  [
    'who is of another company is told so, and finds nothing',
    'outsider',
    expect.stringMatching(/entreprise/),
  ],
  [
    'who has left is told so from the next day on, and finds nothing',
    'left',
    expect.stringMatching(/entreprise/),
  ],
] as const)('%s', async (_what, as, expected) => {
  const name = `Zoe-${as}`;
  const who = lets(chats, 'teams', { name, as: as === 'left' ? 'member' : as });
  if (as === 'left') {
    await asks(who, 'aide', /./);
    leaves(chats, 'teams', name);
    chats.clock.forward(25 * 60);
  }
  expect(titles(await chats.teams.search(who.userId, channel, 'jardin'))).toEqual(expected);
});
