import type { Platform } from '../../src/domain/organisations/workspace.js';
import { announceMission } from '../scenarios/announcing.js';
import { hears } from '../scenarios/steps.js';
import { eventually } from '../support/eventually.js';
import { crowdIds } from './chats.js';
import { liveChats } from './liveChats.js';
import { afterTakeOver, expectOnce, inDays, once, reminderSoon, told } from './telling.js';

const chats: Platform[] = ['slack', 'teams'];
const { openLiveChats } = liveChats();

test('an announcement to eighty-six people reaches each of them through three kill -9', async () => {
  const size = 40;
  const twoChats = await openLiveChats('slack', { crowd: size });
  const crowd = {
    slack: crowdIds('slack', size).map((id) => twoChats.slack.person(id)),
    teams: crowdIds('teams', size).map((id) => twoChats.teams.person(id)),
  };
  const messages = {
    slack: (id: string) => twoChats.slack.messages(id, twoChats.slack.dmOf(id)).length,
    teams: (id: string) => twoChats.teams.messages(id, twoChats.teams.personalChatId(id)).length,
  };
  // Whoever has the app in Teams was welcomed: that is one message.
  const reached = (chat: Platform) =>
    crowdIds(chat, size).filter((id) => messages[chat](id) > (chat === 'slack' ? 0 : 1)).length;
  let killed = twoChats.killWhen('teams', () => reached('teams') >= 5);
  await announceMission(twoChats, 'slack', { date: inDays(7), capacity: '50' }).catch(() => {});
  await killed;
  for (const more of [1, 2 + Math.floor(Math.random() * 12)]) {
    const before = reached('slack');
    await twoChats.start();
    killed = twoChats.killWhen('slack', () => reached('slack') >= Math.min(size, before + more));
    await killed;
  }
  await twoChats.start();
  const everybody = () => expect([reached('slack'), reached('teams')]).toEqual([size, size]);
  await afterTakeOver(everybody);
  const ledger = await twoChats.settle();
  expect(ledger.restless).toEqual([]);
  for (const chat of chats)
    expectOnce(
      twoChats,
      chat,
      crowd[chat].flatMap((who) => told(who, 'announced')),
    );
  expect(twoChats.person('slack', 'Ana').channel(twoChats.channel('slack'))).toHaveLength(1);
}, 400_000);

test('kill -9 at random moments while people sign up loses no sign-up and sells no seat twice', async () => {
  const size = 8;
  const twoChats = await openLiveChats('slack', { crowd: size });
  await announceMission(twoChats, 'slack', { date: inDays(7), capacity: '10' });
  const crowd = chats.flatMap((chat) => crowdIds(chat, size).map((id) => ({ chat, id })));
  const who = ({ chat, id }: (typeof crowd)[number]) =>
    chat === 'slack' ? twoChats.slack.person(id) : twoChats.teams.person(id);
  const askedAgain = new Set<unknown>();
  for (let round = 0; round < 4; round += 1) {
    const asking = crowd.filter((_, index) => index % 4 === round);
    const kill = new Promise((resolve) => setTimeout(resolve, Math.random() * 120)).then(() =>
      twoChats.end('SIGKILL'),
    );
    const heard = await Promise.all(
      asking.map(({ chat, id }) => twoChats.tells(chat, id, 'je participe à la mission 1')),
    );
    await kill;
    await twoChats.start();
    // Slack sends again what was not acknowledged; in Teams the person does.
    for (const [index, one] of asking.entries())
      if (one.chat === 'teams' && !heard[index]) {
        askedAgain.add(one);
        expect(await twoChats.tells(one.chat, one.id, 'je participe à la mission 1')).toBe(true);
      }
  }
  // A place may be offered to them before they were told to wait: they hear of the place only.
  const heard = (one: (typeof crowd)[number]) => told(who(one), 'confirmed', 'waiting', 'offered');
  await afterTakeOver(() =>
    expect(crowd.filter((one) => heard(one).every((count) => count === 0))).toEqual([]),
  );
  const ledger = await twoChats.settle();
  expect(ledger.restless).toEqual([]);
  const states = crowd.flatMap(({ id }) => ledger.engagements.get(id) ?? ['lost']);
  // A place that was kept for somebody's lost first try is offered to who was told to wait.
  const seated = states.filter((state) => state === 'confirmed' || state === 'offered');
  expect([seated.length, states.length]).toEqual([10, 2 * size]);
  expect(states).not.toContain('lost');
  for (const chat of chats) {
    const each = crowd.filter((one) => one.chat === chat).flatMap(heard);
    expectOnce(
      twoChats,
      chat,
      each.filter((count) => count > 0),
    );
  }
  // Kept, but killed before it was acknowledged: whoever then asks again hears that the first time was enough.
  const surprised = crowd.filter((one) => (told(who(one), 'already')[0] ?? 0) > 0);
  expect(surprised.filter((one) => !askedAgain.has(one))).toEqual([]);
}, 400_000);

test('a reminder that fell due while nobody was there is said once, in the chat where each last spoke', async () => {
  const twoChats = await openLiveChats('teams');
  const people = [twoChats.person('slack', 'Ana'), twoChats.person('teams', 'Ben')];
  const { times, remindAt } = reminderSoon();
  await announceMission(twoChats, 'slack', times);
  for (const who of people) {
    await who.say('je participe à la mission 1');
    await hears(who, /ferons signe/);
  }
  await twoChats.end('SIGTERM');
  expect((await twoChats.ledger()).due.filter((at) => at.getTime() === remindAt.getTime())).toHaveLength(2);
  await eventually(() => expect(Date.now()).toBeGreaterThan(remindAt.getTime()), 180_000, 100);
  expect(people.flatMap((who) => told(who, 'soon'))).toEqual([0, 0]);
  await twoChats.start();
  for (const who of people) await once(who, 'soon');
  expect((await twoChats.settle()).restless).toEqual([]);
  expect(people.flatMap((who) => told(who, 'soon'))).toEqual([1, 1]);
}, 400_000);
