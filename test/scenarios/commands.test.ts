import { countCommands } from '../support/countCommands.js';
import { eventually } from '../support/eventually.js';
import { announceMission } from './announcing.js';
import type { Name } from './people.js';
import { hears, presses, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

let chats: TwoChats;
beforeAll(async () => {
  chats = await openTwoChats('slack');
});
afterAll(() => chats.close());

/** What the clock does by itself besides. What is kept in memory for a second is read anew by whoever comes first. */
const ownRhythm = /clock|leases|stalePosts|announcements|workspaces|webhooks|organisations/;

/** The commands sent from somebody's press to the card and the confirmation. */
async function commandsOf(name: Name, title: string): Promise<string[]> {
  const person = chats.person('slack', name);
  await hears(person, new RegExp(`tend les bras.*${title}`, 's'));
  // At the first word of a day it is looked at once more who speaks.
  await person.say('aide');
  await chats.settle();
  const counted = countCommands();
  const before = times(person, /ferons signe/);
  await presses(person, 'Je m’inscris');
  await eventually(() => expect(times(person, /ferons signe/)).toBe(before + 1));
  counted.stop();
  const names = counted.names().filter((command) => !ownRhythm.test(command));
  expect(names).toContain('insert engagements');
  // What is looked for once the confirmation has left is of the next one.
  const settled = names.indexOf('update deliveries');
  return settled < 0 ? names : names.slice(0, settled + 1);
}

/** How often a command is sent for everybody. What the clock looks at now and then falls between some only. */
function leastOften(command: string, all: readonly string[][]): number {
  return Math.min(...all.map((names) => names.filter((name) => name === command).length));
}

test('from a press on “Je m’inscris” to the card and the confirmation, no more than 20 commands are sent', async () => {
  const all: string[][] = [];
  for (const [day, title] of ['Jardin', 'Verger'].entries()) {
    await announceMission(chats, 'slack', { title, capacity: '12', date: `2026-12-0${day + 1}` });
    for (const name of ['Ana', 'Ben', 'Chloé', 'Dan'] as const) all.push(await commandsOf(name, title));
  }
  const needed = [...new Set(all.flat())].map((command) => leastOften(command, all));
  const sent = needed.reduce((sum, times) => sum + times, 0);
  expect(sent).toBeGreaterThan(10);
  expect(sent).toBeLessThanOrEqual(20);
});
