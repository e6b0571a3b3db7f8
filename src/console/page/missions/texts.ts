import type { ConsoleChat, ConsoleMission, ConsoleMissions } from '../../../http/console/missionWire.js';
import type { Language } from '../texts.js';

type Lists = Readonly<Record<ConsoleMissions['list'], string>>;

const fr = {
  says: 'Où en sont les missions que vous organisez. Ce qui change se fait dans la messagerie, avec Étincelle.',
  lists: {
    coming: 'À venir',
    drafts: 'Brouillons',
    scheduled: 'Annonces prévues',
    past: 'Passées',
    cancelled: 'Annulées',
  } as Lists,
  chooseList: 'Listes de missions',
  caption: (list: string) => `Missions : ${list}`,
  mission: 'Mission',
  number: (number: number) => `n° ${number}`,
  when: 'Créneaux et places',
  state: 'État',
  site: 'Site',
  noSlot: 'Aucun créneau pour l’instant.',
  missing: (points: number) =>
    points === 1 ? '1 point manque au cadrage' : `${points} points manquent au cadrage`,
  announcedAt: (when: string) => `Annonce prévue : ${when}`,
  none: 'Aucune mission dans cette liste.',
  create: 'Pour en créer une, écrivez « créer une mission » à Étincelle, dans Slack ou dans Teams.',
  previous: 'Précédentes',
  next: 'Suivantes',
  back: 'Toutes les missions',
  where: { slack: 'Ouvrir dans Slack', teams: 'Ouvrir dans Teams' } satisfies Record<
    ConsoleChat['platform'],
    string
  >,
  inLog: 'Voir dans le journal',
  act: 'Pour la modifier, l’annoncer, ajouter ou retirer quelqu’un, écrivez « gérer les missions » à Étincelle.',
  people: 'Inscrits',
  person: 'Personne',
  standing: 'Inscription',
  answers: 'Réponses',
  nobody: 'Personne n’y est inscrit.',
  erased: 'Personne effacée',
  told: 'Annonce',
  toldNone: 'Elle n’a été annoncée à personne en message direct.',
  toldOf: ({ sent, queued, unreachable, failed }: ConsoleMission['told']) =>
    [
      `personnes prévenues : ${sent}`,
      queued > 0 && `à prévenir : ${queued}`,
      unreachable > 0 && `injoignables : ${unreachable}`,
      failed > 0 && `échecs : ${failed}`,
    ]
      .filter(Boolean)
      .join(', '),
  feedback: 'Avis',
};

type MissionTexts = typeof fr;

const en: MissionTexts = {
  says: 'Where the missions that you organise stand. Changes are made in the chat, with Étincelle.',
  lists: {
    coming: 'Coming',
    drafts: 'Drafts',
    scheduled: 'Announcements planned',
    past: 'Past',
    cancelled: 'Cancelled',
  },
  chooseList: 'Lists of missions',
  caption: (list) => `Missions: ${list}`,
  mission: 'Mission',
  number: (number) => `no. ${number}`,
  when: 'Times and places',
  state: 'State',
  site: 'Site',
  noSlot: 'No time slot yet.',
  missing: (points) =>
    points === 1 ? '1 point of the checklist is missing' : `${points} points of the checklist are missing`,
  announcedAt: (when) => `Announcement planned: ${when}`,
  none: 'There is no mission in this list.',
  create: 'To create one, write “create a mission” to Étincelle, in Slack or Teams.',
  previous: 'Previous',
  next: 'Next',
  back: 'All missions',
  where: { slack: 'Open in Slack', teams: 'Open in Teams' },
  inLog: 'See in the log',
  act: 'To change or announce it, or to add or take off somebody, write “manage missions” to Étincelle.',
  people: 'Participants',
  person: 'Person',
  standing: 'Sign-up',
  answers: 'Answers',
  nobody: 'Nobody has signed up.',
  erased: 'Erased person',
  told: 'Announcement',
  toldNone: 'Nobody was told of it by direct message.',
  toldOf: ({ sent, queued, unreachable, failed }) =>
    [
      `people told: ${sent}`,
      queued > 0 && `to be told: ${queued}`,
      unreachable > 0 && `unreachable: ${unreachable}`,
      failed > 0 && `failed: ${failed}`,
    ]
      .filter(Boolean)
      .join(', '),
  feedback: 'Feedback',
};

export const missionTexts: Readonly<Record<Language, MissionTexts>> = { fr, en };
