import type { Platform } from '../../src/domain/organisations/workspace.js';
import { garden } from './announcing.js';
import { announcesNew, asks, createsMission, managesMissions, preparesAnnouncement } from './organising.js';
import { type Name, organiserEmail } from './people.js';
import { hears, listen, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What an organiser comes back to. Emma organises too, and speaks English. Each test goes on from the one before. */
describe.each<Platform>(['slack', 'teams'])('the organiser’s home in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { organiserEmails: `${organiserEmail},emma@example.org` });
  });
  afterAll(() => chats.close());
  const person = (name: Name) => chats.person(chat, name);
  const schedules = async (title: string, date: string) => {
    const preview = await createsMission(chats, chat, { title });
    const later = { when: 'later', date, time: '10:30' };
    const question = await preparesAnnouncement(chats, chat, preview, later);
    await person('Olga').press('Programmer l’envoi', question);
    return hears(person('Olga'), /C’est programmé/);
  };

  test('says how many places are taken, not sure yet and waited for, the soonest mission first', async () => {
    const olga = person('Olga');
    await announcesNew(chats, chat, { title: 'Verger', date: '2026-12-08', capacity: '2' });
    await announcesNew(chats, chat, { title: 'Serre', date: '2026-12-03', capacity: '1' });
    for (const name of ['Ana', 'Ben'] as const)
      await asks(person(name), 'je participe à la mission 2', /place est réservée|liste d’attente/);
    const [engagement] = await chats.records.store.engagements.ofMission(
      ...(['own', (await chats.records.store.missions.list('own', ['announced']))[0]?.id ?? ''] as const),
      ['confirmed'],
    );
    await chats.records.store.engagements.move('own', engagement?.id ?? '', ['confirmed'], {
      state: 'pending',
    });
    const list = await managesMissions(chats, chat);
    expect(list.text).toMatch(
      /À venir \(2\).*Serre.*1 place prise sur 1, dont 1 à confirmer · 1 personne en attente.*Verger.*aucune place prise sur 2/s,
    );
    const english = await asks(person('Emma'), 'manage missions', /Your missions/);
    expect(english.text).toMatch(/Coming up \(2\).*1 of 1 spot taken, 1 to be confirmed/s);
    expect(english.buttons).toContain('See who signed up');
    await olga.press('Modifier', list);
    await seesForm(olga, 'Modifier la mission');
  });

  test('has drafts in a list of their own, each with what it needs next', async () => {
    const olga = person('Olga');
    await olga.press('Créer une mission', await managesMissions(chats, chat));
    await seesForm(olga, 'Nouvelle mission');
    expect(await olga.submit({ ...garden, title: 'Compost' })).toBeNull();
    await hears(olga, /Aperçu/);
    const hearsNext = listen(olga);
    await olga.press('Brouillons (1)', await managesMissions(chats, chat));
    const drafts = chat === 'slack' ? await hearsNext(/Brouillons \(1\)/) : await hears(olga, /Brouillons/);
    expect(plain(drafts.text)).toMatch(/Compost.*Brouillon · \d+ points du cadrage à compléter.*3 places/s);
    expect(drafts.text).not.toMatch(/Verger/);
    expect(drafts.buttons).toContain('Compléter le cadrage');
    const typed = await asks(olga, 'mes brouillons', /Brouillons \(1\)/);
    expect(typed.buttons).toContain('À venir (3)');
    await asks(person('Emma'), 'show me the drafts', /Drafts \(1\).*Compost.*points of the checklist/s);
  });

  test('shows what is scheduled with its time in a named zone, and stops it there', async () => {
    const olga = person('Olga');
    await schedules('Nichoirs', '2026-11-24');
    const list = await asks(olga, 'annonces programmées', /Annonces programmées \(1\)/);
    expect(list.text).toMatch(
      /Nichoirs.*Annonce programmée : mardi 24 novembre à 10 h 30 \(heure de Paris\), \d+ personnes/s,
    );
    await asks(
      person('Emma'),
      'scheduled announcements',
      /Announcement scheduled: Tuesday 24 November at 10:30 am \(Paris time\)/,
    );
    await olga.press(/^Ne pas envoyer l’annonce du mardi/, list);
    await chats.settle();
    expect(times(olga, /Rien n’a été envoyé\. « Nichoirs » reste prête/)).toBe(1);
    await asks(olga, 'annonces programmées', /Aucune annonce programmée/);
  });

  test('stops it in words, once that is asked and said', async () => {
    const olga = person('Olga');
    await schedules('Mangeoires', '2026-11-24');
    const asked = /Une annonce de « Mangeoires » est programmée\. Faut-il l’arrêter \?/;
    await asks(olga, 'arrête l’annonce de la mission Mangeoires', asked);
    await asks(olga, 'oui', /Rien n’a été envoyé\. « Mangeoires »/);
    await asks(olga, 'arrête l’annonce de la mission Mangeoires', /Aucune annonce de « Mangeoires »/);
    await chats.moveTo('2026-11-24T09:31:00Z');
    for (const title of [/Mangeoires/, /Nichoirs/]) expect(times(person('Ana'), title)).toBe(0);
  });

  test('tells with the people of a mission when they will be reminded, and how many', async () => {
    await asks(person('Chloé'), 'je participe à la mission 1', /place est réservée/);
    const roster = await asks(person('Olga'), 'qui vient à la mission 1 ?', /Inscrits à « Verger »/);
    expect(roster.text).toMatch(/Rappel de la veille : lundi 7 décembre à \d+ h.*, 1 personne/);
    expect(roster.text).toMatch(/Rappel avant le début : mardi 8 décembre à 1[0-3] h.*, 1 personne/);
    const english = await asks(person('Emma'), 'who signed up for mission 1', /Reminder of the day before/);
    expect(english.text).toMatch(/Reminder of the day before: Monday 7 December at .*, 1 person/);
  });

  test('finds what is over, with what it still needs', async () => {
    const olga = person('Olga');
    await chats.moveTo('2026-12-08T18:00:00Z');
    await chats.settle();
    const past = await asks(olga, 'gérer les missions passées', /Passées \(2\)/);
    expect(past.text).toMatch(/Verger.*Terminée.*1 place prise sur 2.*Serre.*Terminée/s);
    expect(past.buttons.slice(0, 20)).toEqual(expect.arrayContaining(['Émargement', 'Dupliquer']));
    await asks(person('Emma'), 'manage past missions', /Past \(2\).*Verger.*Done/s);
  });

  test('has what was cancelled in a list of its own, with the reason', async () => {
    const olga = person('Olga');
    await announcesNew(chats, chat, { title: 'Bassin', date: '2026-12-15' });
    // The announcement asks her something too.
    await chats.settle();
    await asks(olga, 'annuler la mission Bassin car il pleut', /La raison donnée sera : « il pleut »/);
    await asks(olga, 'oui', /« Bassin » est annulée/);
    expect((await managesMissions(chats, chat)).buttons).toContain('Annulées (1)');
    const list = await asks(olga, 'les missions annulées', /Annulées \(1\)/);
    expect(list.text).toMatch(/Bassin.*Raison : il pleut.*mardi 15 décembre/s);
    expect(list.text).not.toMatch(/Verger|Nichoirs/);
    const english = await asks(person('Emma'), 'show me the cancelled missions', /Cancelled \(1\)/);
    expect(english.text).toMatch(/Bassin.*Reason: il pleut/s);
  });
});
