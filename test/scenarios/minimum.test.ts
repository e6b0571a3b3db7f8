import type { Platform } from '../../src/domain/organisations/workspace.js';
import { garden } from './announcing.js';
import { answersTo, forgesButton } from './forging.js';
import { announcesNew, asks, managesMissions } from './organising.js';
import type { Name } from './people.js';
import { listen, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A mission that needs two people and has one. The organiser is asked, decides, and everybody on it hears of it. */
describe.each<Platform>(['slack', 'teams'])('a minimum that is not reached in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const asksWhat = (title: string) => new RegExp(`« ${title} ».*il faut au moins 2 personnes, et une seule`);

  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());

  test('it is a field of the form, and cannot be more than there are places', async () => {
    const olga = person('Olga');
    await olga.press('Créer une mission', await managesMissions(chats, chat));
    await seesForm(olga, 'Nouvelle mission');
    expect(await olga.submit({ ...garden, minimum: '4' })).toEqual({
      minimum: 'Écrivez un nombre entre 1 et le nombre de places, ou laissez le champ vide.',
    });
  });

  test('asked once when it has to be known; she waits, is asked again the day before, and it goes ahead', async () => {
    const olga = person('Olga');
    await announcesNew(chats, chat, { title: 'Verger à tailler', minimum: '2' });
    await chats.settle();
    await asks(person('Ana'), 'je m’inscris à la mission 1', /Votre place est réservée/);
    const roster = (where: RegExp) => asks(olga, 'qui vient à la mission 1', where);
    await roster(/Minimum 2 : 1 place prise, à décider lundi 30 novembre à \d/);
    let hears = listen(olga);
    await chats.moveTo('2026-11-30T08:00:00Z');
    const asked = await hears(asksWhat('Verger à tailler'));
    await chats.restart();
    await chats.settle();
    expect(times(olga, asksWhat('Verger à tailler'))).toBe(1);
    await olga.press('Attendre encore', asked);
    await hears(/on attend encore pour « Verger à tailler »/);
    await roster(/Minimum 2 : 1 place prise, la question revient mercredi 2 décembre à \d/);
    hears = listen(olga);
    await chats.moveTo('2026-12-02T08:00:00Z');
    const last = await hears(asksWhat('Verger à tailler'));
    expect(last.buttons).not.toContain('Attendre encore');
    const ana = listen(person('Ana'));
    await olga.press('Maintenir quand même', last);
    await hears(/« Verger à tailler ».*aura bien lieu\. La personne inscrite est prévenue/);
    await ana(/La mission aura bien lieu/);
    await roster(/Minimum 2 : 1 place prise, la mission est maintenue/);
    await chats.restart();
    await chats.settle();
    expect(times(person('Ana'), /La mission aura bien lieu/)).toBe(1);
  });

  test('cancelled by her alone; who is on it reads why, in her language', async () => {
    const olga = person('Olga');
    await announcesNew(chats, chat, { title: 'Ruche à monter', date: '2026-12-10', minimum: '2' });
    await asks(person('Emma'), 'sign me up for mission 2', /Your spot is booked/);
    const hears = listen(olga);
    await chats.moveTo('2026-12-07T08:00:00Z');
    const asked = await hears(asksWhat('Ruche à monter'));
    const emma = listen(person('Emma'));
    await olga.press('Annuler la mission', asked);
    await hears(/« Ruche à monter ».*est annulée\. La personne inscrite est prévenue/);
    await emma(/too few people|not enough people|too few/i);
    const [mission] = await chats.records.store.missions.list('own', ['cancelled']);
    const { id: missionId = '', slots: [slot] = [] } = mission ?? {};
    const keep = { kind: 'minimum.decide', missionId, slotId: slot?.id ?? '', decision: 'keep' } as const;
    const answers = await answersTo(chats, chat, 'Olga', () => forgesButton(chats, chat, 'Olga', keep));
    expect(answers).toContainEqual(
      expect.stringMatching(/Olga a déjà décidé : « Ruche à monter », .*, est annulée/),
    );
  });
});
