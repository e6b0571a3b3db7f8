import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { announceMission } from './announcing.js';
import { putMission } from './missions.js';
import { asks, createsMission } from './organising.js';
import { hears, plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

describe.each<Platform>(['slack', 'teams'])('hours and days, as they are said in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());

  test('the year of a mission is said when it is not this one: in a list, a confirmation, a choice', async () => {
    const nextYear = { startsAt: '2027-12-07T13:00:00Z', endsAt: '2027-12-07T16:00:00Z' };
    const { number } = await putMission(chats, 'Au verger de Noël', nextYear);
    await putMission(chats, 'Au verger de l’Avent', nextYear);
    const ana = chats.person(chat, 'Ana');
    const list = await asks(ana, 'les missions', /Missions à venir/);
    expect(list.text).toMatch(/mardi 7 décembre 2027, 14 h – 17 h/);
    const choice = await asks(ana, 'le verger', /Plusieurs missions/);
    expect(choice.buttons[0]).toMatch(/mardi 7 décembre 2027/);
    await ana.say(`je participe à la mission ${number}`);
    expect((await hears(ana, /Votre place est réservée/)).text).toMatch(/mardi 7 décembre 2027/);
  });

  test('a mission may last until midnight', async () => {
    const preview = await createsMission(chats, chat, { start: '18:00', end: '00:00' });
    expect(preview.text).toMatch(/jeudi 3 décembre, 18 h – 0 h/);
  });

  test('a post for many says the mission’s own hours and whose they are, never those of one reader', async () => {
    const title = 'Goûter au jardin partagé';
    await chats.records.change('organisations', 'own', { timezone: 'America/Montreal' });
    await announceMission(chats, chat, { title });
    const posted = await eventually(() => {
      const said = chats.person(chat, 'Dan').channel(chats.channel(chat)).at(-1);
      expect(said?.text).toContain(title);
      return plain(said?.text ?? '');
    });
    expect(posted).toMatch(/jeudi 3 décembre, 14 h – 17 h 30 \(heure de Paris\)/);
    expect(posted).not.toMatch(/chez vous/);
  });
});
