import type { Platform } from '../../src/domain/organisations/workspace.js';
import { announceMission } from '../scenarios/announcing.js';
import type { Name } from '../scenarios/people.js';
import { hears, presses, times } from '../scenarios/steps.js';
import { eventually } from '../support/eventually.js';
import { timeTaken } from '../support/timeTaken.js';
import { liveChats } from './liveChats.js';
import type { LiveChats } from './openLiveChats.js';
import { inDays, told } from './telling.js';

const chats: Platform[] = ['slack', 'teams'];
const notDelivered = { slack: 'slack.answer.notDelivered', teams: 'teams.notDelivered' } as const;
const { openLiveChats, started } = liveChats();

/** For a machine that has much else to do. Nothing here takes that long, and a failure is told at once. */
const patienceMs = 600_000;

/** What the runbook tells operators to wait for. */
const promisedMs = 30_000;

/**
 * Stops the newest process as an operator does. It ends by itself and in time. Nothing had to be cut after the seconds that
 * are left to requests and jobs, however slow the machine is.
 */
async function stops(chats: LiveChats): Promise<void> {
  const time = await timeTaken(async () =>
    expect(await chats.end('SIGTERM')).toEqual({ code: 0, signal: null }),
  );
  expect(time).toBeLessThan(promisedMs);
  for (const late of ['http.stoppedLate', 'clock.stoppedLate']) expect(chats.logged(late)).toEqual([]);
}

test.concurrent.each(chats)(
  'in %s, the story goes on after each SIGTERM: nothing lost, nothing said twice',
  async (chat) => {
    const chats = await openLiveChats(chat);
    const person = (name: Name) => chats.person(chat, name);
    const restart = async () => {
      await stops(chats);
      const { err, out } = chats.processes.at(-1) ?? {};
      // It ends without a word: no complaint, and nothing after it said that it was ready.
      expect(out?.().trim().split('\n')).toHaveLength(1);
      expect(err?.()).not.toMatch(/"level":(40|50)/);
      await chats.start();
    };
    const [ana, ben, chloe, dan, emma] = (['Ana', 'Ben', 'Chloé', 'Dan', 'Emma'] as const).map(person);
    if (!ana || !ben || !chloe || !dan || !emma) throw new Error('Somebody is missing.');

    await announceMission(chats, chat, { date: inDays(7) });
    await restart();
    await presses(ana, 'Je m’inscris');
    await hears(ana, /ferons signe/);
    await ben.say('je participe à la mission 1');
    await restart();
    await chloe.say('je participe à la mission 1');
    await hears(chloe, /ferons signe/);
    await dan.say('je participe à la mission 1');
    await hears(dan, /1re position/);
    await restart();
    await emma.say('count me in for mission 1');
    await hears(emma, /You are 2nd on the waiting list/);
    // Counted before he leaves and he moves up: their cards show where they stand from then on.
    await eventually(() => expect([...told(ben, 'confirmed'), ...told(dan, 'waiting')]).toEqual([1, 1]));
    await ben.say('je ne peux plus venir à la mission 1');
    await presses(ben, 'Oui, me désister');
    await restart();
    await presses(dan, 'Je prends la place');
    await hears(dan, /ferons signe/);

    const ledger = await chats.settle();
    expect(Object.fromEntries(ledger.engagements)).toEqual({
      Ana: ['confirmed'],
      Ben: ['withdrawn'],
      Chloé: ['confirmed'],
      Dan: ['confirmed'],
      Emma: ['waitlisted'],
    });
    expect(told(ana, 'confirmed', 'waiting', 'offered', 'already')).toEqual([1, 0, 0, 0]);
    expect(told(ben, 'announced', 'waiting', 'already')).toEqual([1, 0, 0]);
    expect(told(chloe, 'announced', 'confirmed', 'waiting', 'already')).toEqual([1, 1, 0, 0]);
    expect(told(dan, 'confirmed', 'already')).toEqual([1, 0]);
    expect(times(ben, /vous ne participez plus/)).toBe(1);
    // Her announcement shows her standing too, when it leaves after she has asked, but not what follows from it.
    expect(times(emma, /we will offer it to you/)).toBe(1);
    expect(ana.channel(chats.channel(chat))).toHaveLength(1);
    const sent = (name: Name, what: string) =>
      ledger.deliveries.get(name)?.filter((one) => one === `${what} sent`).length;
    expect([sent('Ben', 'engagement.confirmed'), sent('Dan', 'engagement.waitlisted')]).toEqual([1, 1]);
    expect(ledger.deliveries.get('Chloé')).toEqual([
      'announcement sent',
      'engagement.confirmed sent',
      'reminder.dayBefore queued',
      'reminder.soon queued',
      'reminder.thanks queued',
    ]);
  },
  patienceMs,
);

test.concurrent.each(chats)(
  'in %s, what was asked when SIGTERM came is answered before the end',
  async (chat) => {
    const chats = await openLiveChats(chat);
    await announceMission(chats, chat, { date: inDays(7) });
    // Whatever the bot asks of the chat now takes a while, and so do the answers that wait for it.
    if (chat === 'slack') chats.slack.faults.delay('chat.postMessage', 700, 20);
    else chats.teams.faults.next({ kind: 'delay', ms: 700 }, 20);
    const asked = ['Ana', 'Ben', 'Chloé', 'Dan'] as const;
    const acknowledged = await Promise.all(
      asked.map((name) => chats.tells(chat, chats.person(chat, name).userId, 'aide')),
    );
    expect(acknowledged).toEqual([true, true, true, true]);
    await stops(chats);
    const answers = () => asked.map((name) => told(chats.person(chat, name), 'help')[0] ?? 0);
    // One that the chat did not take is said by the next process; in doubt, once more.
    const untaken = chats.logged(notDelivered[chat]).length;
    expect(answers().filter((times) => times !== 1).length).toBeLessThanOrEqual(untaken);
    expect((await chats.settle()).restless).toEqual([]);
    expect(answers().filter((times) => times < 1)).toEqual([]);
    expect(answers().reduce((sum, times) => sum + times - 1, 0)).toBeLessThanOrEqual(untaken);
  },
  patienceMs,
);

test(
  'a second process on the same data is refused with a sentence, and the first goes on',
  async () => {
    const chats = await openLiveChats('slack');
    const { MONGODB_URI: _server, ...env } = { MONGODB_URI: '', ...chats.env };
    const first = process.env.MONGODB_URI ? await started({ ...env, PORT: '0' }) : chats.processes.at(-1);
    const second = await started({ ...env, PORT: '0' });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.err()).toMatch(new RegExp(`Another process \\(${first?.pid}\\) is using the data folder`));
    expect(second.err()).not.toMatch(/^\s+at /m);
    await chats.person('slack', 'Ana').say('aide');
    await hears(chats.person('slack', 'Ana'), /mission/i);
  },
  patienceMs,
);

test(
  'every problem of the configuration is listed at once, without a stack',
  async () => {
    const process = await started({
      PORT: 'front door',
      DEFAULT_TIMEZONE: 'Mars/Olympus',
      SLACK_BOT_TOKEN: 'x',
      MONGODB_URI: 'localhost:27017',
      PUBLIC_URL: 'etincelle.example.org',
      LOG_LEVEL: 'loud',
    });
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.out()).toBe('');
    const names = ['PORT', 'DEFAULT_TIMEZONE', 'LOG_LEVEL', 'SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'];
    for (const name of [...names, 'MONGODB_URI', 'PUBLIC_URL'])
      expect(process.err()).toMatch(new RegExp(`^  - ${name}: `, 'm'));
    expect(process.err()).not.toMatch(/^\s+at |front door|Mars|localhost/m);
  },
  patienceMs,
);
