import type { DirectoryDone, DirectoryName } from '../../wire.js';
import type { Language } from '../texts.js';

type Done = Pick<DirectoryDone, 'who' | 'manager'>;

const fr = {
  open: 'Annuaires',
  openText:
    'Un Entra ID, un Okta et un Lucca inventés, qui annoncent une arrivée, un départ ou un autre manager.',
  title: 'Les annuaires de l’entreprise',
  says: 'Chacun parle à Étincelle comme le vrai. Si la personne qui part a une place, elle est proposée aussitôt à la suivante : voyez la messagerie, et la personne dans la console.',
  names: { entra: 'Microsoft Entra ID', okta: 'Okta', lucca: 'Lucca' } as Readonly<
    Record<DirectoryName, string>
  >,
  connected: 'connecté',
  notYet: 'se connecte au premier geste',
  how: {
    entra: 'Écrit à /scim/v2, par PATCH.',
    okta: 'Écrit à /scim/v2, par PUT.',
    lucca: 'Étincelle le lit, comme chaque nuit.',
  } as Readonly<Record<DirectoryName, string>>,
  person: 'Qui part, ou change de manager',
  acts: { newcomer: 'Quelqu’un arrive', leaver: 'Départ', manager: 'Autre manager' },
  busy: 'L’annuaire prévient Étincelle…',
  requests: 'Requêtes envoyées, et réponses',
  done: {
    newcomer: ({ who, manager }: Done) => `${who} arrive dans l’entreprise. Manager : ${manager ?? '–'}.`,
    leaver: ({ who }: Done) => `${who} a quitté l’entreprise.`,
    manager: ({ who, manager }: Done) => `${who} a maintenant pour manager ${manager ?? '–'}.`,
    timeOn: (_: Done) => 'Étincelle inscrit les missions dans la feuille de temps.',
    timeOff: (_: Done) => 'Étincelle n’inscrit plus rien. Ce qui est inscrit le reste.',
  },
  time: {
    name: 'Inscrire les missions dans la feuille de temps',
    says: 'Une place confirmée y arrive en moins d’une minute, comme du temps de travail. L’émargement en corrige la durée. Elle en est retirée si la personne se désiste ou part avant.',
    title: 'Feuille de temps',
    none: 'Aucune mission n’y est inscrite.',
    ...{ who: 'Personne', day: 'Jour', duration: 'Durée', state: 'État' },
    ...{ written: 'Inscrit', withdrawn: 'Retiré' },
    minutes: '',
  },
};

type DirectoryTexts = typeof fr;

const en: DirectoryTexts = {
  open: 'Directories',
  openText: 'A made-up Entra ID, Okta and Lucca, which tell of a newcomer, a leaver or another manager.',
  title: 'The company’s directories',
  says: 'Each speaks to Étincelle as the real one does. If whoever leaves has a place, it is offered to the next at once: see the chat, and the person on the console.',
  names: fr.names,
  connected: 'connected',
  notYet: 'connects when first used',
  how: {
    entra: 'Writes to /scim/v2, by PATCH.',
    okta: 'Writes to /scim/v2, by PUT.',
    lucca: 'Étincelle reads it, as each night.',
  },
  person: 'Who leaves, or gets another manager',
  acts: { newcomer: 'Somebody joins', leaver: 'They leave', manager: 'Another manager' },
  busy: 'The directory is telling Étincelle…',
  requests: 'Requests that were sent, and answers',
  done: {
    newcomer: ({ who, manager }) => `${who} joins the company. Manager: ${manager ?? '–'}.`,
    leaver: ({ who }) => `${who} has left the company.`,
    manager: ({ who, manager }) => `The manager of ${who} is ${manager ?? '–'} now.`,
    timeOn: () => 'Étincelle writes missions into the timesheet.',
    timeOff: () => 'Étincelle writes nothing more. What is written stays.',
  },
  time: {
    name: 'Write missions into the timesheet',
    says: 'A confirmed place arrives there within a minute, as worked time. The attendance sheet corrects how long. It is taken out when the person withdraws or leaves before.',
    title: 'Timesheet',
    none: 'No mission is written in it.',
    ...{ who: 'Person', day: 'Day', duration: 'Duration', state: 'State' },
    ...{ written: 'Written', withdrawn: 'Taken out' },
    minutes: ' min',
  },
};

export const directoryTexts: Readonly<Record<Language, DirectoryTexts>> = { fr, en };
