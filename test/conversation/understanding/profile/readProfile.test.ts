import { readProfile } from '../../../../src/conversation/understanding/profile/readProfile.js';

const days = (...numbers: number[]) => numbers.flatMap((day) => [`${day}-morning`, `${day}-afternoon`]);

test.each([
  ['je parle anglais et je sais coder', { add: { skills: ['anglais', 'coder'] } }],
  ['Je parle anglais, espagnol et arabe couramment !', { add: { skills: ['anglais', 'espagnol', 'arabe'] } }],
  ['bonjour, je sais tenir une comptabilité, merci', { add: { skills: ['tenir une comptabilité'] } }],
  ['je maîtrise Excel', { add: { skills: ['Excel'] } }],
  ['Mes compétences : écoute, prise de parole', { add: { skills: ['écoute', 'prise de parole'] } }],
  ['ajoute photo à mes compétences', { add: { skills: ['photo'] } }],
  ['enlève la comptabilité de mes compétences', { remove: { skills: ['comptabilité'] } }],
  ['ma ville c’est Lyon', { set: { sites: ['Lyon'] } }],
  ['J’habite à Saint-Étienne', { add: { sites: ['Saint-Étienne'] } }],
  ['ajoute Nantes à mes villes', { add: { sites: ['Nantes'] } }],
  ['je travaille à la compta', { set: { departments: ['compta'] } }],
  ['je travaille au service juridique', { set: { departments: ['juridique'] } }],
  ['Je suis aux ressources humaines', { set: { departments: ['ressources humaines'] } }],
  ['mon service, c’est la recherche clinique', { set: { departments: ['recherche clinique'] } }],
  ['je bosse en contrôle de gestion', { set: { departments: ['contrôle de gestion'] } }],
  ['I’m in finance', { set: { departments: ['finance'] } }],
  ['I work in the legal department', { set: { departments: ['legal'] } }],
  ['I work in IT', { set: { departments: ['IT'] } }],
  ['my department is R&D', { set: { departments: ['R&D'] } }],
  ['oublie mon service', { set: { departments: [] } }],
  ['mes causes : le climat et la lutte contre la faim', { add: { causes: [13, 2] } }],
  ['ajoute la cause animaux', { add: { causes: [15] } }],
  ['je suis dispo le vendredi après-midi', { add: { availability: ['5-afternoon'] } }],
  ['je suis disponible du lundi au mercredi', { add: { availability: days(1, 2, 3) } }],
  ['je suis dispo le mardi aprem et jeudi matin', { add: { availability: ['2-afternoon', '4-morning'] } }],
  ['je suis plus dispo le mardi', { remove: { availability: days(2) } }],
  ['je suis libre le week-end', { add: { availability: days(6, 7) } }],
  ['je parle anglais et ma ville, c’est Lyon', { add: { skills: ['anglais'] }, set: { sites: ['Lyon'] } }],
  ['I speak Polish and Ukrainian', { add: { skills: ['polish', 'ukrainian'] } }],
  ['I know how to sew', { add: { skills: ['sew'] } }],
  ['my skills: python, sql', { add: { skills: ['python', 'sql'] } }],
  ['remove Excel from my skills', { remove: { skills: ['Excel'] } }],
  ['my city is Leeds', { set: { sites: ['Leeds'] } }],
  ['I’m based in Salford', { add: { sites: ['Salford'] } }],
  ['i’m free on friday afternoons', { add: { availability: ['5-afternoon'] } }],
  ['I am not available on Mondays', { remove: { availability: days(1) } }],
  ['oublie mes compétences', { set: { skills: [] } }],
  ['Oublie mes causes et ma ville', { set: { causes: [], sites: [] } }],
  ['forget my availability', { set: { availability: [] } }],
  ['oublie mon profil', { set: { skills: [], causes: [], sites: [], departments: [], availability: [] } }],
])('%s is kept', (text, change) => {
  expect(readProfile(text)).toEqual({ kind: 'profile.declare', ...change });
});

test.each([
  'mon profil',
  'Montre-moi mon profil',
  'c’est quoi mes compétences ?',
  'show me my profile',
  'my skills?',
])('%s shows it', (text) => {
  expect(readProfile(text)).toEqual({ kind: 'profile' });
});

test.each(['modifier mon profil', 'je veux changer mes dispos', 'edit my profile', 'update my skills'])(
  '%s opens the form',
  (text) => {
    expect(readProfile(text)).toEqual({ kind: 'profile.edit' });
  },
);

test.each([
  'je parle anglais ?',
  'tu parles anglais',
  'parle anglais',
  'Karim parle anglais et sait coder',
  'je parle de la mission 3',
  'je parle à Karim',
  'je sais pas',
  'je ne sais pas coder',
  'je sais que la mission est complète',
  'je sais plus si je viens',
  'je sais bien',
  'je suis dispo vendredi',
  'je suis dispo le vendredi 4 décembre',
  'je suis dispo pour la mission 3',
  'je serais dispo le vendredi',
  'si je suis dispo le vendredi',
  'ma collègue est dispo le vendredi',
  'je suis pas dispo',
  'ma ville est belle',
  'ma ville c’est où ?',
  'je suis en formation',
  'je suis à la mairie',
  'je suis au service',
  'mon service est fermé',
  'I’m in',
  'I’m in it',
  'i’m in for mission 3',
  'I’m in Paris',
  'je suis à la recherche',
  'je travaille à la compta et je veux m’inscrire à la 2',
  'je parle anglais mais Karim non',
  'je sais coder et je m’inscris à la mission 2',
  'I speak to Karim',
  'I know that',
  'I know how it works',
  'I can come on Friday',
  'I’m free Friday',
  'my skills are none of your business, sign me up for mission 3',
  'oublie mes compétences ?',
  'oublie la mission 3',
  'oublie-moi',
  'mes causes : le bowling',
  '',
  '!!!',
  `je parle anglais ${'et encore '.repeat(60)}`,
])('“%s” keeps nothing', (text) => {
  expect(readProfile(text)).toBeNull();
});
