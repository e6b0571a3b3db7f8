import { asksForSites } from '../../../../src/conversation/understanding/missions/asksForSites.js';
import { said } from '../scene.js';

test.each([
  'les sites de la mission 3',
  'c’est pour quels sites la mission 3 ?',
  'la mission 3 concerne quels sites',
  'quels sites sont concernés par la mission 3 ?',
  'la mission 3 est-elle réservée à certains sites ?',
  'à quels sites s’adresse la mission 3 ?',
  'which sites is mission 3 for?',
  'what sites is mission 3 open to',
  'is mission 3 only for some sites?',
  'the sites of mission 3',
])('%s: of which sites it is', (text) => {
  expect(asksForSites(text)).toBe(true);
  expect(said(text, 'organiser')).toBe('mission.details m3');
});

test.each([
  'c’est sur quel site la mission 3 ?',
  'which site is mission 3 at?',
  'annonce la mission 3 pour tous les sites',
  'announce mission 3 to all sites',
  'rends la mission 3 ouverte à tous les sites',
  'nomme Ana organisatrice pour les sites de Lyon et Paris',
  'une mission pour refaire le site web d’une association',
  'help build a site for a charity',
  'je travaille sur plusieurs sites',
  'des missions pour mon site',
  'la mission sur le site de Lyon',
])('%s: something else', (text) => {
  expect(asksForSites(text)).toBe(false);
});
