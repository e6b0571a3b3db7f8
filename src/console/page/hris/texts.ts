import type {
  ConsoleHrisMade,
  ConsoleHrisPreview,
  ConsoleWriteBackDecided,
  HrisCounts,
  HrisKind,
  WrittenState,
} from '../../../http/console/hrisWire.js';
import { counted } from '../parts/counted.js';
import type { Language } from '../texts.js';
import { hrisFailures } from './failures.js';

type Part = Extract<ConsoleHrisMade, { kind: 'wrong' }>['part'];
type Why = Extract<ConsoleWriteBackDecided, { kind: 'notDecided' }>['why'];
type Sentences<Key extends string> = Readonly<Record<Key, string>>;
type Fields = Readonly<
  Record<HrisKind, Readonly<Partial<Record<'name' | 'account' | 'id' | 'secret', string>>>>
>;
type Stopped = NonNullable<ConsoleHrisPreview['stopped']>;

const kinds: Sentences<HrisKind> = {
  ...{ lucca: 'Lucca', bamboohr: 'BambooHR', hibob: 'HiBob', personio: 'Personio' },
};

const fr = {
  says: 'Le logiciel RH que le service lit chaque nuit : arrivées, départs, managers, sites. Les missions peuvent y retourner comme temps de travail.',
  none: 'Aucun logiciel RH n’est connecté.',
  kinds,
  failures: hrisFailures.fr,
  states: {
    ...{ first: 'Première lecture en cours', never: 'Jamais lu', done: 'À jour' },
    ...{ stopped: 'Lecture arrêtée', failed: 'Lecture impossible' },
  },
  software: 'Logiciel',
  lastReading: 'Dernière lecture',
  notYet: 'Pas encore',
  wentWrong: 'Ce qui ne va pas',
  heldBack:
    'Trop de personnes partiraient d’un coup : rien n’a été fait. Voyez l’essai à blanc, puis les droits de lecture, ou le seuil dans « Règles ».',
  found: 'Ce qui a été lu',
  foundChanges: 'Ce qui a été lu (les changements seuls)',
  nextReading: 'Prochaine lecture',
  reading: 'Lecture en cours. Elle peut prendre plusieurs minutes ; vous pouvez quitter cette page.',
  previewing: 'Essai à blanc en cours. Il peut prendre plusieurs minutes ; vous pouvez quitter cette page.',
  acts: { check: 'Tester la connexion', preview: 'Essai à blanc', reading: 'Lire maintenant' },
  checking: 'Test en cours…',
  isWell: (name: string) => `« ${name} » répond et nous laisse lire.`,
  readingAsked: 'La lecture est demandée.',
  previewAsked: 'L’essai à blanc est demandé. Rien ne sera changé.',
  disconnect: 'Déconnecter',
  disconnectSure: (name: string) =>
    `Déconnecter « ${name} » ? Son secret est effacé. Les personnes qu’il a fait connaître restent, et ce qui y a été inscrit aussi.`,
  isDisconnected: (name: string) => `« ${name} » est déconnecté.`,
  previewOf: (at: string) => `Essai à blanc du ${at}`,
  counts: ({ read, added, changed, back, left, refused }: HrisCounts) =>
    `Fiches lues : ${read}. ${counted(
      ' : ',
      { arrivées: added, changements: changed, retours: back, départs: left, 'fiches refusées': refused },
      'Aucun changement.',
    )}`,
  stopped: ({ leaving, of, percent }: Stopped) =>
    `La lecture s’arrêterait : ${leaving} personnes sur ${of} partiraient, plus de ${percent} %.`,
  nothingChanges: 'La prochaine lecture ne changerait rien.',
  lineByLine: 'Ligne par ligne',
  more: (count: number) => `Et ${count} de plus.`,
  writeBackOff: 'Inscrire les missions dans ce logiciel : non',
  writeBackOn: (code: string) => `Inscrire les missions dans ce logiciel : oui, sur l’activité ${code}`,
  writeBackSays:
    'Une mission confirmée y est inscrite comme temps de travail, jamais comme congé, et retirée si la personne se désiste.',
  activityCode: 'Numéro de l’activité ou du projet dans le logiciel',
  activityKey: 'Clé d’API de Timmi Temps (l’ancienne API)',
  startWriting: (name: string) => `Inscrire les missions dans « ${name} »`,
  stopWriting: (name: string) => `Ne plus inscrire dans « ${name} »`,
  stopSure: 'Ne plus inscrire de missions ? Ce qui est déjà inscrit reste.',
  isWritten: 'Les missions confirmées seront inscrites dans le logiciel.',
  isNotWritten: 'Plus aucune mission n’est inscrite dans le logiciel.',
  cannotWrite:
    'HiBob n’offre aucun moyen sûr d’inscrire du temps de travail : les missions n’y sont pas inscrites.',
  notDecided: {
    activityCode: 'Le numéro de l’activité est fait de chiffres seuls.',
    secret: 'Cette clé est illisible.',
    noActivityKey: 'Lucca demande aussi la clé de Timmi Temps pour y inscrire du temps.',
    locked: hrisFailures.fr.locked,
    cannot: 'Ce logiciel n’offre aucun moyen sûr d’inscrire du temps de travail.',
  } satisfies Sentences<Why> as Sentences<Why>,
  written: 'Missions inscrites dans le logiciel RH',
  writtenCounts: ({ written, waiting, failed, withdrawn }: Readonly<Record<WrittenState, number>>) =>
    counted(
      ' : ',
      { inscrites: written, 'en attente': waiting, refusées: failed, retirées: withdrawn },
      'Aucune mission n’y est encore inscrite.',
    ),
  openCaption: 'Missions en attente ou refusées par le logiciel RH',
  person: 'Personne',
  mission: 'Mission',
  state: 'État',
  writtenStates: { waiting: 'En attente', failed: 'Refusée' },
  add: 'Connecter un logiciel RH',
  addSays:
    'Le secret est chiffré dès qu’il arrive, et n’est plus jamais affiché. Reprendre le même nom remplace le secret.',
  usualFields: {
    ...{ name: 'Nom de la connexion', account: 'Nom du compte', id: 'Identifiant', secret: 'Secret' },
  },
  fields: {
    lucca: { id: 'Identifiant client', secret: 'Secret client' },
    bamboohr: { secret: 'Clé d’API' },
    hibob: { id: 'Identifiant de l’utilisateur de service', secret: 'Jeton' },
    personio: { id: 'Identifiant client', secret: 'Secret client' },
  } as Fields,
  hints: {
    lucca: { account: 'Ce qui précède .ilucca.net dans l’adresse de votre Lucca.' },
    bamboohr: { account: 'Ce qui précède .bamboohr.com dans l’adresse de votre BambooHR.' },
    hibob: {},
    personio: {},
  } as Fields,
  connect: 'Connecter et lire',
  isConnected: (name: string) => `« ${name} » est connecté. Sa première lecture commence.`,
  noKey: 'Cette installation n’a pas de clé pour protéger le secret (TOKEN_ENCRYPTION_KEY).',
  wrong: {
    name: 'Donnez un nom à la connexion.',
    account: 'Le nom du compte est fait de lettres, de chiffres et de tirets.',
    secret: 'Le secret manque, ou est illisible.',
    activityCode: 'Le numéro de l’activité est fait de chiffres seuls.',
  } satisfies Sentences<Part> as Sentences<Part>,
};

type HrisTexts = typeof fr;

const en: HrisTexts = {
  says: 'The HR software that is read each night: newcomers, leavers, managers, sites. Missions can go back to it as worked time.',
  none: 'No HR software is connected.',
  kinds,
  failures: hrisFailures.en,
  states: {
    ...{ first: 'First reading under way', never: 'Never read', done: 'Up to date' },
    ...{ stopped: 'Reading stopped', failed: 'Could not be read' },
  },
  software: 'Software',
  lastReading: 'Last reading',
  notYet: 'Not yet',
  wentWrong: 'What is wrong',
  heldBack:
    'Too many people would leave at once: nothing was done. See the dry run, then the rights to read, or the limit under “Rules”.',
  found: 'What was read',
  foundChanges: 'What was read (changes alone)',
  nextReading: 'Next reading',
  reading: 'It is being read. This may take several minutes; you can leave this page.',
  previewing: 'The dry run is under way. It may take several minutes; you can leave this page.',
  acts: { check: 'Test the connection', preview: 'Dry run', reading: 'Read now' },
  checking: 'Testing…',
  isWell: (name) => `“${name}” answers and lets us read.`,
  readingAsked: 'The reading is asked for.',
  previewAsked: 'The dry run is asked for. Nothing will be changed.',
  disconnect: 'Disconnect',
  disconnectSure: (name) =>
    `Disconnect “${name}”? Its secret is deleted. The people it told of stay, and so does what was written there.`,
  isDisconnected: (name) => `“${name}” is disconnected.`,
  previewOf: (at) => `Dry run of ${at}`,
  counts: ({ read, added, changed, back, left, refused }) =>
    `Records read: ${read}. ${counted(
      ': ',
      { newcomers: added, changes: changed, back, leavers: left, refused },
      'No change.',
    )}`,
  stopped: ({ leaving, of, percent }) =>
    `The reading would stop: ${leaving} people of ${of} would leave, more than ${percent} %.`,
  nothingChanges: 'The next reading would change nothing.',
  lineByLine: 'Line by line',
  more: (count) => `And ${count} more.`,
  writeBackOff: 'Write missions into this software: no',
  writeBackOn: (code) => `Write missions into this software: yes, on activity ${code}`,
  writeBackSays:
    'A confirmed mission is written there as worked time, never as leave, and taken out if the person withdraws.',
  activityCode: 'Number of the activity or project in the software',
  activityKey: 'API key of Timmi Timesheet (the older API)',
  startWriting: (name) => `Write missions into “${name}”`,
  stopWriting: (name) => `Write no more into “${name}”`,
  stopSure: 'Write no more missions? What is written already stays.',
  isWritten: 'Confirmed missions will be written into the software.',
  isNotWritten: 'Missions are not written into the software any more.',
  cannotWrite: 'HiBob has no safe way to write worked time: missions are not written there.',
  notDecided: {
    activityCode: 'The number of the activity is made of digits alone.',
    secret: 'This key cannot be read.',
    noActivityKey: 'Lucca asks for the key of Timmi Timesheet too, to write time there.',
    locked: hrisFailures.en.locked,
    cannot: 'This software has no safe way to write worked time.',
  },
  written: 'Missions in the HR software',
  writtenCounts: ({ written, waiting, failed, withdrawn }) =>
    counted(
      ': ',
      { written, waiting, refused: failed, 'taken out': withdrawn },
      'No mission is written there yet.',
    ),
  openCaption: 'Missions that wait, or that the HR software refused',
  person: 'Person',
  mission: 'Mission',
  state: 'State',
  writtenStates: { waiting: 'Waiting', failed: 'Refused' },
  add: 'Connect HR software',
  addSays:
    'The secret is encrypted as soon as it arrives, and is never shown again. The same name again replaces the secret.',
  usualFields: {
    ...{ name: 'Name of the connection', account: 'Name of the account', id: 'Id', secret: 'Secret' },
  },
  fields: {
    lucca: { id: 'Client id', secret: 'Client secret' },
    bamboohr: { secret: 'API key' },
    hibob: { id: 'Id of the service user', secret: 'Token' },
    personio: { id: 'Client id', secret: 'Client secret' },
  },
  hints: {
    lucca: { account: 'What stands before .ilucca.net in the address of your Lucca.' },
    bamboohr: { account: 'What stands before .bamboohr.com in the address of your BambooHR.' },
    hibob: {},
    personio: {},
  },
  connect: 'Connect and read',
  isConnected: (name) => `“${name}” is connected. Its first reading begins.`,
  noKey: 'This installation has no key to protect the secret with (TOKEN_ENCRYPTION_KEY).',
  wrong: {
    name: 'Give the connection a name.',
    account: 'The name of the account is made of letters, digits and hyphens.',
    secret: 'The secret is missing, or cannot be read.',
    activityCode: 'The number of the activity is made of digits alone.',
  },
};

export const hrisTexts: Readonly<Record<Language, HrisTexts>> = { fr, en };
