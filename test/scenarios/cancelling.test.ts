import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { missionsFrom, putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, presses, seesForm, times } from './steps.js';
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

/** The organiser's own words, by the form and typed. They are seen before they are told. */
describe.each<Platform>(['slack', 'teams'])('a mission cancelled in %s in somebody’s own words', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { organiserEmails: 'olga@example.org,emma@example.org' });
    const puts = missionsFrom(9, () => chats);
    for (const title of [
      'Verger à tailler',
      'Mare à curer',
      'Haie à planter',
      'Jeux à trier',
      'Rive à nettoyer',
    ])
      await puts(title);
    for (const number of [1, 2, 3])
      await asks(person('Ana'), `je m’inscris à la mission ${number}`, /Votre place est réservée/);
  });
  afterAll(() => chats.close());
  const noteOf = async (title: string) => {
    const [row] = await chats.records.rows('missions', { title });
    return [row?.status, row?.cancelReason, row?.cancelNote];
  };

  test('in words without saying which: it is asked, and the reason is kept until then', async () => {
    const olga = person('Olga');
    const which = /Quelle mission voulez-vous annuler/;
    const read = /Annuler « Rive à nettoyer » \?.*La raison donnée sera : « il pleut »/s;
    const asked = await asks(olga, 'annuler la mission car il pleut', which);
    await olga.press(/Rive à nettoyer/, asked);
    expect((await hears(olga, /Annuler « Rive/)).text).toMatch(/« il pleut »/);
    await asks(olga, 'annuler la mission car il pleut', which);
    await asks(olga, 'Rive à nettoyer', read);
    await asks(olga, 'annuler la mission, il pleut', which);
    await asks(olga, 'Rive à nettoyer', read);
    await asks(olga, 'annuler la mission 5 : il pleut', read);
    expect(await noteOf('Rive à nettoyer')).toEqual(['announced', undefined, undefined]);
  });

  test('by the form: nothing is not enough, too long is refused, and what is hidden is taken out', async () => {
    const olga = person('Olga');
    const sure = await asks(olga, 'annuler la mission 1', /Annuler « Verger à tailler »/);
    await olga.press('Annuler\u00a0: autre raison', sure);
    await seesForm(olga, 'Annuler la mission');
    expect(await olga.submit({ note: ' \u2800 ' })).not.toBeNull();
    expect(await olga.submit({ note: 'x'.repeat(201) })).not.toBeNull();
    expect(await noteOf('Verger à tailler')).toEqual(['announced', undefined, undefined]);
    expect(await olga.submit({ reason: 'place', note: 'la <b>cour</b>\n est \u202einondée' })).toBeNull();
    await hears(olga, /« Verger à tailler » est annulée/);
    expect(await noteOf('Verger à tailler')).toEqual(['cancelled', 'place', 'la <b>cour</b> est inondée']);
    const told = await hears(person('Ana'), /La mission est annulée[\s\S]*L’équipe précise : « la <b>cour/);
    expect(told.text).toMatch(/Raison : le lieu n’est plus disponible/);
  });

  test('in words: the reason is read aloud first, and a yes tells it', async () => {
    const emma = person('Emma');
    const sure = await asks(emma, 'cancel mission 2 because the van broke down', /Cancel “Mare à curer”/);
    expect(sure.text).toMatch(/The reason given will be: “the van broke down”/);
    expect(await noteOf('Mare à curer')).toEqual(['announced', undefined, undefined]);
    await asks(emma, 'yes', /“Mare à curer” is cancelled/);
    expect(await noteOf('Mare à curer')).toEqual(['cancelled', undefined, 'the van broke down']);
    await hears(person('Ana'), /La mission est annulée[\s\S]*Raison : « the van broke down »/);
  });

  test('a yes with a reason is asked again: nobody is told what the organiser has not seen', async () => {
    const olga = person('Olga');
    await asks(olga, 'annuler la mission 3', /Annuler « Haie à planter » \?/);
    await asks(olga, 'oui car le terrain est gelé', /La raison donnée sera : « le terrain est gelé »/);
    expect(await noteOf('Haie à planter')).toEqual(['announced', undefined, undefined]);
    await presses(olga, 'Oui, annuler la mission');
    await hears(olga, /« Haie à planter » est annulée/);
    expect(await noteOf('Haie à planter')).toEqual(['cancelled', undefined, 'le terrain est gelé']);
  });

  test('somebody else who says it is told who may', async () => {
    await asks(
      person('Ben'),
      'annule la mission 4 parce que j’ai piscine',
      /Vous ne participez pas à cette mission/,
    );
    expect(await noteOf('Jeux à trier')).toEqual(['announced', undefined, undefined]);
  });
});
