import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { announcesNew, asks } from './organising.js';
import { hears, presses, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

describe.each<Platform>(['slack', 'teams'])('quiet, in %s', (chat) => {
  let chats: TwoChats;
  // A Monday, 10:00 in Paris.
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());
  const ana = () => chats.person(chat, 'Ana');
  const ben = () => chats.person(chat, 'Ben');

  test('announcements are muted for a time, and reminders are not; then they come again', async () => {
    await asks(ana(), 'pas d’annonces jusqu’à mercredi', /pas d’annonce jusqu’au mercredi 25 novembre/);
    await announcesNew(chats, chat, { title: 'Potager' });
    await hears(ben(), /Potager/);
    await chats.settle();
    expect(times(ana(), /tend les bras/)).toBe(0);
    await chats.moveTo('2026-11-25T09:00:00Z');
    await announcesNew(chats, chat, { title: 'Verger' });
    await hears(ana(), /Verger/);
    expect(times(ana(), /Potager/)).toBe(0);
  });

  test('a day of one’s own holds an announcement back until the next morning, and not an answer', async () => {
    await asks(ana(), 'pas le jeudi', /rien le jeudi\. Ce qui arrive ces jours-là attendra/);
    await chats.moveTo('2026-11-26T09:00:00Z');
    await announcesNew(chats, chat, { title: 'Rucher' });
    await hears(ben(), /Rucher/);
    await chats.settle();
    expect(times(ana(), /Rucher/)).toBe(0);
    await asks(ana(), 'je m’inscris à la mission 2', /Votre place est réservée/);
    await chats.moveTo('2026-11-27T06:30:00Z');
    await hears(ana(), /Rucher/);
    await presses(ana(), 'Revenir aux heures habituelles');
    // The answer takes the place of the message that was pressed, above the announcement.
    await eventually(() => expect(times(ana(), /aux heures habituelles de votre entreprise/)).toBe(1));
  });

  test('a reminder is put off, by word and by button, and comes at that time once', async () => {
    const { number } = await putMission(chats, 'Collecte de jouets', {
      startsAt: '2026-12-11T13:00:00Z',
      endsAt: '2026-12-11T16:00:00Z',
    });
    await asks(ben(), `je m’inscris à la mission ${number}`, /Votre place est réservée/);
    await chats.moveTo('2026-12-10T08:30:00Z');
    const reminder = await hears(ben(), /Votre mission approche/);
    await ben().press('Me le rappeler plus tard', reminder);
    await hears(ben(), /Quand voulez-vous un rappel pour « Collecte de jouets »/);
    await presses(ben(), 'Dans une heure');
    await hears(ben(), /je vous rappellerai « Collecte de jouets » le jeudi 10 décembre à 10 h 30/);
    await asks(ben(), 'rappelle-moi dans 45 minutes', /le jeudi 10 décembre à 10 h 15/);
    await chats.moveTo('2026-12-10T09:31:00Z');
    await hears(ben(), /Le rappel que vous aviez demandé/);
    await chats.moveTo('2026-12-10T10:00:00Z');
    expect(times(ben(), /Le rappel que vous aviez demandé/)).toBe(1);
    await asks(ben(), 'remind me later', /Quand voulez-vous un rappel/);
    await asks(ben(), 'rappelle-moi dans deux jours', /commence trop tôt pour ce rappel/);
  });
});
