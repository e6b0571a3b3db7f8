import type { PeopleColumn } from '../../../domain/people/directory/columns.js';
import type { FileProblem } from '../../../http/console/adminWire.js';
import { counted } from '../parts/counted.js';
import type { Language } from '../texts.js';

const fr = {
  title: 'Importer un fichier de personnes',
  says: 'Un fichier CSV de la paie ou du SIRH, avec un matricule ou une adresse, et un nom. Rien n’est changé avant votre confirmation.',
  file: 'Fichier CSV',
  mode: 'Ce fichier contient',
  delta: 'Des ajouts et des changements seulement',
  full: 'Toutes les personnes : qui n’y est plus a quitté l’entreprise',
  dates: 'Ordre des dates',
  auto: 'Reconnu dans le fichier',
  dmy: 'Jour, mois, année',
  mdy: 'Mois, jour, année',
  tryIt: 'Voir ce qui changerait',
  counts: (c: Readonly<Record<string, number>>) =>
    counted(
      ' : ',
      {
        arrivées: c.added,
        changements: c.changed,
        retours: c.back,
        départs: c.leaving,
        'sans changement': c.unchanged,
        'lignes refusées': c.refused,
      },
      'Aucune personne dans ce fichier.',
    ),
  stopped: (leaving: number, of: number, percent: number) =>
    `Arrêt : ${leaving} personnes sur ${of} partiraient, plus de ${percent} %. Vérifiez le fichier, ou changez cette part dans les règles.`,
  other: 'Quelque chose a changé depuis l’essai. Voici ce qui changerait maintenant.',
  busy: 'Un autre fichier de personnes est en train d’être appliqué. Réessayez dans un instant.',
  lineByLine: 'Ligne par ligne',
  more: (count: number) => (count === 1 ? 'Et une autre ligne.' : `Et ${count} autres lignes.`),
  confirm: 'Appliquer ces changements',
  done: 'Les changements sont appliqués, et inscrits au journal.',
  notDone: (count: number) =>
    `Lignes dépassées par un autre changement : ${count}. Importez le fichier à nouveau.`,
  managers: (count: number) => `Managers introuvables pour l’instant : ${count}.`,
  tooLarge:
    'Ce fichier est trop grand pour la console. La commande d’import prend les fichiers de cette taille.',
  columns: (read: number, of: number) => `Colonnes : ${read} lues sur ${of}`,
  columnsSay:
    'Dites ce qu’est chaque colonne. Votre choix servira pour les prochains fichiers qui ont les mêmes.',
  remembered: 'Ces colonnes sont lues comme la dernière fois.',
  ignore: 'Ne pas lire',
  readAgain: 'Relire avec ces colonnes',
  fields: {
    ...{ employeeNumber: 'Matricule', familyName: 'Nom de famille', givenName: 'Prénom' },
    ...{ wholeName: 'Nom complet', email: 'E-mail professionnel', site: 'Site', department: 'Service' },
    ...{ managerNumber: 'Matricule du manager', managerEmail: 'E-mail du manager' },
    ...{ managerName: 'Nom du manager', startsOn: 'Date d’entrée', endsOn: 'Dernier jour' },
    ...{ locale: 'Langue', timezone: 'Fuseau horaire', status: 'Statut', action: 'Action' },
  } satisfies Record<PeopleColumn, string> as Readonly<Record<PeopleColumn, string>>,
  problems: {
    notText: 'Ce n’est pas un fichier texte. Enregistrez-le en CSV.',
    noKey: 'Il manque une colonne de matricule ou d’adresse.',
    noName: 'Il manque une colonne de nom.',
    datesAmbiguous: 'Les dates peuvent se lire de deux façons. Choisissez leur ordre ci-dessus.',
    noHeadings: 'Les titres de colonnes ne se trouvent pas dans les dix premières lignes.',
    badCsv: 'Ce fichier n’est pas un CSV lisible : un guillemet est sans doute resté ouvert.',
    empty: 'Ce fichier n’a personne sous ses titres de colonnes.',
    tooManyLines: 'Ce fichier a trop de lignes.',
    columnTwice: 'Deux colonnes disent la même chose. Gardez-en une seule.',
    actionsAreNoList: 'Ce fichier dit quoi faire de chaque personne : ce n’est pas la liste complète.',
  } satisfies Record<FileProblem, string> as Readonly<Record<FileProblem, string>>,
};

type FileTexts = typeof fr;

const en: FileTexts = {
  title: 'Import a file of people',
  says: 'A CSV file of payroll or HR software, with an employee number or an address, and a name. Nothing changes before you confirm.',
  file: 'CSV file',
  mode: 'This file holds',
  delta: 'Additions and changes only',
  full: 'Everybody: whoever is not in it has left the company',
  dates: 'Order of dates',
  auto: 'As found in the file',
  dmy: 'Day, month, year',
  mdy: 'Month, day, year',
  tryIt: 'See what would change',
  counts: (c) =>
    counted(
      ': ',
      {
        new: c.added,
        changed: c.changed,
        back: c.back,
        leaving: c.leaving,
        unchanged: c.unchanged,
        'refused lines': c.refused,
      },
      'Nobody is in this file.',
    ),
  stopped: (leaving, of, percent) =>
    `Stopped: ${leaving} of ${of} people would leave, more than ${percent}%. Check the file, or change this share in the rules.`,
  other: 'Something has changed since it was tried. This is what would change now.',
  busy: 'Another file of people is being applied. Try again in a moment.',
  lineByLine: 'Line by line',
  more: (count) => `And ${count} more lines.`,
  confirm: 'Make these changes',
  done: 'The changes are made, and written in the log.',
  notDone: (count) => `Lines overtaken by another change: ${count}. Import the file again.`,
  managers: (count) => `Managers not found for now: ${count}.`,
  tooLarge: 'This file is too large for the console. The import command takes files of this size.',
  columns: (read, of) => `Columns: ${read} of ${of} are read`,
  columnsSay: 'Say what each column is. Your choice will hold for the next files with the same ones.',
  remembered: 'These columns are read as last time.',
  ignore: 'Do not read',
  readAgain: 'Read again with these columns',
  fields: {
    ...{ employeeNumber: 'Employee number', familyName: 'Last name', givenName: 'First name' },
    ...{ wholeName: 'Full name', email: 'Work e-mail', site: 'Site', department: 'Department' },
    ...{ managerNumber: 'Manager’s employee number', managerEmail: 'Manager’s e-mail' },
    ...{ managerName: 'Manager’s name', startsOn: 'First day', endsOn: 'Last day' },
    ...{ locale: 'Language', timezone: 'Time zone', status: 'Status', action: 'Action' },
  },
  problems: {
    notText: 'This is no text file. Save it as CSV.',
    noKey: 'A column of employee numbers or addresses is missing.',
    noName: 'A column of names is missing.',
    datesAmbiguous: 'The dates can be read in two ways. Choose their order above.',
    noHeadings: 'The headings of the columns are not found in the first ten lines.',
    badCsv: 'This file is no readable CSV: a quotation mark was most likely left open.',
    empty: 'This file has nobody below its headings.',
    tooManyLines: 'This file has too many lines.',
    columnTwice: 'Two columns say the same. Keep one of them.',
    actionsAreNoList: 'This file says what to do with each person: it is not the whole list.',
  },
};

export const fileTexts: Readonly<Record<Language, FileTexts>> = { fr, en };
