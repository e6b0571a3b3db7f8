import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { announceMission } from './announcing.js';
import { asks, managesMissions } from './organising.js';
import type { Name } from './people.js';
import { hears, presses, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const questions = [
  'Taille de tee-shirt : S / M / L',
  'Votre gare de départ',
  'Besoin d’un aménagement ? oui / non',
];
const asksSize = /question 1 sur 3.*Taille de tee-shirt/s;
const asksStation = /question 2 sur 3.*Votre gare de départ/s;
const asksNeed = /question 3 sur 3.*Besoin d’un aménagement/s;

/** A mission that wants to know three things before somebody is signed up. */
describe.each<Platform>(['slack', 'teams'])('questions at sign-up in %s', (chat) => {
  const otherChat: Platform = chat === 'slack' ? 'teams' : 'slack';
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const places = () => chats.records.rows('engagements');
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    const asking: Record<string, string> = { title: 'Collecte', questions: questions.join('\n') };
    await announceMission(chats, chat, asking);
  });
  afterAll(() => chats.close());

  test('by buttons and in words, one after the other, until the place is theirs', async () => {
    const ana = person('Ana');
    await presses(ana, 'Je m’inscris');
    const first = await hears(ana, asksSize);
    expect(first.buttons).toEqual(expect.arrayContaining(['S', 'M', 'L', 'Annuler']));
    expect(first.buttons).not.toContain('Retour');
    expect(first.text).toMatch(/Seule l’équipe qui organise verra votre réponse/);
    await ana.press('M', first);
    expect((await hears(ana, asksStation)).buttons).toContain('Retour');
    expect(await places()).toEqual([]);
    await ana.say('Gare de Lyon');
    await hears(ana, asksNeed);
    await ana.say('non');
    await hears(ana, /Votre place est réservée/);
    expect(await places()).toMatchObject([{ state: 'confirmed', answers: ['M', 'Gare de Lyon', 'no'] }]);
    expect(await chats.records.rows('signUpDialogues')).toEqual([]);
  });

  test('one asks for details, goes back, goes on in the other chat after a restart, and is one person', async () => {
    const ben = person('Ben');
    await ben.say('je m’inscris à la mission 1');
    await hears(ben, asksSize);
    await ben.say('s');
    await hears(ben, asksStation);
    await asks(ben, 'c’est où la mission 1 ?', /quai de Valmy/);
    await asks(ben, 'retour', asksSize);
    await ben.say('3');
    await hears(ben, asksStation);
    await chats.restart();
    const elsewhere = chats.person(otherChat, 'Ben');
    await asks(elsewhere, 'Perrache', asksNeed);
    await presses(elsewhere, 'Oui');
    await eventually(async () =>
      expect(await places()).toContainEqual(
        expect.objectContaining({ state: 'confirmed', answers: ['L', 'Perrache', 'yes'] }),
      ),
    );
  });

  test('who changes their mind is not signed up, nor who leaves it for a day', async () => {
    const [dan, chloe] = [person('Dan'), person('Chloé')];
    await presses(dan, 'Je m’inscris');
    await hears(dan, asksSize);
    await asks(
      dan,
      'finalement non',
      /vous n’êtes pas inscrit·e à « Collecte », et vos réponses sont effacées/,
    );
    await presses(chloe, 'Je m’inscris');
    const left = await hears(chloe, asksSize);
    // What is not known to be answered would be answered again a day later.
    await eventually(async () => expect(await chats.records.rows('inbox', { done: false })).toEqual([]));
    await chats.moveTo('2026-11-24T09:30:00Z');
    await chloe.press('S', left);
    const over = await hears(chloe, /est restée en attente plus d’un jour/);
    expect(await places()).toHaveLength(2);
    await chloe.press('Reprendre l’inscription', over);
    await hears(chloe, asksSize);
  });

  test('the answers are shown to who organises, in the list of people, and to nobody else', async () => {
    const list = await managesMissions(chats, chat);
    await person('Olga').press('Voir les inscrits', list);
    const roster = await hears(person('Olga'), /Inscrits à « Collecte »/);
    expect(roster.text).toMatch(
      /Ana.*Taille de tee-shirt : M.*Votre gare de départ : Gare de Lyon.*aménagement \?\s?: non/s,
    );
    expect(roster.text).toMatch(/Ben.*Taille de tee-shirt : L.*aménagement \?\s?: oui/s);
    for (const name of ['Ana', 'Ben', 'Dan'] as const)
      for (const where of ['slack', 'teams'] as const)
        expect(times(chats.person(where, name), /Perrache|Gare de Lyon/)).toBe(0);
    expect(chats.log.lines.join('\n')).not.toMatch(/Perrache|Gare de Lyon/);
    expect(JSON.stringify(await chats.records.rows('deliveries'))).not.toMatch(/Perrache|Gare de Lyon/);
  });

  test('they are erased a month after the mission', async () => {
    await chats.moveTo('2027-01-10T09:00:00Z');
    const all = await places();
    expect(all).toHaveLength(2);
    for (const place of all) expect(place).not.toHaveProperty('answers');
  });
});
