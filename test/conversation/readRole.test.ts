import { readRole } from '../../src/conversation/understanding/roles/readRole.js';

const organiser = (name: string, sites: string[] | null = null, gives = true) => ({
  ...{ kind: 'change', name, role: 'organiser', sites, gives },
});
const admin = (name: string, gives = true) => ({ kind: 'change', name, role: 'admin', sites: null, gives });

test.each([
  ['nomme Inès organisatrice pour Lyon', organiser('Inès', ['Lyon'])],
  ['Nomme Inès organisatrice pour Lyon et Paris !', organiser('Inès', ['Lyon', 'Paris'])],
  ['nomme Inès Dupont-Roy organisatrice de tous les sites', organiser('Inès Dupont-Roy')],
  ['peux-tu nommer Paul admin ?', admin('Paul')],
  ['nomme Paul comme administrateur', admin('Paul')],
  ['fais de Paul un admin, s’il te plaît', admin('Paul')],
  ['donne à Inès le rôle d’organisatrice pour le site de Lyon', organiser('Inès', ['Lyon'])],
  ['donne le rôle d’admin à paul@example.org', admin('paul@example.org')],
  ['ajoute Karim aux organisateurs de Saint-Étienne', organiser('Karim', ['Saint-Étienne'])],
  ['make Paul an admin', admin('Paul')],
  ['please make Ines an organiser for Lyon and New York', organiser('Ines', ['Lyon', 'New York'])],
  ['appoint Ines as an organizer', organiser('Ines')],
  ['give Paul the admin role', admin('Paul')],
  ['add Karim to the organisers', organiser('Karim')],
  ['retire Karim des organisateurs', organiser('Karim', null, false)],
  ['retire à Paul le rôle d’administrateur', admin('Paul', false)],
  ['Karim n’est plus organisateur', organiser('Karim', null, false)],
  ['remove Karim from the organisers', organiser('Karim', null, false)],
  ['Paul is no longer an admin', admin('Paul', false)],
])('“%s” asks about a role', (text, said) => {
  expect(readRole(text)).toEqual(said);
});

test.each(['les rôles', 'Montre-moi les rôles', 'qui est admin ?', 'who has which role?', 'roles'])(
  '“%s” asks for the list',
  (text) => {
    expect(readRole(text)).toEqual({ kind: 'list' });
  },
);

test.each([
  'retire Karim du jardin',
  'nomme la mission « organisateur »',
  'ne nomme pas Paul admin',
  'qui est l’organisateur ?',
  'je veux être organisateur',
  'nomme Paul admin pour Lyon',
  'make a mission',
])('“%s” is about something else', (text) => {
  expect(readRole(text)).toBeNull();
});
