import fc from 'fast-check';
import { understand } from '../../../src/conversation/understanding/understand.js';
import { contextOf, said } from './scene.js';

/** What is to be cancelled, and the reason that goes with it. */
function cancelled(text: string): readonly [string, string | undefined] {
  const understood = understand(text, contextOf('organiser'));
  if (understood.kind === 'choice') return [said(text, 'organiser'), understood.note];
  const note =
    understood.kind === 'intent' && 'note' in understood.intent ? understood.intent.note : undefined;
  return [said(text, 'organiser'), note];
}
const whichOne = said('annuler la mission', 'organiser');

test.each([
  ['annuler la mission 3 : canicule', 'mission.cancel m3', 'canicule'],
  ['Bonjour, annule la mission 3, il va neiger, merci', 'mission.cancel m3', 'il va neiger'],
  ['annuler la mission 3 ; le lieu est fermé', 'mission.cancel m3', 'le lieu est fermé'],
  ['annuler la mission 3, la salle est fermée', 'mission.cancel m3', 'la salle est fermée'],
  [
    'annuler la mission 3 – le camion n’est plus disponible',
    'mission.cancel m3',
    'le camion n’est plus disponible',
  ],
  ['annuler la mission 3 (alerte météo)', 'mission.cancel m3', 'alerte météo'],
  ['annuler la mission 3, personne ne peut venir', 'mission.cancel m3', 'personne ne peut venir'],
  ['annuler la mission 3, on n’a pas assez d’inscrits', 'mission.cancel m3', 'on n’a pas assez d’inscrits'],
  ['supprime la mission 3, manque de bénévoles', 'mission.cancel m3', 'manque de bénévoles'],
  [
    'annule la peinture, trop de travaux dans le quartier',
    'mission.cancel m9',
    'trop de travaux dans le quartier',
  ],
  ['cancel mission 3 - not enough people', 'mission.cancel m3', 'not enough people'],
  ['Cancel mission 3: storm, please!', 'mission.cancel m3', 'storm'],
  ['could you cancel mission 3, the venue is closed', 'mission.cancel m3', 'the venue is closed'],
  ['cancel mission 3, nobody can come', 'mission.cancel m3', 'nobody can come'],
  ['ANNULER LA MISSION 3 : CANICULE', 'mission.cancel m3', 'CANICULE'],
  ['annuler la mission, il va neiger', whichOne, 'il va neiger'],
  ['cancel the mission, it is going to snow', whichOne, 'it is going to snow'],
  ['annule les missions 3, 4, il va neiger', 'choice cancel 3 4a', 'il va neiger'],
])('%s: %s, told why', (text, meant, why) => {
  expect(cancelled(text)).toEqual([meant, why]);
});

test.each([
  ['annuler la mission 3, jeudi', 'mission.cancel m3'],
  ['annuler la mission, celle du jardin', 'mission.cancel m3'],
  ['annuler la mission : la 3', 'mission.cancel m3'],
  ['annuler la mission 3, s’il vous plaît, merci', 'mission.cancel m3'],
  ['annuler la mission 3, tout de suite', 'mission.cancel m3'],
  ['annuler la mission 3, jardin partagé', 'mission.cancel m3'],
  ['annule l’après-midi au jardin : le partagé', 'mission.cancel m3'],
  ['cancel mission 3, the garden', 'mission.cancel m3'],
  ['cancel mission 3, right away please', 'mission.cancel m3'],
])('%s: the mission is found, and no reason is made of it', (text, meant) => {
  expect(cancelled(text)).toEqual([meant, undefined]);
});

test.each([
  'annule la mission 3, et inscris-moi à la 4',
  'annule la mission 3, c’est possible ?',
  'annule la mission 3, inscris-moi au jardin',
  'annule la mission 3, préviens tout le monde',
  'annule la mission 3, mais pas tout de suite',
  'annule la mission 3, je ne peux pas venir',
  'annule la mission, à Lyon',
  'n’annule pas la mission 3, il va neiger',
  'la mission 3 est annulée : canicule',
  'cancel mission 3, then sign me up for 4',
  'cancel mission 3, tell everybody',
  'cancel mission 3, no wait',
  'don’t cancel mission 3, it will snow',
])('%s: no reason', (text) => {
  expect(cancelled(text)[1]).toBeUndefined();
});

test('whoever organises nothing cancels no mission', () => {
  expect(said('annuler la mission 3, il va neiger', 'gardener')).not.toMatch(/cancel/);
});

const heads = fc.constantFrom(
  'annule la mission 3',
  'Peux-tu annuler la mission 3',
  'please cancel mission 3',
);
const signs = fc.constantFrom(', ', ' : ', ': ', ' ; ', '; ', ' – ', '—', ' - ', ' (');

test('whichever sign stands before it, a reason is one', () => {
  const reasons = fc.constantFrom(
    'canicule',
    'il va neiger',
    'the van broke down',
    'not enough volunteers',
    'grève',
  );
  fc.assert(
    fc.property(
      heads,
      signs,
      reasons,
      fc.constantFrom('', ' merci', ', please', ' !'),
      (head, sign, why, end) => {
        expect(cancelled(`${head}${sign}${why}${end}`)).toEqual(['mission.cancel m3', why]);
      },
    ),
  );
});

test('whichever sign stands before it, a second wish, a question and what selects are none', () => {
  const others = fc.constantFrom(
    'et la 4',
    'inscris-moi',
    'jeudi',
    'la 3',
    'le jardin',
    'ça va ?',
    'tell Ana',
    'non',
  );
  fc.assert(
    fc.property(heads, signs, others, (head, sign, other) => {
      expect(cancelled(`${head}${sign}${other}`)[1]).toBeUndefined();
    }),
  );
});
