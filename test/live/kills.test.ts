import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Person } from '../../src/sandbox/person.js';
import { hears, presses } from '../scenarios/steps.js';
import { announceMission } from '../scenarios/announcing.js';
import type { Name } from '../scenarios/people.js';
import { liveStages } from './liveStages.js';
import { expectOnce, inDays, once, told } from './telling.js';

const chats: Platform[] = ['slack', 'teams'];
const { openStage } = liveStages();

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
    // When the chat has taken the confirmation, before the bot hears that it did.
    const killed = stage.killWhen(chat, () => told(chloe, 'confirmed')[0] === 1);
    await presses(chloe, 'Je m’inscris');
    await killed;
    await stage.start();
    // Another process takes over what both were killed in, after the same while.
    await once(ben, 'confirmed');
    // While nobody listens: Slack asks again, Teams tells the person.
    await stage.end('SIGKILL');
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
  600_000,
);
