import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { Environment } from './index.js';
import { privateHostsIn } from './webhooks.js';

const holds = z.enum(['full', 'delta']).optional();

/** Part of the environment: where files of people come from by themselves. */
export const fileVariables = {
  PEOPLE_FOLDER: z.string().trim().refine(isAbsolute, 'is a whole path, such as /srv/people').optional(),
  PEOPLE_FOLDER_HOLDS: holds,
  PEOPLE_URL: z
    .url({ protocol: /^https?$/, error: 'is an address like https://files.example.org/people.csv' })
    .refine(isWithoutPassword, 'has no name and password in it: PEOPLE_URL_AUTHORIZATION is for them')
    .optional(),
  PEOPLE_URL_HOLDS: holds,
  PEOPLE_URL_AUTHORIZATION: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/, 'is a token, or a whole value such as Basic dXNlcjpwYXNz')
    .optional(),
  PEOPLE_URL_MINUTES: z.coerce
    .number('is a number of minutes, such as 60')
    .int('is a whole number')
    .min(5, 'is 5 or more')
    .max(10_080, 'is 10080 at most')
    .default(60),
};

function isWithoutPassword(given: string): boolean {
  if (!URL.canParse(given)) return true;
  const { username, password } = new URL(given);
  return username === '' && password === '';
}

/** Whether its files are everybody, or changes. */
type Holds = { readonly mode: 'full' | 'delta' };

export interface PeopleFilesConfig {
  readonly folder: (Holds & { readonly path: string }) | null;
  readonly address: (Holds & Address) | null;
}

interface Address {
  readonly url: URL;
  /** The value of a header; null: none is sent. */
  readonly authorization: string | null;
  readonly everyMs: number;
}

type Given = Readonly<Record<string, string | undefined>>;

const needsHolds = (name: string) =>
  `${name}: set it to full where each file is everybody, to delta where it is changes`;

/** Whether files are everybody is never guessed. What opens an address is sent without https to hosts alone that were named. */
export function filesProblems({ PEOPLE_FOLDER, PEOPLE_URL, ...env }: Given): string[] {
  const isOpen = PEOPLE_URL !== undefined && !isKeptSecret(PEOPLE_URL, env.WEBHOOK_PRIVATE_HOSTS ?? '');
  return [
    ...(PEOPLE_FOLDER && !env.PEOPLE_FOLDER_HOLDS ? [needsHolds('PEOPLE_FOLDER_HOLDS')] : []),
    ...(PEOPLE_URL && !env.PEOPLE_URL_HOLDS ? [needsHolds('PEOPLE_URL_HOLDS')] : []),
    ...(isOpen ? ['PEOPLE_URL: begins with https, or its host is named in WEBHOOK_PRIVATE_HOSTS'] : []),
  ];
}

function isKeptSecret(given: string, insiders: string): boolean {
  if (!URL.canParse(given)) return true;
  const { protocol, host } = new URL(given);
  return protocol !== 'http:' || privateHostsIn(insiders).has(host);
}

/** A value of one word is a bearer token. */
const headerOf = (said: string | undefined): string | null =>
  said === undefined || said.includes(' ') ? (said ?? null) : `Bearer ${said}`;

/** Null where nothing comes from. */
export function toPeopleFiles(env: Environment): PeopleFilesConfig {
  const { PEOPLE_FOLDER: path, PEOPLE_FOLDER_HOLDS: ofFolder, PEOPLE_URL: url, PEOPLE_URL_HOLDS: mode } = env;
  const authorization = headerOf(env.PEOPLE_URL_AUTHORIZATION);
  const everyMs = env.PEOPLE_URL_MINUTES * 60_000;
  return {
    folder: path && ofFolder ? { path, mode: ofFolder } : null,
    address: url && mode ? { url: new URL(url), mode, authorization, everyMs } : null,
  };
}
