import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, presses, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Whoever held a place is helped to take it out of their calendar. Nobody else had it there. */
describe.each<Platform>(['slack', 'teams'])('a mission cancelled in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const removal = /Retirer de mon agenda|Remove from my calendar/;

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putMission(chats, 'Verger à tailler', { capacity: 1 });
    await asks(person('Ana'), 'je m’inscris à la mission 1', /Votre place est réservée/);
    await asks(person('Emma'), 'sign me up for mission 1', /You are on the waiting list/);
    await asks(person('Ben'), 'je m’inscris à la mission 1', /Vous êtes sur la liste d’attente/);
    await asks(person('Chloé'), 'je m’inscris à la mission 1', /Vous êtes sur la liste d’attente/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  test('who leaves the waiting list, twice, is not told of a calendar', async () => {
    const chloe = person('Chloé');
    const sure = await asks(chloe, 'je me désiste de la mission 1', /quitter la liste d’attente/);
    for (const time of [1, 2]) {
      await chloe.press('Quitter la liste d’attente', sure).catch(() => {});
      await eventually(() => expect(times(chloe, /vous ne participez plus/)).toBeGreaterThanOrEqual(1));
      await chats.settle();
      expect([time, times(chloe, /agenda/)]).toEqual([time, 0]);
    }
  });

  test('who held a place, and who took one from the list, can take it out; who only waited cannot', async () => {
    const ana = person('Ana');
    await asks(ana, 'je me désiste de la mission 1', /laisser votre place/);
    await presses(ana, 'Oui, me désister');
    await hears(person('Emma'), /A spot has opened up for you/);
    await presses(person('Emma'), 'I’ll take the spot');
    await hears(person('Emma'), /Your spot is booked/);
    const olga = person('Olga');
    await asks(olga, 'annuler la mission 1', /Annuler « Verger à tailler »/);
    await presses(olga, 'Annuler\u00a0: mauvais temps');
    const emma = await hears(person('Emma'), /The mission is cancelled/);
    expect(emma.links.map(({ label }) => label).join()).toMatch(removal);
    expect(emma.text).toMatch(/Reason: the weather forecast/);
    expect(emma.text).toMatch(/If it is in your calendar, remove it/);
    const ben = await hears(person('Ben'), /La mission est annulée/);
    expect(ben.links.map(({ label }) => label).join()).not.toMatch(removal);
    expect(ben.text).toMatch(/Raison : le temps annoncé/);
    expect(ben.text).not.toMatch(/agenda/);
  });
});
