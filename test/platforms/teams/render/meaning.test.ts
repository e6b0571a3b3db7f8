import { render } from '../../../../src/platforms/teams/render/index.js';
import { examples } from '../../../fixtures/teams/messages.js';
import { engagement, mission, offer, slot, standing } from '../../../fixtures/teams/views.js';
import { plain, read } from './read.js';

const inParis = { locale: 'fr', timezone: 'Europe/Paris' } as const;
const inNewYork = { locale: 'en', timezone: 'America/New_York' } as const;

const propose = 'Proposer à un·e collègue';

test('a mission tells what, for whom, when, where, and how many places are left', () => {
  const { text, buttons } = read(render({ kind: 'mission.details', mission: mission() }, inParis));
  expect(text).toContain('Mission 3 · Trier des dons');
  expect(text).toContain('mardi 1er décembre, 9 h – 12 h 30 · 3 places libres sur 5');
  expect(text).toContain('Association Le Relais du Canal');
  expect(text).toContain('Causes Consommation et production responsables, Pas de pauvreté');
  expect(buttons).toEqual(['Je m’inscris', 'M’inscrire avec un·e collègue', propose]);
});

test('a reader elsewhere is told the hours where they are', () => {
  const { text } = read(render({ kind: 'mission.details', mission: mission() }, inNewYork));
  expect(text).toContain('9 am – 12:30 pm (Paris time), 3 am – 6:30 am where you are');
});

test.each([
  ['two free places', slot(), ['Je m’inscris', 'M’inscrire avec un·e collègue', propose]],
  ['one free place', slot({ placesLeft: 1 }), ['Je m’inscris', propose]],
  ['no place', slot({ placesLeft: 0, waiting: 2 }), ['Rejoindre la liste d’attente', propose]],
  ['a place of one’s own', slot({ mine: standing() }), ['Me désister', propose]],
  [
    'a place in the line',
    slot({ mine: standing({ state: 'waitlisted', position: 1 }) }),
    ['Quitter la liste d’attente', propose],
  ],
  ['an offer', slot({ mine: offer }), ['Je prends la place', 'Non merci, je passe mon tour', propose]],
  ['a half-day that has started', slot({ closed: 'past' }), []],
  ['one’s own half-day that has started', slot({ closed: 'past', mine: standing() }), []],
])('with %s, the buttons are what can be done', (_, shown, buttons) => {
  const card = render({ kind: 'mission.details', mission: mission({ slots: [shown] }) }, inParis);
  expect(read(card).buttons).toEqual(buttons);
});

test('a booked place comes with the calendar link and the way out', () => {
  const message = { kind: 'engagement.confirmed', engagement: engagement(), already: false } as const;
  const { summary, ...rest } = render(message, inParis);
  expect(plain(summary)).toBe('Votre place est réservée : Trier des dons, mardi 1er décembre, 9 h – 12 h 30');
  const card = read({ ...rest, summary });
  expect(card.links.slice(0, 1)).toEqual([
    { label: 'Ajouter à mon agenda', url: 'https://etincelle.exemple.fr/calendar/abc.ics' },
  ]);
  expect(card.links.slice(1).map(({ label }) => label)).toEqual(['Google Agenda', 'Outlook']);
  expect(card.buttons).toEqual(['Me désister', 'En savoir plus']);
  expect(card.text).toContain('Samia Haddad');
});

test('in a channel nobody’s standing is shown', () => {
  const on = mission({ slots: [slot({ mine: standing() })] });
  const { text, buttons } = read(render({ kind: 'announcement', mission: on, forMany: true }, inParis));
  expect(text).not.toContain('réservée');
  expect(buttons).toEqual(['Je m’inscris']);
});

test('a calendar address that is not one of the web is left out', () => {
  const mine = standing({ calendarUrl: 'javascript:alert(1)' });
  const message = { kind: 'engagement.confirmed', engagement: engagement(mine), already: false } as const;
  expect(read(render(message, inParis)).links).toEqual([]);
});

test('a preview shows the places, and no way to sign up', () => {
  const slots = [slot({ closed: 'notAnnounced', placesLeft: 2, capacity: 2 })];
  const draft = mission({ status: 'draft', slots });
  const { text, buttons } = read(render({ kind: 'mission.preview', mission: draft }, inParis));
  expect(text).toContain('2 places, toutes libres');
  expect(text).not.toContain('Pas encore annoncée');
  expect(buttons).toEqual([
    'Annoncer',
    'Modifier',
    'Cadrage',
    'Répéter',
    'Lien pour l’association',
    'Supprimer le brouillon',
  ]);
});

test('an announcement says once what it is', () => {
  const { text } = read(render({ kind: 'announcement', mission: mission(), forMany: true }, inParis));
  expect(text.match(/mission flash/gi)).toHaveLength(1);
});

test('a roster that is too long for a card says how many it leaves out', () => {
  const [short, , long] = examples.roster;
  if (!short || !long) throw new Error('The fixtures have changed.');
  expect(read(render(short, inParis)).text).not.toContain('autres personnes');
  expect(read(render(long, inParis)).text).toMatch(/et \d+ autres personnes/);
});

test.each([
  [inParis, /Des personnes extérieures à l’entreprise peuvent lire Général : elles verront aussi/],
  [{ ...inParis, locale: 'en' as const }, /People outside the company can read Général: they will see/],
])('an announcement is asked for with a word of who else will read it', (whose, warning) => {
  const [shared, alone] = examples['announcement.confirm'];
  if (!shared || !alone) throw new Error('The fixtures have changed.');
  expect(plain(read(render(shared, whose)).text)).toMatch(warning);
  expect(read(render(alone, whose)).text).not.toMatch(/extérieures|outside/);
});

test('an announcement is asked for with its number of people and its hour', () => {
  const [now, later] = examples['announcement.confirm'];
  if (!now || !later) throw new Error('The fixtures have changed.');
  const last = (of: readonly string[]) => of.slice(-3);
  const asked = ['Envoyer maintenant', 'Aperçu en français', 'Ne pas envoyer'];
  expect(last(read(render(now, inParis)).buttons)).toEqual(asked);
  const { text, buttons } = read(render(later, inParis));
  expect(text).toContain('1 240 personnes recevront un message.');
  expect(text).toContain('mercredi 25 novembre à 9 h');
  expect(last(buttons)).toEqual(['Programmer l’envoi', 'Aperçu en anglais', 'Ne pas envoyer']);
});

test('a page of people to take off has a button for each, however long the names', () => {
  for (const message of examples['takeOff.choose']) {
    const { buttons } = read(render(message, inParis));
    expect(buttons.filter((label) => label.startsWith('Retirer '))).toHaveLength(message.people.length);
  }
});

test('a roster with somebody on it offers to take somebody off', () => {
  const found = examples.roster.map((message) => read(render(message, inParis)).buttons);
  expect(found.at(-1)).toContain('Retirer quelqu’un');
});
