import type { ConsoleHrisListening, HrisKind } from '../../../http/console/hrisWire.js';
import type { Language } from '../texts.js';

type Why = Extract<ConsoleHrisListening, { kind: 'notDecided' }>['why'];
type Sentences<Key extends string> = Readonly<Record<Key, string>>;

const fr = {
  on: 'Prévenir Étincelle des changements (webhooks) : oui',
  off: 'Prévenir Étincelle des changements (webhooks) : non',
  says: 'Le logiciel prévient dès qu’une fiche change : la lecture suivante vient plus tôt. Étincelle ne se fie pas à ce qu’il envoie et n’en garde rien ; la lecture de chaque nuit a lieu de toute façon.',
  address: 'Adresse à donner au logiciel',
  where: {
    lucca:
      'Dans Lucca, créez une destination de webhooks (en bêta, par son API : POST /lucca-api/webhook-endpoints) vers cette adresse, pour les salariés, les postes et les contrats. Lucca montre alors son secret, une seule fois.',
    bamboohr:
      'Dans BambooHR, ouvrez Paramètres du compte → Webhooks, ajoutez cette adresse au format JSON, puis « Generate » sous « Private Key » : c’est la clé à coller ici.',
    hibob:
      'Dans HiBob, ouvrez les intégrations des paramètres du compte, puis Webhooks ; ajoutez cette adresse pour les événements des salariés. Bob montre alors le secret à coller ici.',
    personio:
      'Dans Personio, créez un webhook par son API (POST /v2/webhooks) vers cette adresse, pour les personnes et les emplois, avec l’authentification TOKEN et le jeton montré ici.',
  } as Sentences<HrisKind>,
  secret: {
    ...{ lucca: 'Secret montré par Lucca', bamboohr: 'Clé privée montrée par BambooHR' },
    ...{ hibob: 'Secret montré par HiBob', personio: '' },
  } as Sentences<HrisKind>,
  token: 'Jeton à donner à Personio',
  tokenSays: 'Il n’est montré que cette fois. Un jeton donné avant ne vaut plus rien.',
  copying: { copy: 'Copier le jeton', copied: 'Le jeton est copié.' },
  start: (name: string, isOn: boolean) => (isOn ? `Changer le secret de « ${name} »` : `Écouter « ${name} »`),
  make: (name: string, isOn: boolean) =>
    isOn ? `Faire un autre jeton pour « ${name} »` : `Faire un jeton pour « ${name} »`,
  stop: (name: string) => `Ne plus écouter « ${name} »`,
  stopSure: (name: string) =>
    `Ne plus écouter « ${name} » ? Il reste lu chaque nuit. Retirez aussi le webhook du logiciel.`,
  listens: (name: string) => `Étincelle écoute « ${name} ».`,
  isSilent: (name: string) => `Étincelle n’écoute plus « ${name} », mais continue de le lire chaque nuit.`,
  notDecided: {
    secret: 'Ce secret est absent, trop court ou illisible.',
    noKey: 'Cette installation n’a pas de clé pour protéger le secret (TOKEN_ENCRYPTION_KEY).',
  } satisfies Sentences<Why> as Sentences<Why>,
};

type ListeningTexts = typeof fr;

const en: ListeningTexts = {
  on: 'Tell Étincelle of changes (webhooks): yes',
  off: 'Tell Étincelle of changes (webhooks): no',
  says: 'The software tells as soon as somebody changes: the next reading comes sooner. Nothing that it sends is believed or kept, and it is read each night all the same.',
  address: 'Address to give to the software',
  where: {
    lucca:
      'In Lucca, make a webhook endpoint (in beta, by its API: POST /lucca-api/webhook-endpoints) to this address, for employees, job positions and employments. Lucca then shows its secret, once.',
    bamboohr:
      'In BambooHR, open Account settings → Webhooks, add this address with the format JSON, then “Generate” under “Private Key”: that is the key to paste here.',
    hibob:
      'In HiBob, open the integrations of the account settings, then Webhooks; add this address for the events of employees. Bob then shows the secret to paste here.',
    personio:
      'In Personio, make a webhook by its API (POST /v2/webhooks) to this address, for persons and employments, with the authentication TOKEN and the token shown here.',
  },
  secret: {
    ...{ lucca: 'Secret shown by Lucca', bamboohr: 'Private key shown by BambooHR' },
    ...{ hibob: 'Secret shown by HiBob', personio: '' },
  },
  token: 'Token to give to Personio',
  tokenSays: 'It is shown this once. A token that was given before is worth nothing any more.',
  copying: { copy: 'Copy the token', copied: 'The token is copied.' },
  start: (name, isOn) => (isOn ? `Change the secret of “${name}”` : `Listen to “${name}”`),
  make: (name, isOn) => (isOn ? `Make another token for “${name}”` : `Make a token for “${name}”`),
  stop: (name) => `Listen to “${name}” no more`,
  stopSure: (name) =>
    `Listen to “${name}” no more? It is still read each night. Take the webhook out of the software too.`,
  listens: (name) => `Étincelle listens to “${name}”.`,
  isSilent: (name) => `Étincelle does not listen to “${name}” any more, and reads it each night.`,
  notDecided: {
    secret: 'This secret is missing, too short, or cannot be read.',
    noKey: 'This installation has no key to protect the secret with (TOKEN_ENCRYPTION_KEY).',
  },
};

export const listeningTexts: Readonly<Record<Language, ListeningTexts>> = { fr, en };
