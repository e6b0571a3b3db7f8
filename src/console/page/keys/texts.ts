import type { ConsoleKeyMade } from '../../../http/console/adminWire.js';
import type { Language } from '../texts.js';

type Why = Extract<ConsoleKeyMade, { kind: 'notCreated' }>['why'];

const fr = {
  says: 'Une clé permet à un autre logiciel de lire vos missions, ou d’y inscrire des personnes, sans mot de passe.',
  make: 'Créer une clé',
  name: 'Nom de la clé',
  nameHint: 'Le logiciel qui s’en servira, par exemple « Intranet ».',
  may: 'Ce que la clé permet',
  create: 'Créer la clé',
  scopes: {
    read: 'Lire les missions, les personnes et les chiffres',
    write: 'Inscrire, désinscrire et confirmer',
  } as Readonly<Record<string, string>>,
  shortScopes: { read: 'Lecture', write: 'Écriture' } as Readonly<Record<string, string>>,
  made: (name: string) => `La clé « ${name} » est créée`,
  once: 'Copiez-la maintenant et gardez-la en lieu sûr : elle ne sera plus affichée.',
  copy: 'Copier la clé',
  copied: 'La clé est copiée.',
  list: 'Clés',
  caption: 'Clés de vos autres logiciels, la plus récente en premier',
  madeAt: 'Créée',
  lastUsed: 'Dernier usage',
  never: 'Jamais',
  state: 'État',
  inUse: 'En service',
  revokedOn: (day: string) => `Révoquée le ${day}`,
  act: 'Action',
  revoke: (name: string) => `Révoquer « ${name} »`,
  sure: (name: string) =>
    `Révoquer la clé « ${name} » ? Le logiciel qui s’en sert n’aura plus accès dès sa prochaine demande.`,
  revoked: (name: string) => `La clé « ${name} » est révoquée.`,
  none: 'Aucune clé n’a encore été créée.',
  why: {
    badName: 'Donnez un nom à la clé, de 60 caractères au plus.',
    nameTaken: 'Une clé en service porte déjà ce nom.',
    noScope: 'Choisissez au moins une chose que la clé permet.',
  } satisfies Record<Why, string> as Readonly<Record<Why, string>>,
};

type KeysTexts = typeof fr;

const en: KeysTexts = {
  says: 'A key lets other software read your missions, or sign people up, without a password.',
  make: 'Make a key',
  name: 'Name of the key',
  nameHint: 'The software that will use it, such as “Intranet”.',
  may: 'What the key allows',
  create: 'Make the key',
  scopes: { read: 'Read missions, people and figures', write: 'Sign up, take off and confirm' },
  shortScopes: { read: 'Read', write: 'Write' },
  made: (name) => `The key “${name}” is made`,
  once: 'Copy it now and keep it safe: it will not be shown again.',
  copy: 'Copy the key',
  copied: 'The key is copied.',
  list: 'Keys',
  caption: 'Keys of your other software, the latest first',
  madeAt: 'Made',
  lastUsed: 'Last used',
  never: 'Never',
  state: 'State',
  inUse: 'In use',
  revokedOn: (day) => `Revoked on ${day}`,
  act: 'Action',
  revoke: (name) => `Revoke “${name}”`,
  sure: (name) =>
    `Revoke the key “${name}”? The software that uses it has no access from its next request on.`,
  revoked: (name) => `The key “${name}” is revoked.`,
  none: 'No key has been made yet.',
  why: {
    badName: 'Give the key a name, of 60 characters at most.',
    nameTaken: 'A key in use has this name already.',
    noScope: 'Choose at least one thing that the key allows.',
  },
};

export const keysTexts: Readonly<Record<Language, KeysTexts>> = { fr, en };
