import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Person } from '../../src/sandbox/person.js';
import { announceMission } from '../scenarios/announcing.js';
import type { Name } from '../scenarios/people.js';
import { hears, presses } from '../scenarios/steps.js';
import { liveChats } from './liveChats.js';
import { expectOnce, inDays, once, told } from './telling.js';

const chats: Platform[] = ['slack', 'teams'];
const { openLiveChats } = liveChats();

test.concurrent.each(chats)(
  'in %s, sign-ups survive kill -9 at the worst moments, and are answered once',
  async (chat) => {
    const chats = await openLiveChats(chat);
    const person = (name: Name) => chats.person(chat, name);
    const [ana, ben, chloe, dan] = [person('Ana'), person('Ben'), person('Chloé'), person('Dan')];
    const signsUp = (who: Person) => chats.tells(chat, who.userId, 'je participe à la mission 1');
    await announceMission(chats, chat, { date: inDays(7) });
    await Promise.all([ana, ben, chloe, dan].map((who) => once(who, 'announced')));

    // Right after the person has read that the place is theirs.
    await signsUp(ana);
    await hears(ana, /ferons signe/);
    await chats.end('SIGKILL');
    await chats.start();
    // After the bot's acknowledgement, before its answer.
    expect(await signsUp(ben)).toBe(true);
    await chats.end('SIGKILL');
    await chats.start();
    // When the chat has taken the confirmation, before the bot hears that it did.
    const killed = chats.killWhen(chat, () => told(chloe, 'confirmed')[0] === 1);
    await presses(chloe, 'Je m’inscris');
    await killed;
    await chats.start();
    // Another process takes over what both were killed in, after the same while.
    await once(ben, 'confirmed');
    // While nobody listens: Slack asks again, Teams tells the person.
    await chats.end('SIGKILL');
    expect(await signsUp(dan)).toBe(false);
    await chats.start();
    if (chat === 'teams') await signsUp(dan);
    await once(dan, 'waiting');

    const ledger = await chats.settle();
    expect(Object.fromEntries(ledger.engagements)).toEqual({
      Ana: ['confirmed'],
      Ben: ['confirmed'],
      Chloé: ['confirmed'],
      Dan: ['waitlisted'],
    });
    expectOnce(
      chats,
      chat,
      [ana, ben, chloe].flatMap((who) => told(who, 'confirmed')),
    );
    expect(told(dan, 'waiting')).toEqual([1]);
    expect([ana, ben, chloe, dan].flatMap((who) => told(who, 'already'))).toEqual([0, 0, 0, 0]);
    expect(ledger.restless).toEqual([]);
  },
  600_000,
);
