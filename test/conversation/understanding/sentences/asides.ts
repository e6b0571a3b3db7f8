import type { Row } from './row.js';

/** Calendars, whom to write to, what is held of somebody: each only shows, or asks. */
export const asides: readonly Row[] = [
  ['gardener', 'mets-le dans mon agenda', 'calendar e3'],
  ['gardener', 'ajoute la mission 3 à mon agenda', 'calendar e3'],
  ['gardener', 'add it to my calendar', 'calendar e3'],
  ['gardener', 'put mission 3 in my diary', 'calendar e3'],
  ['gardener', 'le fichier ics svp', 'calendar e3'],
  ['newcomer', 'je peux parler à quelqu’un ?', 'contact'],
  ['newcomer', 'qui organise ?', 'contact'],
  ['newcomer', 'comment contacter l’équipe RH', 'contact'],
  ['newcomer', 'who is in charge', 'contact'],
  ['newcomer', 'can I talk to a human', 'contact'],
  ['newcomer', 'mes données', 'data'],
  ['newcomer', 'RGPD', 'data'],
  ['newcomer', 'export my data', 'data'],
  ['newcomer', 'what do you know about me', 'data'],
  ['newcomer', 'efface-moi', 'data.erase'],
  ['newcomer', 'supprimez toutes mes données', 'data.erase'],
  ['newcomer', 'erase my data please', 'data.erase'],
  ['newcomer', 'forget me', 'data.erase'],
  ['gardener', 'annule la mission 3', 'leave e3'],
  ['gardener', 'supprime mon inscription à la mission 3', 'leave e3'],
];
