import { countCommands } from '../support/countCommands.js';
import { eventually } from '../support/eventually.js';
import { announceMission } from './announcing.js';
import type { Name } from './people.js';
import { hears, plain, presses } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

let chats: TwoChats;
beforeAll(async () => {
  chats = await openTwoChats('slack');
});
afterAll(() => chats.close());

/** What the clock does by itself besides. A few of its looks at other collections may fall in between: the least counts. */
const ownRhythm = /agendaJobs|leases|stalePosts|announcements/;

/** How many commands are sent from somebody's press to the card and the confirmation. */
async function commandsOf(name: Name): Promise<number> {
  const person = chats.person('slack', name);
  await hears(person, /tend les bras/);
  // At the first word of a day it is looked at once more who speaks.
  await person.say('aide');
  await chats.settle();
  const counted = countCommands();
  await presses(person, 'Je m’inscris');
  await eventually(() =>
    expect(person.inbox().some(({ text }) => /ferons signe/.test(plain(text)))).toBe(true),
  );
  counted.stop();
  const names = counted.names().filter((command) => !ownRhythm.test(command));
  expect(names).toContain('insert engagements');
  return names.length;
}

test('from a press on “Je m’inscris” to the card and the confirmation, no more than 20 commands are sent', async () => {
  await announceMission(chats, 'slack', { title: 'Jardin', capacity: '12' });
  const counts: number[] = [];
  for (const name of ['Ana', 'Ben', 'Chloé', 'Dan'] as const) counts.push(await commandsOf(name));
  expect(Math.min(...counts)).toBeLessThanOrEqual(20);
});
