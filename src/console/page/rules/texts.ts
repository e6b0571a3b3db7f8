import type { Policy } from '../../../domain/organisations/organisation.js';
import type { Language } from '../texts.js';

type RuleName = keyof Policy;

const fr = {
  says: 'Ce que l’entreprise décide pour ses missions. Un changement vaut pour la suite : ce qui est déjà demandé ou prévu ne bouge pas.',
  save: 'Enregistrer les règles',
  saved: 'Les règles sont enregistrées. Le changement est inscrit au journal.',
  same: 'Rien n’a changé.',
  changedMeanwhile:
    'Un autre administrateur a changé les règles entre-temps. Voici comment elles sont maintenant ; vérifiez-les, puis recommencez.',
  mistakes: (names: string) => `Cette valeur n’est pas possible : ${names}.`,
  between: (least: number, most: number) => `De ${least} à ${most}.`,
  from: 'de',
  to: 'à',
  noLimit: 'Sans limite',
  yes: 'Oui',
  no: 'Non',
  groups: {
    signUp: 'Inscriptions',
    seats: 'Places et liste d’attente',
    messages: 'Messages aux collaborateurs',
    data: 'Données et annuaire',
  },
  units: {
    minutes: 'minutes',
    days: 'jours',
    workingDays: 'jours ouvrés',
    halfDays: 'demi-journées',
    percent: '%',
  },
  words: {
    none: 'Pas de manager',
    notify: 'Le manager est prévenu',
    approve: 'Le manager doit accepter',
    vous: 'Vous',
    tu: 'Tu',
    refuse: 'Non',
    signUp: 'Oui',
    warn: 'Prévenir',
    refuseChannel: 'Refuser',
  },
  rules: {
    halfDaysPerYear: [
      'Demi-journées par an',
      'Combien de demi-journées une personne peut prendre dans l’année civile.',
    ],
    approval: ['Rôle du manager', 'Ce qui se passe avant qu’une place soit acquise à une personne.'],
    approvalWorkingDays: [
      'Silence du manager',
      'Après ce nombre de jours ouvrés sans réponse, la demande est acceptée.',
    ],
    minimumWorkingDays: [
      'Décision sur les effectifs',
      'Combien de jours ouvrés avant la mission on vous demande quoi faire s’il manque du monde.',
    ],
    guests: [
      'Inscription des invités',
      'Si les personnes extérieures invitées dans votre messagerie peuvent s’inscrire.',
    ],
    workEmailDomains: [
      'Adresses professionnelles',
      'Ce qui suit le @ dans vos adresses, séparé par des virgules. Qui en a une peut s’inscrire par une affiche, sans messagerie.',
    ],
    offerMinutes: [
      'Durée d’une offre',
      'Combien de temps, sur les heures de travail, une place libérée est gardée pour la personne suivante.',
    ],
    openSeatsMinutes: [
      'Places de dernière minute',
      'À partir de combien de temps avant le début une place libérée va à la première personne qui la prend.',
    ],
    quietHours: [
      'Heures calmes',
      'Aucun message ne part de lui-même pendant ces heures, à l’heure de chaque personne.',
    ],
    workingHours: ['Heures de travail', 'Quand on travaille chez vous, les jours ouvrés.'],
    dayBeforeAt: ['Heure du rappel de la veille', 'À quelle heure part le rappel du jour d’avant.'],
    remindOnWorkingDays: [
      'Rappel un jour ouvré',
      'Si la veille est chômée, le rappel part le jour ouvré d’avant.',
    ],
    soonMinutes: ['Dernier rappel', 'Combien de temps avant le début part le dernier rappel.'],
    thanksMinutes: ['Remerciement', 'Combien de temps après la fin part le message de remerciement.'],
    address: ['Tutoiement', 'Comment les messages en français s’adressent aux personnes.'],
    sharedChannels: [
      'Canaux ouverts à l’extérieur',
      'Ce qui se passe quand une annonce serait lisible par des personnes d’une autre entreprise.',
    ],
    answersKeptDays: [
      'Réponses aux questions',
      'Combien de temps après une mission les réponses à ses questions sont gardées.',
    ],
    auditKeptDays: ['Journal', 'Pendant combien de temps le journal peut être lu.'],
    leaveAtMost: [
      'Départs par une liste complète',
      'Au-delà de cette part de départs d’un coup, rien de la liste n’est appliqué : c’est souvent un mauvais fichier.',
    ],
  } satisfies Record<RuleName, readonly [string, string]> as Readonly<
    Record<RuleName, readonly [string, string]>
  >,
};

export type RulesTexts = typeof fr;

const en: RulesTexts = {
  says: 'What the company decides for its missions. A change holds from now on: what was already asked or planned stays.',
  save: 'Save the rules',
  saved: 'The rules are saved. The change is written in the log.',
  same: 'Nothing has changed.',
  changedMeanwhile:
    'Another administrator changed the rules meanwhile. This is how they are now; look at them, then try again.',
  mistakes: (names) => `This value is not possible: ${names}.`,
  between: (least, most) => `From ${least} to ${most}.`,
  from: 'from',
  to: 'to',
  noLimit: 'No limit',
  yes: 'Yes',
  no: 'No',
  groups: {
    signUp: 'Signing up',
    seats: 'Places and waiting list',
    messages: 'Messages to employees',
    data: 'Data and directory',
  },
  units: {
    minutes: 'minutes',
    days: 'days',
    workingDays: 'working days',
    halfDays: 'half-days',
    percent: '%',
  },
  words: {
    none: 'No manager',
    notify: 'The manager is told',
    approve: 'The manager must agree',
    vous: 'Vous',
    tu: 'Tu',
    refuse: 'No',
    signUp: 'Yes',
    warn: 'Warn',
    refuseChannel: 'Refuse',
  },
  rules: {
    halfDaysPerYear: ['Half-days a year', 'How many half-days a person may take in a calendar year.'],
    approval: ['The manager’s part', 'What happens before a place is a person’s.'],
    approvalWorkingDays: [
      'Silence of the manager',
      'After so many working days without an answer the request is accepted.',
    ],
    minimumWorkingDays: [
      'Deciding on numbers',
      'How many working days before a mission you are asked what to do when too few people come.',
    ],
    guests: ['Guests signing up', 'Whether people from outside who were invited to your chat may sign up.'],
    workEmailDomains: [
      'Work addresses',
      'What stands after the @ of your addresses, separated by commas. Whoever has one may sign up by a poster, without a chat.',
    ],
    offerMinutes: [
      'Time of an offer',
      'How long, within working hours, a freed place is kept for the next person.',
    ],
    openSeatsMinutes: [
      'Last-minute places',
      'From how long before the start a freed place goes to whoever takes it first.',
    ],
    quietHours: [
      'Quiet hours',
      'No message leaves on its own within these hours, on each person’s own clock.',
    ],
    workingHours: ['Working hours', 'When people work at your company, on working days.'],
    dayBeforeAt: ['Time of the reminder', 'At what time the reminder of the day before leaves.'],
    remindOnWorkingDays: [
      'Reminder on a working day',
      'When the day before is a day off, the reminder leaves on the working day before it.',
    ],
    soonMinutes: ['Last reminder', 'How long before the start the last reminder leaves.'],
    thanksMinutes: ['Thank-you', 'How long after the end the thank-you message leaves.'],
    address: ['French “tu” or “vous”', 'How messages in French speak to people.'],
    sharedChannels: [
      'Channels open to outsiders',
      'What happens when people of another company could read an announcement.',
    ],
    answersKeptDays: [
      'Answers to questions',
      'How long after a mission the answers to its questions are kept.',
    ],
    auditKeptDays: ['Log', 'For how long the log can be read.'],
    leaveAtMost: [
      'Leavers by a whole list',
      'When more people than this would leave at once, nothing of the list is done: most often it is the wrong file.',
    ],
  },
};

export const rulesTexts: Readonly<Record<Language, RulesTexts>> = { fr, en };
