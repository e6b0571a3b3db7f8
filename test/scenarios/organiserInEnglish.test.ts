import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { framingValues } from '../support/framed.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { organiserEmail } from './people.js';
import { plain, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** HR’s whole job, by somebody who speaks English: told once and played through both chats. */
describe.each<Platform>(['slack', 'teams'])('an organiser who speaks English, in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const title = 'An afternoon in the garden';

  beforeAll(async () => {
    chats = await openTwoChats(chat, '2026-11-23T09:00:00Z', {
      organiserEmails: `${organiserEmail},emma@example.org`,
    });
    for (const name of ['Ana', 'Ben', 'Chloé'] as const) await asks(person(name), 'aide', /./);
  });
  afterAll(() => chats.close());

  const sees = (words: string, answer: RegExp) => asks(person('Emma'), words, answer);
  /** The newest that says so, wherever it stands: an answer may take the place of what was pressed. */
  const reads = (name: Name, text: RegExp) =>
    eventually(() => {
      const found = person(name)
        .inbox()
        .findLast((said) => text.test(plain(said.text)));
      if (!found) throw new Error(`${name} reads no ${text}, but: ${person(name).inbox().at(-1)?.text}`);
      return { ...found, text: plain(found.text) };
    });
  const ready = () =>
    eventually(() => {
      const found = person('Emma')
        .inbox()
        .findLast(({ buttons }) => buttons.includes('Announce'));
      if (!found) throw new Error('Emma can announce nothing yet.');
      return found;
    });

  test('she writes a mission; what is wrong or missing is said in English, and nothing incomplete is announced', async () => {
    const emma = person('Emma');
    await emma.press('Create a mission', await sees('manage missions', /Your missions/));
    await seesForm(emma, 'New mission');
    const mission = {
      ...{ title, nonprofit: 'The Canal Roots', summary: 'Get the beds ready. Boots are a good idea.' },
      ...{ date: '2026-11-20', start: '14:00', end: '17:30', place: '12 quai de Valmy, Paris' },
      capacity: '2',
    };
    const refused = await emma.submit(mission);
    expect(refused?.date).toMatch(/past|already/i);
    expect(await emma.submit({ date: '2026-12-03' })).toBeNull();
    const preview = await reads('Emma', /Preview/);
    expect(plain(preview.text)).toMatch(/Thursday 3 December/);
    expect(preview.buttons).not.toContain('Announce');
    await emma.press('Complete the checklist', preview);
    await seesForm(emma, 'Mission checklist');
    expect(await emma.submit({ ...framingValues, deliverable: 'Six beds', risks: 'Sharp tools' })).toBeNull();
    await ready();
  });

  test('she sees how many will hear of it, announces it, and follows it in one message', async () => {
    const emma = person('Emma');
    await emma.press('Announce', await ready());
    await seesForm(emma, 'Announce the mission');
    expect(
      await emma.submit({ everyone: 'yes', channel: chats.channel(chat), when: 'now', perHour: '' }),
    ).toBeNull();
    const question = await reads('Emma', /Announce “An afternoon in the garden”/);
    expect(question.text).toMatch(/6 people will get a message/);
    await emma.press('Send now', question);
    await reads('Emma', /Off it goes!/);
    await eventually(() =>
      expect(plain(person('Ana').inbox().at(-1)?.text ?? '')).toMatch(/tend les bras.*|An afternoon/s),
    );
    await chats.settle();
    await emma.press('How is it going?', await reads('Emma', /Off it goes!/));
    await reads('Emma', /Sending of “An afternoon in the garden”|Done: \d of \d people told/);
  });

  test('she sees who signed up and who waits, gives one more place, and the first in line is offered it', async () => {
    await asks(person('Ana'), 'je participe à la mission 1', /Votre place est réservée/);
    await asks(person('Ben'), 'je participe à la mission 1', /Votre place est réservée/);
    await asks(person('Chloé'), 'je participe à la mission 1', /liste d’attente/);
    const roster = await sees('who signed up for mission 1?', /Who signed up for/);
    expect(roster.text).toMatch(/Ana[\s\S]*Ben[\s\S]*Chloé/);
    const emma = person('Emma');
    chats.clock.forward(1);
    const opened = await sees('edit mission 1', /[\s\S]/);
    // Slack opens a form for a press alone.
    if (chat === 'slack') await emma.press('Open the form', opened);
    await seesForm(emma, 'Edit the mission');
    expect(await emma.submit({ capacity: '3' })).toBeNull();
    await reads('Chloé', /Une place s’est libérée pour vous/);
    chats.clock.forward(1);
    await asks(person('Chloé'), 'oui', /Votre place est réservée/);
  });

  test('she takes somebody off, after a question; the person is told', async () => {
    await person('Emma').say('remove Ben from mission 1');
    await person('Emma').press('Yes, remove Ben', await reads('Emma', /Remove Ben from “An afternoon/));
    await reads('Emma', /Done: Ben is no longer on/);
    await reads('Ben', /Vous n’êtes plus sur cette mission/);
  });

  test('once it is over she says who was there, and takes the figures away as a file', async () => {
    await chats.moveTo('2026-12-03T17:00:00Z');
    const list = await sees('attendance of mission 1', /Attendance of “An afternoon|Who was there\?/);
    await person('Emma').press('Everyone was there', list);
    const after = await reads('Emma', /present, the non-profit has not confirmed yet/);
    expect(after.text).toMatch(/Company: present, 3/);
    await person('Emma').press('Link for the non-profit', after);
    const link = await reads('Emma', /\/n\/own\.[0-9a-f]{64}/);
    const [path = ''] = /\/n\/own\.[0-9a-f]{64}/.exec(link.text) ?? [];
    expect(await (await fetch(`${chats.url}${path}?lang=en`)).text()).toContain('<html lang="en">');
    await sees('export the attendance of mission 1 to excel', /in an Excel file/);
  });

  test('she reads the log; and no French was said to her but what people wrote', async () => {
    const log = await sees('log', /Log[\s\S]*Emma took Ben off “An afternoon in the garden”/);
    expect(log.text).toMatch(/attendance Present · time 3 h/);
    expect(log.text).toMatch(/status spot booked → withdrew|state spot booked → withdrew/);
    expect(log.text).not.toMatch(/\d{4}-\d\d-\d\dT|→ ready|confirmed →/);
    const own = /Chloé|Étincelle|Général|quai de Valmy|Métro Jaurès[^\n]*|Trente familles[^\n]*/g;
    const said = person('Emma')
      .inbox()
      .map(({ text }) => plain(text).replace(own, ''));
    for (const text of said)
      expect(text).not.toMatch(/[àèêçéù]|\b(?:vous|votre|annonce|créneau|places libres)\b/i);
  });
});
