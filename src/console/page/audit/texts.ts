import type { Language } from '../texts.js';

const fr = {
  says: 'Qui a fait quoi, et quand. Rien ne s’y efface avant la durée de conservation prévue.',
  caption: 'Actes inscrits au journal, le plus récent en premier',
  when: 'Quand',
  what: 'Acte',
  whom: 'Personne',
  mission: 'Mission',
  erased: 'Personne effacée',
  none: 'Rien n’est inscrit au journal pour ce choix.',
  until: 'Jusqu’au',
  onlyOf: (name: string) => `Seulement : ${name}`,
  onlyHim: 'Seulement cette personne',
  onlyIt: 'Seulement cette mission',
  showAll: 'Tout afficher',
  newer: 'Plus récents',
  older: 'Plus anciens',
  pages: 'Pages du journal',
};

type AuditTexts = typeof fr;

const en: AuditTexts = {
  says: 'Who did what, and when. Nothing leaves it before its retention period ends.',
  caption: 'Acts written in the log, the latest first',
  when: 'When',
  what: 'Act',
  whom: 'Person',
  mission: 'Mission',
  erased: 'Erased person',
  none: 'Nothing is written in the log for this choice.',
  until: 'Until',
  onlyOf: (name: string) => `Only: ${name}`,
  onlyHim: 'This person only',
  onlyIt: 'This mission only',
  showAll: 'Show everything',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages of the log',
};

export const auditTexts: Readonly<Record<Language, AuditTexts>> = { fr, en };
