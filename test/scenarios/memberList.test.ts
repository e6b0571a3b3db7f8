import { eventually } from '../support/eventually.js';
import { type Name, slackId, teamsId } from './people.js';
import { hears } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

let chats: TwoChats;
beforeEach(async () => {
  chats = await openTwoChats('slack');
});
afterEach(() => chats.close());

const asksAbout = (name: Name): number =>
  chats.slack.calls('users.info').filter(({ args }) => args.user === slackId(name)).length;

const zoneOf = async (name: Name) =>
  (await chats.records.store.employees.findByEmail('own', `${name.toLowerCase()}@example.org`))?.timezone;

async function speaks(name: Name): Promise<void> {
  const before = chats.person('slack', name).inbox().length;
  await chats.person('slack', name).say('aide');
  await eventually(() => expect(chats.person('slack', name).inbox().length).toBeGreaterThan(before));
}

test('Slack is not asked about somebody whom its member list has just told of, even in a rush', async () => {
  await Promise.all([speaks('Ana'), speaks('Ben'), speaks('Emma')]);
  expect(chats.slack.calls('users.info')).toEqual([]);
  // Emma's language is known all the same.
  await hears(chats.person('slack', 'Emma'), /How does it work/);
});

test('Slack is asked at somebody’s first word of the day when its list was not read lately', async () => {
  await speaks('Ana');
  chats.slack.travel(slackId('Ana'), 'America/Montreal');
  chats.clock.moveTo('2026-11-25T09:00:00Z');
  chats.slack.faults.refuse('users.list', 'fatal_error', 100);
  await speaks('Ana');
  await speaks('Ana');
  expect(asksAbout('Ana')).toBe(1);
  expect(await zoneOf('Ana')).toBe('America/Montreal');
});

test('Slack is asked about somebody who is in Teams too: their clock is the one of the chat where they speak', async () => {
  chats.teams.travel(teamsId('Ben'), 'America/Montreal');
  await chats.teams.install(teamsId('Ben'));
  await eventually(() => expect(chats.person('teams', 'Ben').inbox()).toHaveLength(1));
  await chats.person('teams', 'Ben').say('aide');
  await eventually(async () => expect(await zoneOf('Ben')).toBe('America/Montreal'));
  // Once already, when he came in Teams under the same address.
  const before = asksAbout('Ben');
  await speaks('Ben');
  expect(asksAbout('Ben')).toBe(before + 1);
  expect(await zoneOf('Ben')).toBe('Europe/Paris');
});

test('Slack is asked about a guest each day, whom no list tells of', async () => {
  const guest = chats.slack.person('U0GUEST');
  await guest.say('aide');
  await eventually(() => expect(guest.inbox()).toHaveLength(1));
  expect(chats.slack.calls('users.info').length).toBe(1);
  chats.clock.moveTo('2026-11-25T09:00:00Z');
  await guest.say('aide');
  await eventually(() => expect(chats.slack.calls('users.info').length).toBe(2));
});
