import type { Language } from '../texts.js';

const fr = {
  says: 'Qui a fait quoi, et quand. Rien ne s’y efface avant la durée de conservation prévue.',
  saysMissions:
    'Qui a fait quoi sur vos missions, et quand. Ce qui concerne une personne est réservé aux admins.',
  caption: 'Actes inscrits au journal, le plus récent en premier',
  when: 'Quand',
  what: 'Acte',
  whom: 'Personne',
  mission: 'Mission',
  erased: 'Personne effacée',
  none: 'Rien n’est inscrit au journal pour ce choix.',
  noneOlder: 'Rien de plus ancien n’est inscrit au journal.',
  noneNewer: 'Rien de plus récent n’est inscrit au journal.',
  noneHere: 'Rien à lire dans cette partie du journal. Il y en a peut-être plus loin.',
  until: 'Jusqu’au',
  onlyOf: (name: string) => `Seulement : ${name}`,
  onlyHim: 'Seulement cette personne',
  onlyIt: 'Seulement cette mission',
  without: 'Retirer ce filtre',
  showAll: 'Tout afficher',
  findPerson: 'Chercher une personne dans le journal',
  choose: (text: string) => `Personnes trouvées pour « ${text} »`,
  nobody: (text: string) => `Personne ne correspond à « ${text} ».`,
  moreFound: 'Il y en a d’autres : précisez le nom.',
  hasLeft: 'a quitté l’entreprise',
  newer: 'Plus récents',
  older: 'Plus anciens',
  pages: 'Pages du journal',
};

type AuditTexts = typeof fr;

const en: AuditTexts = {
  says: 'Who did what, and when. Nothing leaves it before its retention period ends.',
  saysMissions: 'Who did what to your missions, and when. What is about a person is for admins only.',
  caption: 'Acts written in the log, the latest first',
  when: 'When',
  what: 'Act',
  whom: 'Person',
  mission: 'Mission',
  erased: 'Erased person',
  none: 'Nothing is written in the log for this choice.',
  noneOlder: 'Nothing older is in the log.',
  noneNewer: 'Nothing newer is in the log.',
  noneHere: 'Nothing to read in this part of the log. There may be something further on.',
  until: 'Until',
  onlyOf: (name: string) => `Only: ${name}`,
  onlyHim: 'This person only',
  onlyIt: 'This mission only',
  without: 'Remove this filter',
  showAll: 'Show everything',
  findPerson: 'Look for a person in the log',
  choose: (text: string) => `People found for “${text}”`,
  nobody: (text: string) => `Nobody matches “${text}”.`,
  moreFound: 'There are more: say more of the name.',
  hasLeft: 'has left the company',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages of the log',
};

export const auditTexts: Readonly<Record<Language, AuditTexts>> = { fr, en };
