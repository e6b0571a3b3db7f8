import { countCommands } from '../support/countCommands.js';
import { eventually } from '../support/eventually.js';
import { announceMission } from './announcing.js';
import { hears, plain, presses } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

let chats: TwoChats;
beforeAll(async () => {
  chats = await openTwoChats('slack');
});
afterAll(() => chats.close());

/** What the clock does by itself besides; a few of its looks at other collections may fall in between. */
const ownRhythm = /agendaJobs|leases|stalePosts|announcements/;

test('from a press on “Je m’inscris” to the card and the confirmation, no more than 36 commands are sent', async () => {
  await announceMission(chats, 'slack', { title: 'Jardin', capacity: '12' });
  const ana = chats.person('slack', 'Ana');
  await hears(ana, /tend les bras/);
  await chats.settle();
  const counted = countCommands();
  await presses(ana, 'Je m’inscris');
  await eventually(() => expect(ana.inbox().some(({ text }) => /ferons signe/.test(plain(text)))).toBe(true));
  counted.stop();
  const names = counted.names().filter((name) => !ownRhythm.test(name));
  expect(names).toContain('insert engagements');
  expect(names.length).toBeLessThanOrEqual(36);
});
