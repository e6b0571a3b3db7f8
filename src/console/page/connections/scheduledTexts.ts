import type { Language } from '../texts.js';

const fr = {
  title: 'Fichiers qui arrivent d’eux-mêmes',
  folder: (name: string) => `Dossier surveillé « ${name} »`,
  address: (name: string) => `Adresse sur « ${name} »`,
  full: 'Chaque fichier contient toutes les personnes.',
  delta: 'Chaque fichier contient des ajouts et des changements.',
  every: (minutes: number) =>
    minutes === 0
      ? 'Un nouveau fichier est lu en quelques minutes.'
      : `L’adresse est lue toutes les ${minutes} minutes.`,
  none: 'Aucun fichier n’est encore arrivé.',
  last: 'Dernier fichier',
  gave: 'Résultat',
  refused: 'Pas appliqué',
  since: (moment: string) => `Aucun fichier lisible depuis : ${moment}.`,
};

type ScheduledTexts = typeof fr;

const en: ScheduledTexts = {
  title: 'Files that come by themselves',
  folder: (name) => `Watched folder “${name}”`,
  address: (name) => `Address at “${name}”`,
  full: 'Each file holds everybody.',
  delta: 'Each file holds additions and changes.',
  every: (minutes) =>
    minutes === 0
      ? 'A new file is read within a few minutes.'
      : `The address is read every ${minutes} minutes.`,
  none: 'No file has come yet.',
  last: 'Last file',
  gave: 'Result',
  refused: 'Not applied',
  since: (moment) => `No file to be read since: ${moment}.`,
};

export const scheduledTexts: Readonly<Record<Language, ScheduledTexts>> = { fr, en };
