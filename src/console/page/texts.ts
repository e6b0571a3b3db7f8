import type { Language } from '../../browser/language.js';
import type { Area } from '../../http/console/wire.js';

export type { Language };

const fr = {
  console: 'Console RH',
  skip: 'Aller au contenu',
  menu: 'Menu',
  navigation: 'Pages de la console',
  language: 'Langue',
  admin: 'Administration',
  organiser: 'Organisation des missions',
  signOut: 'Se déconnecter',
  loading: 'Chargement…',
  failed: 'Étincelle n’a pas répondu. Vérifiez votre connexion, puis réessayez.',
  retry: 'Réessayer',
  cancel: 'Annuler',
  welcome: (name: string) => `Bonjour ${name}`,
  welcomeText: 'Voici ce que vous pouvez suivre et régler dans votre entreprise.',
  notFound: 'Page introuvable',
  notFoundText: 'Cette page n’existe pas, ou votre rôle n’y donne pas accès.',
  home: 'Accueil',
  toHome: 'Revenir à l’accueil',
  signedOut: 'Entrez depuis votre messagerie',
  signedOutText:
    'Dans Slack ou dans Teams, écrivez à Étincelle « ouvre la console ». Vous recevrez un lien personnel, valable dix minutes.',
  signedOutWays: 'Entrez dans la console',
  signIn: 'Se connecter avec le compte de l’entreprise',
  orChat:
    'Ou, dans Slack ou dans Teams, écrivez à Étincelle « ouvre la console ». Vous recevrez un lien personnel, valable dix minutes.',
  ended: 'Votre session est terminée',
  endedText:
    'Pour la rouvrir, écrivez à Étincelle « ouvre la console » dans Slack ou dans Teams. Vous recevrez un lien personnel, valable dix minutes.',
  left: 'Vous êtes déconnecté·e',
  leftText:
    'Vous pouvez fermer cette page. Pour revenir, écrivez à Étincelle « ouvre la console » dans Slack ou dans Teams.',
  areas: {
    missions: {
      name: 'Missions',
      says: 'Places prises, liste d’attente, inscrits : où en sont vos missions.',
    },
    connections: { name: 'Annuaires', says: 'Les annuaires et les fichiers qui disent qui est là.' },
    hris: { name: 'Logiciel RH', says: 'Lucca, BambooHR, HiBob, Personio : lecture et temps inscrit.' },
    people: { name: 'Personnes', says: 'Qui fait partie de l’entreprise, et avec quel rôle.' },
    rules: { name: 'Règles', says: 'Accord du manager, quota, heures calmes.' },
    audit: { name: 'Journal', says: 'Qui a fait quoi, et quand.' },
    keys: { name: 'Clés d’accès', says: 'Les accès donnés à vos autres logiciels.' },
    webhooks: { name: 'Webhooks', says: 'Ce qui arrive, envoyé à vos autres logiciels.' },
    retention: { name: 'Conservation', says: 'Ce qui est gardé, combien de temps, et l’effacement.' },
    uninstall: { name: 'Désinstaller', says: 'Retirer Étincelle et effacer ses données.' },
  } satisfies Record<Area, { readonly name: string; readonly says: string }>,
};

export type Texts = typeof fr;

const en: Texts = {
  console: 'HR console',
  skip: 'Skip to content',
  menu: 'Menu',
  navigation: 'Pages of the console',
  language: 'Language',
  admin: 'Administrator',
  organiser: 'Mission organiser',
  signOut: 'Sign out',
  loading: 'Loading…',
  failed: 'Étincelle did not answer. Check your connection, then try again.',
  retry: 'Try again',
  cancel: 'Cancel',
  welcome: (name: string) => `Hello ${name}`,
  welcomeText: 'Here is what you can follow and set in your company.',
  notFound: 'Page not found',
  notFoundText: 'This page does not exist, or your role does not give access to it.',
  home: 'Home',
  toHome: 'Back to home',
  signedOut: 'Come in from your chat',
  signedOutText:
    'In Slack or Teams, write “open the console” to Étincelle. You will get a personal link, valid for ten minutes.',
  signedOutWays: 'Come into the console',
  signIn: 'Sign in with your company account',
  orChat:
    'Or, in Slack or Teams, write “open the console” to Étincelle. You will get a personal link, valid for ten minutes.',
  ended: 'Your session has ended',
  endedText:
    'To open it again, write “open the console” to Étincelle in Slack or Teams. You will get a personal link, valid for ten minutes.',
  left: 'You are signed out',
  leftText: 'You can close this page. To come back, write “open the console” to Étincelle in Slack or Teams.',
  areas: {
    missions: {
      name: 'Missions',
      says: 'Places taken, waiting lists, participants: where your missions stand.',
    },
    connections: { name: 'Directories', says: 'The directories and files that tell who is here.' },
    hris: { name: 'HR software', says: 'Lucca, BambooHR, HiBob, Personio: read, and written to.' },
    people: { name: 'People', says: 'Who is part of the company, and with which role.' },
    rules: { name: 'Rules', says: 'Manager approval, quota, quiet hours.' },
    audit: { name: 'Log', says: 'Who did what, and when.' },
    keys: { name: 'Access keys', says: 'Access given to your other software.' },
    webhooks: { name: 'Webhooks', says: 'What happens, sent to your other software.' },
    retention: { name: 'Retention', says: 'What is kept, for how long, and erasure.' },
    uninstall: { name: 'Uninstall', says: 'Remove Étincelle and erase its data.' },
  },
};

export const catalogues: Readonly<Record<Language, Texts>> = { fr, en };

/** Each called as it calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };
