import type {
  ConsoleResent,
  ConsoleWebhookMade,
  ConsoleWebhookRotated,
} from '../../../http/console/webhooksWire.js';
import type { Language } from '../texts.js';
import { eventNames } from './eventNames.js';

type WhyOf<Told extends { readonly kind: string }, Kind extends Told['kind']> = Extract<
  Told,
  { readonly kind: Kind; readonly why: string }
>['why'];
type Sentences<Key extends string> = Readonly<Record<Key, string>>;

const fr = {
  says: 'Étincelle prévient vos autres logiciels dès que quelque chose arrive : une inscription, une mission, un départ.',
  none: 'Aucun webhook : rien n’est envoyé à d’autres logiciels.',
  made: (url: string) => `Le secret de ${url} est prêt`,
  once: 'Copiez-le maintenant : il ne sera plus affiché. Votre logiciel s’en sert pour vérifier que l’envoi vient bien d’Étincelle.',
  copy: 'Copier le secret',
  copied: 'Le secret est copié.',
  states: {
    on: 'En service',
    off: 'Arrêté',
    gone: 'Arrêté : l’adresse n’en veut plus',
    failing: 'N’arrive pas',
  },
  tells: 'Ce qui est envoyé',
  everything: 'Tout ce qui arrive',
  lastArrived: 'Dernier envoi arrivé',
  nothingYet: 'Rien n’est encore arrivé',
  failing: 'Ce qui ne va pas',
  failingSince: (at: string, why: string) =>
    `${why} Rien n’arrive depuis le ${at}. Étincelle réessaie d’elle-même.`,
  madeAt: 'Créé',
  switchOff: 'Arrêter',
  switchOn: 'Remettre en service',
  offSure: (url: string) => `Arrêter les envois à ${url} ? Ce qui attendait ne partira pas.`,
  isOff: (url: string) => `Plus rien n’est envoyé à ${url}.`,
  isOn: (url: string) => `Ce qui arrive à partir de maintenant est envoyé à ${url}.`,
  rotate: 'Nouveau secret',
  rotateSure:
    'Créer un nouveau secret ? L’ancien signe encore pendant 24 heures, le temps de le remplacer dans votre logiciel.',
  notRotated: {
    meanwhile: 'Quelqu’un vient d’en créer un : rechargez la page avant de recommencer.',
    noEncryptionKey: 'Cette installation n’a pas de clé pour protéger le secret (TOKEN_ENCRYPTION_KEY).',
  } satisfies Sentences<WhyOf<ConsoleWebhookRotated, 'notRotated'>> as Sentences<
    WhyOf<ConsoleWebhookRotated, 'notRotated'>
  >,
  remove: 'Supprimer',
  removeSure: (url: string) => `Supprimer ${url}, son secret et la liste de ce qui y a été envoyé ?`,
  isRemoved: (url: string) => `${url} est supprimé.`,
  make: 'Ajouter un webhook',
  url: 'Adresse de votre logiciel',
  urlHint: 'Elle commence par https:// et ne contient ni mot de passe ni clé.',
  which: (chosen: number, all: number) =>
    chosen === all ? 'Ce qui est envoyé : tout' : `Ce qui est envoyé : ${chosen} événements sur ${all}`,
  groups: { mission: 'Missions', engagement: 'Inscriptions', person: 'Personnes' },
  create: 'Ajouter le webhook',
  noEvent: 'Choisissez au moins un événement à envoyer.',
  why: {
    badUrl:
      'Cette adresse n’est pas lisible, ou contient un mot de passe. Exemple : https://logiciel.exemple.fr/etincelle',
    notSecure: 'L’adresse doit commencer par https://.',
    inside: 'Cette adresse mène à un réseau privé : Étincelle n’y envoie rien.',
    unknown: 'Ce nom de site n’existe pas. Vérifiez l’adresse.',
    tooMany: 'Vous avez déjà 20 webhooks : supprimez-en un d’abord.',
    noEncryptionKey: 'Cette installation n’a pas de clé pour protéger le secret (TOKEN_ENCRYPTION_KEY).',
  } satisfies Sentences<WhyOf<ConsoleWebhookMade, 'notCreated'>> as Sentences<
    WhyOf<ConsoleWebhookMade, 'notCreated'>
  >,
  sent: 'Derniers envois',
  sentSays: 'Les envois du dernier mois. Seuls des identifiants partent, jamais de nom.',
  nothingSent: 'Rien n’a encore été envoyé.',
  caption: 'Envois à vos autres logiciels, le plus récent en premier',
  refresh: 'Actualiser',
  pages: 'Pages des envois',
  newest: 'Les plus récents',
  older: 'Plus anciens',
  what: 'Événement',
  when: 'Quand',
  to: 'Destination',
  toAll: 'Toutes',
  gone: 'Webhook supprimé',
  outcome: 'Résultat',
  outcomes: { sent: 'Arrivé', failed: 'Abandonné', cancelled: 'Annulé', waiting: 'En attente' },
  cancelledSays: 'Le webhook a été arrêté entre-temps.',
  tries: (count: number) => `Essais : ${count}.`,
  nextTry: (at: string) => `Prochain essai : ${at}.`,
  act: 'Action',
  resend: 'Renvoyer',
  resent: 'L’envoi repart.',
  notResent: {
    onItsWay: 'Cet envoi est déjà en route.',
    disabled: 'Ce webhook est arrêté : remettez-le d’abord en service.',
  } satisfies Sentences<WhyOf<ConsoleResent, 'notResent'>> as Sentences<WhyOf<ConsoleResent, 'notResent'>>,
  failureOf(failure: string | null, status: number | null): string {
    const told = this.failures[failure ?? ''] ?? this.failures['connection-failed'] ?? '';
    return status === null ? told : `${told.replace(/\.$/, '')} (HTTP ${status}).`;
  },
  failures: {
    'private-address': 'Cette adresse mène à un réseau privé.',
    'not-https': 'L’adresse ne commence pas par https://.',
    'unknown-host': 'Ce nom de site n’existe pas.',
    'connection-refused': 'Votre logiciel n’accepte pas la connexion.',
    'connection-lost': 'La connexion a été coupée.',
    'connection-failed': 'La connexion n’a pas abouti.',
    'no-answer': 'Votre logiciel n’a pas répondu.',
    timeout: 'Votre logiciel n’a pas répondu à temps.',
    'bad-certificate': 'Le certificat https de votre logiciel n’est pas valable.',
    'secret-unreadable': 'Le secret ne peut plus être lu : créez-en un nouveau.',
    refused: 'Votre logiciel a répondu par une erreur.',
    redirected: 'Votre logiciel renvoie vers une autre adresse : indiquez la bonne.',
    gone: 'Votre logiciel ne veut plus recevoir d’envois.',
  } as Readonly<Record<string, string>>,
  events: eventNames.fr,
};

type WebhooksTexts = typeof fr;

const en: WebhooksTexts = {
  says: 'Étincelle tells your other software as soon as something happens: a sign-up, a mission, somebody leaving.',
  none: 'There is no webhook: nothing is sent to other software.',
  made: (url) => `The secret of ${url} is ready`,
  once: 'Copy it now: it will not be shown again. Your software uses it to check that what it gets comes from Étincelle.',
  copy: 'Copy the secret',
  copied: 'The secret is copied.',
  states: { on: 'In use', off: 'Off', gone: 'Off: the address wants no more', failing: 'Not arriving' },
  tells: 'What is sent',
  everything: 'Everything that happens',
  lastArrived: 'Last one that arrived',
  nothingYet: 'Nothing has arrived yet',
  failing: 'What is wrong',
  failingSince: (at, why) => `${why} Nothing has arrived since ${at}. Étincelle tries again by itself.`,
  madeAt: 'Made',
  switchOff: 'Switch off',
  switchOn: 'Switch on again',
  offSure: (url) => `Send nothing more to ${url}? What was waiting will not be sent.`,
  isOff: (url) => `Nothing more is sent to ${url}.`,
  isOn: (url) => `What happens from now on is sent to ${url}.`,
  rotate: 'New secret',
  rotateSure:
    'Make a new secret? The old one still signs for 24 hours, so that you have time to replace it in your software.',
  notRotated: {
    meanwhile: 'Somebody has just made one: load the page again before you go on.',
    noEncryptionKey: 'This installation has no key to protect the secret with (TOKEN_ENCRYPTION_KEY).',
  },
  remove: 'Delete',
  removeSure: (url) => `Delete ${url}, its secret and the list of what was sent there?`,
  isRemoved: (url) => `${url} is deleted.`,
  make: 'Add a webhook',
  url: 'Address of your software',
  urlHint: 'It begins with https:// and holds no password or key.',
  which: (chosen, all) =>
    chosen === all ? 'What is sent: everything' : `What is sent: ${chosen} events of ${all}`,
  groups: { mission: 'Missions', engagement: 'Sign-ups', person: 'People' },
  create: 'Add the webhook',
  noEvent: 'Choose at least one event to send.',
  why: {
    badUrl:
      'This address cannot be read, or holds a password. Example: https://software.example.org/etincelle',
    notSecure: 'The address has to begin with https://.',
    inside: 'This address leads into a private network: Étincelle sends nothing there.',
    unknown: 'No site has this name. Check the address.',
    tooMany: 'You have 20 webhooks already: delete one first.',
    noEncryptionKey: 'This installation has no key to protect the secret with (TOKEN_ENCRYPTION_KEY).',
  },
  sent: 'Sent lately',
  sentSays: 'What was sent in the last month. Only ids are sent, never a name.',
  nothingSent: 'Nothing has been sent yet.',
  caption: 'What was sent to your other software, the latest first',
  refresh: 'Refresh',
  pages: 'Pages of what was sent',
  newest: 'Latest',
  older: 'Older',
  what: 'Event',
  when: 'When',
  to: 'Sent to',
  toAll: 'All',
  gone: 'Deleted webhook',
  outcome: 'Outcome',
  outcomes: { sent: 'Arrived', failed: 'Given up', cancelled: 'Cancelled', waiting: 'Waiting' },
  cancelledSays: 'The webhook was switched off meanwhile.',
  tries: (count) => `Tries: ${count}.`,
  nextTry: (at) => `Next try: ${at}.`,
  act: 'Action',
  resend: 'Send again',
  resent: 'It is being sent again.',
  notResent: {
    onItsWay: 'This one is on its way already.',
    disabled: 'This webhook is off: switch it on first.',
  },
  failureOf: fr.failureOf,
  failures: {
    'private-address': 'This address leads into a private network.',
    'not-https': 'The address does not begin with https://.',
    'unknown-host': 'No site has this name.',
    'connection-refused': 'Your software accepts no connection.',
    'connection-lost': 'The connection was cut.',
    'connection-failed': 'The connection could not be made.',
    'no-answer': 'Your software did not answer.',
    timeout: 'Your software did not answer in time.',
    'bad-certificate': 'The https certificate of your software is not valid.',
    'secret-unreadable': 'The secret can be read no more: make a new one.',
    refused: 'Your software answered with an error.',
    redirected: 'Your software points to another address: give that one.',
    gone: 'Your software wants to be told no more.',
  },
  events: eventNames.en,
};

export const webhooksTexts: Readonly<Record<Language, WebhooksTexts>> = { fr, en };
