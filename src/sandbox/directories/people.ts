import { slackUsers, teamsUsers } from '../people.js';
import type { DirectoryName } from '../wire.js';

/** Somebody as a made-up directory knows them. */
export interface Listed {
  readonly email: string;
  readonly given: string;
  readonly family: string;
  readonly number: string;
  readonly department: string;
  /** By e-mail; null where the directory has not said. */
  readonly manager: string | null;
  readonly here: boolean;
}

export const nameIn = ({ given, family }: Pick<Listed, 'given' | 'family'>): string => `${given} ${family}`;

const at = (local: string) => `${local}@maison-lumen.example`;

/** Each person of the company is in one directory alone. Of two that tell of somebody the second is refused. */
const ofChats: Readonly<Record<DirectoryName, readonly string[]>> = {
  entra: [
    'karim.benali',
    'ines.moreau',
    'julien.mercier',
    'yann.le-goff',
    'olivia.hart',
    ...['amandine.roy', 'oliver.bennett'],
  ],
  okta: ['nadia.rahmani', 'hugo.tremblay', 'emma.whitfield', ...['claire.vasseur', 'grace.holloway']],
  lucca: ['sofia.almeida', 'thomas.lefevre'],
};

/** Who approves for others there. The first is given first. */
export const managersOf: Readonly<Record<DirectoryName, readonly [string, string]>> = {
  entra: [at('amandine.roy'), at('oliver.bennett')],
  okta: [at('claire.vasseur'), at('grace.holloway')],
  lucca: [at('helene.marchand'), at('victor.nguyen')],
};

/** People without a chat, so that one who leaves is not a fifth of all. */
const luccaOnly = [
  ...['Hélène Marchand', 'Victor Nguyen', 'Marc Dubois', 'Aïcha Diallo', 'Paula Costa', 'Rémi Blanc'],
  ...['Julie Caron', 'Samir Haddad', 'Anne Colin', 'Louis Weber'],
];

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/ /g, '.');

function listed(name: string, email: string, number: string): Listed {
  const [given = '', ...family] = name.split(' ');
  const told = { email, given, family: family.join(' '), number };
  return { ...told, department: 'Finance', manager: null, here: true };
}

const names = new Map([...slackUsers, ...teamsUsers].map(({ name, email }) => [email, name]));
const firstNumber: Readonly<Record<DirectoryName, number>> = { entra: 1_000, okta: 2_000, lucca: 3_000 };
const numberOf = (directory: DirectoryName, index: number) => String(firstNumber[directory] + index);

/** Who is in a directory at the beginning. */
export function firstPeople(directory: DirectoryName): Listed[] {
  const known = ofChats[directory].map((local) => [names.get(at(local)) ?? local, at(local)] as const);
  const others = directory === 'lucca' ? luccaOnly.map((name) => [name, at(plain(name))] as const) : [];
  return [...known, ...others].map(([name, email], index) => listed(name, email, numberOf(directory, index)));
}

const given = ['Léa', 'Noé', 'Camille', 'Adam', 'Chloé', 'Malik', 'Rose', 'Hugo'];
const families: Readonly<Record<DirectoryName, readonly string[]>> = {
  entra: ['Fontaine', 'Garnier', 'Perrin', 'Masson'],
  okta: ['Lambert', 'Renard', 'Picard', 'Barbier'],
  lucca: ['Chevalier', 'Roussel', 'Gauthier', 'Brunet'],
};

/** Somebody new, another one each time; null when there are no names left. */
export function newcomer(directory: DirectoryName, people: readonly Listed[]): Listed | null {
  const index = people.length - firstPeople(directory).length;
  const family = families[directory][Math.floor(index / given.length)];
  const name = `${given[index % given.length]} ${family}`;
  return family === undefined ? null : listed(name, at(plain(name)), numberOf(directory, people.length));
}
