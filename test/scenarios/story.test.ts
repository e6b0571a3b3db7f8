import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Person, Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { frames } from './framing.js';
import type { Name } from './people.js';
import { hears, newest, plain, presses, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The main job, told once and played through both chats: every person of the story sits in front of `chat`. */
describe.each<Platform>(['slack', 'teams'])('a mission flash in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name): Person => chats.person(chat, name);

  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(async () => {
    await chats.close();
  });

  test('an organiser creates a mission; a wrong field is explained beside it', async () => {
    const olga = person('Olga');
    await olga.say('gérer les missions');
    await presses(olga, 'Créer une mission');
    await seesForm(olga, 'Nouvelle mission');
    const mission = {
      title: 'Après-midi au jardin partagé',
      nonprofit: 'Les Racines du Canal',
      summary: 'Préparer les planches de culture. Bottes conseillées.',
      date: '2026-11-20',
      start: '14:00',
      end: '17:30',
      place: '12 quai de Valmy, Paris',
      capacity: '3',
    };
    const refused = await olga.submit(mission);
    expect(plain(refused?.date ?? '')).toBe('Cette date est passée : choisissez un jour à venir.');
    expect(await olga.submit({ date: '2026-12-03' })).toBeNull();
    const preview = await hears(olga, /Aperçu/);
    expect(preview.text).toMatch(/Après-midi au jardin partagé/);
    expect(preview.text).toMatch(/jeudi 3 décembre, 14 h – 17 h 30/);
    expect(preview.buttons).not.toContain('Annoncer');
    await frames(olga, preview, 'Après-midi au jardin partagé');
  });

  test('she sees how many people will hear of it, and announces it in a channel and to each', async () => {
    const olga = person('Olga');
    await presses(olga, 'Annoncer');
    await seesForm(olga, 'Annoncer la mission');
    expect(await olga.submit({ everyone: 'no', channel: '', when: 'now' })).toEqual({
      everyone: 'Choisissez un canal, ou prévenez chacun en message direct.',
    });
    await olga.submit({ everyone: 'yes', channel: chats.channel(chat), when: 'now' });
    const question = await hears(olga, /Annoncer « Après-midi au jardin partagé »/);
    expect(question.text).toMatch(/6 personnes recevront un message/);
    expect(person('Ana').channel(chats.channel(chat))).toEqual([]);
    await presses(olga, 'Envoyer maintenant');
    for (const name of ['Ana', 'Ben', 'Chloé', 'Dan'] as const) await hears(person(name), /jardin partagé/);
    const posted = await eventually(() => {
      const said = person('Ana').channel(chats.channel(chat)).at(-1);
      expect(said?.text).toMatch(/3\s+places, toutes libres/);
      return said as Said;
    });
    expect(posted.buttons).toContain('Je m’inscris');
    await hears(person('Emma'), /3 spots, all free/);
  });

  test('Ana signs up by the button, Ben and Dan by saying so, and the channel follows the places left', async () => {
    const [ana, ben, dan] = [person('Ana'), person('Ben'), person('Dan')];
    await presses(ana, 'Je m’inscris');
    const confirmed = await hears(ana, /Votre place est réservée/);
    expect(confirmed.links.find(({ label }) => label === 'Ajouter à mon agenda')?.url).toMatch(/\.ics$/);
    await ben.say('je veux bien m’inscrire au jardin');
    await hears(ben, /Votre place est réservée/);
    await dan.say('je participe à la mission 1');
    const far = await hears(dan, /Votre place est réservée/);
    expect(far.text).toMatch(/14 h – 17 h 30 \(heure de Paris\), 8 h – 11 h 30 chez vous/);
    await eventually(() => {
      expect(ana.channel(chats.channel(chat)).at(0)?.text).toMatch(/Complet/);
    });
  });

  test('the confirmation’s calendar file opens, and nobody else’s key does', async () => {
    const link = newest(person('Ana')).links.find(({ url }) => url.endsWith('.ics'))?.url ?? '';
    const answer = await fetch(link);
    expect(answer.headers.get('content-type')).toMatch('text/calendar');
    expect(await answer.text()).toMatch('DTSTART:20261203T130000Z');
    expect((await fetch(link.replace(/\.\w+\.ics$/, '.0123456789abcdef.ics'))).status).toBe(404);
  });

  test('signing up again, in words or by the button, changes nothing and says so', async () => {
    const ben = person('Ben');
    await ben.say('inscris-moi à la mission 1');
    await hears(ben, /Vous aviez déjà votre place/);
  });

  test('the mission is full: Chloé and Emma wait in line, and are told their position', async () => {
    const [chloe, emma] = [person('Chloé'), person('Emma')];
    // Her card says by then that it is full.
    await chats.settle();
    await presses(chloe, 'Rejoindre la liste d’attente');
    await hears(chloe, /Vous êtes en 1re position sur la liste d’attente/);
    await emma.say('count me in for mission 1');
    await hears(emma, /You are 2nd on the waiting list/);
  });

  test('Ana leaves: the place is offered to Chloé, who declines; Emma takes it', async () => {
    const [ana, chloe, emma] = [person('Ana'), person('Chloé'), person('Emma')];
    await ana.say('je ne peux plus venir au jardin');
    await hears(ana, /Voulez-vous vraiment laisser votre place/);
    await presses(ana, 'Oui, me désister');
    await eventually(() => expect(times(ana, /vous ne participez plus/)).toBe(1));
    await hears(chloe, /Une place s’est libérée pour vous/);
    await presses(chloe, 'Non merci, je passe mon tour');
    await hears(emma, /A spot has opened up for you/);
    await presses(emma, 'I’ll take the spot');
    await hears(emma, /Your spot is booked/);
  });

  test('Olga sees who signed up', async () => {
    const olga = person('Olga');
    await olga.say('les inscrits de la mission 1');
    const roster = await hears(olga, /Inscrits à/);
    expect(roster.text).toMatch(/Ben/);
    expect(roster.text).toMatch(/Dan/);
    expect(roster.text).toMatch(/Emma/);
    expect(roster.text).not.toMatch(/Ana|Chloé/);
  });

  test('reminders come the working day before at nine and two hours before, each once', async () => {
    const [ana, ben] = [person('Ana'), person('Ben')];
    await chats.moveTo('2026-12-02T07:59:00Z');
    expect(times(ben, /Votre mission approche/)).toBe(0);
    await chats.moveTo('2026-12-02T08:00:30Z');
    await hears(ben, /Votre mission approche/);
    await hears(person('Emma'), /Your mission is coming up/);
    await chats.moveTo('2026-12-03T11:00:30Z');
    await hears(ben, /C’est bientôt l’heure/);
    await chats.settle();
    expect([times(ben, /Votre mission approche/), times(ben, /C’est bientôt l’heure/)]).toEqual([1, 1]);
    expect(times(ana, /Votre mission approche|C’est bientôt l’heure/)).toBe(0);
  });

  test('after the mission: a thank-you, and one question', async () => {
    const ben = person('Ben');
    await chats.moveTo('2026-12-03T17:31:00Z');
    await hears(ben, /Merci pour le temps offert aux Racines du Canal/);
    await presses(ben, 'Formidable');
    await eventually(() => expect(times(ben, /5 sur 5, c’est noté/)).toBe(1));
  });
});
