import type { Platform } from '../../src/domain/workspace.js';
import type { Person } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { hears, presses } from './acting.js';
import { announceMission } from './announcing.js';
import type { Name } from './cast.js';
import { crowdIds, type LiveStage } from './liveStage.js';
import { liveStages } from './liveStages.js';
import { inDays, reminderSoon, told } from './telling.js';

const chats: Platform[] = ['slack', 'teams'];
const { openStage } = liveStages();

/** A lease of a dead process, then the clock's next look; and the chats, played in this process, need its time too. */
const takeOverMs = 60_000;
const lookEveryMs = 250;

/**
 * Told once, or, where the chat cannot tell whether a message has arrived, as many times more as the operator was
 * warned of.
 */
function expectOnce(stage: LiveStage, chat: Platform, counts: readonly number[]): void {
  const doubts = new Set(stage.logged('delivery.inDoubt').map(({ deliveryId }) => deliveryId)).size;
  expect(counts.filter((count) => count < 1)).toEqual([]);
  const twice = counts.reduce((sum, count) => sum + count - 1, 0);
  expect(twice).toBeLessThanOrEqual(chat === 'slack' ? 0 : doubts);
}

const once = (who: Person, kind: Parameters<typeof told>[1]) =>
  eventually(() => expect(told(who, kind)[0]).toBeGreaterThan(0), takeOverMs, lookEveryMs);

test.concurrent.each(chats)(
  'in %s, sign-ups survive kill -9 at the worst moments, and are answered once',
  async (chat) => {
    const stage = await openStage(chat);
    const person = (name: Name) => stage.person(chat, name);
    const [ana, ben, chloe, dan] = [person('Ana'), person('Ben'), person('Chloé'), person('Dan')];
    const signsUp = (who: Person) => stage.tells(chat, who.userId, 'je participe à la mission 1');
    await announceMission(stage, chat, { date: inDays(7) });
    await Promise.all([ana, ben, chloe, dan].map((who) => once(who, 'announced')));

    // Right after the person has read that the place is theirs.
    await signsUp(ana);
    await hears(ana, /ferons signe/);
    await stage.end('SIGKILL');
    await stage.start();
    // After the bot's acknowledgement, before its answer.
    expect(await signsUp(ben)).toBe(true);
    await stage.end('SIGKILL');
    await stage.start();
    await once(ben, 'confirmed');
    // When the chat has taken the confirmation, before the bot hears that it did.
    const killed = stage.killWhen(chat, () => told(chloe, 'confirmed')[0] === 1);
    await presses(chloe, 'Je m’inscris');
    await killed;
    // While nobody listens: Slack asks again, Teams tells the person.
    expect(await signsUp(dan)).toBe(false);
    await stage.start();
    if (chat === 'teams') await signsUp(dan);
    await once(dan, 'waiting');

    const ledger = await stage.settle();
    expect(Object.fromEntries(ledger.engagements)).toEqual({
      Ana: ['confirmed'],
      Ben: ['confirmed'],
      Chloé: ['confirmed'],
      Dan: ['waitlisted'],
    });
    expectOnce(
      stage,
      chat,
      [ana, ben, chloe].flatMap((who) => told(who, 'confirmed')),
    );
    expect(told(dan, 'waiting')).toEqual([1]);
    expect([ana, ben, chloe, dan].flatMap((who) => told(who, 'already'))).toEqual([0, 0, 0, 0]);
    expect(ledger.restless).toBeNull();
  },
  170_000,
);

test.concurrent('an announcement to eighty-six people reaches each of them through three kill -9', async () => {
  const size = 40;
  const stage = await openStage('slack', { crowd: size });
  const crowd = {
    slack: crowdIds('slack', size).map((id) => stage.slack.person(id)),
    teams: crowdIds('teams', size).map((id) => stage.teams.person(id)),
  };
  const messages = {
    slack: (id: string) => stage.slack.messages(id, stage.slack.dmOf(id)).length,
    teams: (id: string) => stage.teams.messages(id, stage.teams.personalChatId(id)).length,
  };
  // Whoever has the app in Teams was welcomed: that is one message.
  const reached = (chat: Platform) =>
    crowdIds(chat, size).filter((id) => messages[chat](id) > (chat === 'slack' ? 0 : 1)).length;
  let killed = stage.killWhen('teams', () => reached('teams') >= 5);
  await announceMission(stage, 'slack', { date: inDays(7), capacity: '50' }).catch(() => {});
  await killed;
  for (const more of [1, 2 + Math.floor(Math.random() * 12)]) {
    const before = reached('slack');
    await stage.start();
    killed = stage.killWhen('slack', () => reached('slack') >= Math.min(size, before + more));
    await killed;
  }
  await stage.start();
  const everybody = () => expect([reached('slack'), reached('teams')]).toEqual([size, size]);
  await eventually(everybody, takeOverMs, lookEveryMs);
  const ledger = await stage.settle();
  expect(ledger.restless).toBeNull();
  for (const chat of chats)
    expectOnce(
      stage,
      chat,
      crowd[chat].flatMap((who) => told(who, 'announced')),
    );
  expect(stage.person('slack', 'Ana').channel(stage.channel('slack'))).toHaveLength(1);
}, 170_000);

test.concurrent('kill -9 at random moments while people sign up loses no sign-up and sells no seat twice', async () => {
  const size = 8;
  const stage = await openStage('slack', { crowd: size });
  await announceMission(stage, 'slack', { date: inDays(7), capacity: '10' });
  const crowd = chats.flatMap((chat) => crowdIds(chat, size).map((id) => ({ chat, id })));
  const who = ({ chat, id }: (typeof crowd)[number]) =>
    chat === 'slack' ? stage.slack.person(id) : stage.teams.person(id);
  for (let round = 0; round < 4; round += 1) {
    const asking = crowd.filter((_, index) => index % 4 === round);
    const kill = new Promise((resolve) => setTimeout(resolve, Math.random() * 120)).then(() =>
      stage.end('SIGKILL'),
    );
    const heard = await Promise.all(
      asking.map(({ chat, id }) => stage.tells(chat, id, 'je participe à la mission 1')),
    );
    await kill;
    await stage.start();
    // Slack sends again what was not acknowledged; in Teams the person does.
    for (const [index, { chat, id }] of asking.entries())
      if (chat === 'teams' && !heard[index])
        expect(await stage.tells(chat, id, 'je participe à la mission 1')).toBe(true);
  }
  const counts = () =>
    crowd.map((one) => told(who(one), 'confirmed', 'waiting').reduce((sum, count) => sum + count, 0));
  await eventually(
    () => expect(counts().filter((count) => count === 0)).toEqual([]),
    takeOverMs,
    lookEveryMs,
  );
  const ledger = await stage.settle();
  expect(ledger.restless).toBeNull();
  const states = crowd.flatMap(({ id }) => ledger.engagements.get(id) ?? ['lost']);
  expect([states.filter((state) => state === 'confirmed').length, states.length]).toEqual([10, 2 * size]);
  expect(states).not.toContain('lost');
  for (const chat of chats)
    expectOnce(
      stage,
      chat,
      counts().filter((_, index) => crowd[index]?.chat === chat),
    );
  expect(crowd.flatMap((one) => told(who(one), 'already')).filter((count) => count > 0)).toEqual([]);
}, 170_000);

test.concurrent.each(chats)(
  'in %s, a reminder that fell due while nobody was there is said once',
  async (chat) => {
    const stage = await openStage(chat);
    const ana = stage.person(chat, 'Ana');
    const soon = reminderSoon();
    await announceMission(stage, chat, soon);
    await ana.say('je participe à la mission 1');
    await hears(ana, /ferons signe/);
    await stage.end('SIGKILL');
    const [sentAt] = await stage.ledger().then(({ due }) => due);
    await eventually(() => expect(Date.now()).toBeGreaterThan(sentAt?.getTime() ?? Number.NaN), 130_000, 100);
    expect(told(ana, 'soon')).toEqual([0]);
    await stage.start();
    await once(ana, 'soon');
    expect((await stage.settle()).restless).toBeNull();
    expect(told(ana, 'soon')).toEqual([1]);
  },
  200_000,
);
