import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { teamsTenant } from '../../scenarios/people.js';
import { dan, kim, looksLikeKim, type Persona } from './personas.js';

type Json = Record<string, unknown>;

/** Somebody whom a roster of Teams tells of in words of its own. */
export interface TeamsPersona extends Pick<Persona, 'what' | 'is'> {
  readonly id: string;
  readonly aadObjectId: string;
  /** Laid over what the roster answers. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
  readonly wire: Json;
}

const elsewhere = '99999999-2222-4333-8444-555555555555';
const asGuest = (email: string) => `${email.replace('@', '_')}#EXT#@scene.onmicrosoft.com`;

const tellings: readonly [Persona['is'], string, (email: string) => Json][] = [
  ['outsider', 'of another tenant', (email) => ({ tenantId: elsewhere, email, userPrincipalName: email })],
  [
    'outsider',
    'of another tenant, a user there',
    (email) => ({ tenantId: elsewhere, userRole: 'user', email, userPrincipalName: email }),
  ],
  ['guest', 'a guest', (email) => ({ userRole: 'guest', email, userPrincipalName: asGuest(email) })],
  [
    'guest',
    'a guest, it says in capitals',
    (email) => ({ userRole: 'Guest', email, userPrincipalName: asGuest(email) }),
  ],
  ['guest', 'nobody in a meeting', (email) => ({ userRole: 'anonymous', email, userPrincipalName: email })],
];

let last = 0;
const persona = (is: Persona['is'], what: string, wire: Json): TeamsPersona => {
  last += 1;
  const number = String(last).padStart(3, '0');
  return {
    is,
    what,
    id: `29:persona${number}`,
    aadObjectId: `77777777-0000-4000-8000-000000000${number}`,
    wire,
  };
};

export const teamsPersonas: readonly TeamsPersona[] = [
  ...tellings.flatMap(([is, what, telling]) => [
    persona(is, `${what}, with an organiser’s address`, telling(kim)),
    persona(is, `${what}, with a colleague’s address`, telling(dan)),
    ...(is === 'outsider'
      ? [persona(is, `${what}, with an address of their own`, telling('x@evil.example'))]
      : []),
  ]),
  ...looksLikeKim.map((email, at) =>
    persona('unvouched', `an address like an organiser’s (${at})`, { email, userPrincipalName: email }),
  ),
];

/** The chat of a persona with the bot. */
export const chatOf = ({ id }: Pick<TeamsPersona, 'id'>): string => `a:${id.slice(3)}`;

/** The connector of a Teams that these people are in. It tells of them, and takes what is said to them. */
export async function openConnector() {
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const who = teamsPersonas.find((each) => path.includes(`/${chatOf(each)}/`));
    response.setHeader('content-type', 'application/json');
    if (request.method === 'GET' && who) return void response.end(JSON.stringify(roster(path, who)));
    for await (const chunk of request) heard.push(String(chunk));
    response.end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** What the bot has said so far. */
    heard: heard as readonly string[],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function roster(path: string, { id, aadObjectId, wire }: TeamsPersona): unknown {
  const named = { id, name: 'Kim', givenName: 'Kim', surname: '', objectId: aadObjectId, aadObjectId };
  const member = { ...named, tenantId: teamsTenant.id, userRole: 'user', ...wire };
  if (path.includes('/pagedmembers')) return { members: [member] };
  return path.endsWith('/members') ? [member] : member;
}
