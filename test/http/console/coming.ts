import { giveConsoleLink } from '../../../src/application/console/giveConsoleLink.js';
import { actorNow } from '../../../src/application/people/actorNow.js';
import type { Ports, Store } from '../../../src/application/ports/index.js';
import type { GivableRole } from '../../../src/domain/people/roles.js';
import { consoleRoutes } from '../../../src/http/console/consoleRoutes.js';
import type { ProviderSettings } from '../../../src/http/console/oidc/provider.js';
import type { TeamsTab } from '../../../src/http/console/teamsTab.js';
import { closeServer, createHttp, endRoutes, listen } from '../../../src/http/server.js';
import { employee, identity, newId, organisation, workspace } from '../../contracts/samples.js';
import { createWorld, type MovableClock } from '../../support/world.js';
import type { Answer, SentBeside } from '../answer.js';

interface Sent extends SentBeside {
  readonly cookie?: string | null;
}

interface Entered {
  readonly status: number;
  readonly setCookie: string | null;
  readonly location: string | null;
}

/** The console on a server of its own, for those who come into it. */
export interface Coming {
  readonly url: string;
  readonly ports: Ports;
  readonly clock: MovableClock;
  /** Somebody with these roles, in a company; of ours when none is told. */
  person(roles: readonly GivableRole[], organisationId?: string, tenantId?: string): Promise<string>;
  /** The address of a new link of theirs, on this server. */
  linkOf(employeeId: string, organisationId?: string): Promise<string>;
  /** Presses the button behind a link. */
  enter(link: string, headers?: Readonly<Record<string, string>>): Promise<Entered>;
  /** The cookie of somebody who is in. */
  sessionOf(employeeId: string, organisationId?: string): Promise<string>;
  ask(method: 'GET' | 'POST', path: string, sent?: Sent): Promise<Answer>;
  close(): Promise<void>;
}

export const start = '2026-11-30T09:00:00Z';

interface Setting {
  readonly publicUrl?: string;
  /** Where the built page is. */
  readonly page?: URL;
  readonly signIn?: ProviderSettings;
  readonly tab?: TeamsTab;
  /** Ports of its own. */
  readonly over?: Partial<Ports>;
}

export async function startComing({
  publicUrl = '',
  page,
  signIn,
  tab,
  over,
}: Setting = {}): Promise<Coming> {
  const world = await createWorld({ organisationId: 'own', now: start });
  const http = createHttp();
  const { server, port } = await listen(http, 0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  const ports: Ports = { ...world.ports, publicUrl: publicUrl || url, ...over };
  consoleRoutes(http, ports, page, signIn ? { provider: signIn, organisationId: 'own' } : null, tab);
  endRoutes(http, ports.log);
  const linkOf: Coming['linkOf'] = async (employeeId, organisationId = 'own') => {
    const actor = await actorNow(ports, organisationId, employeeId);
    const given = actor && (await giveConsoleLink(ports, actor));
    if (given?.kind !== 'console') throw new Error(`There is no link for ${employeeId}.`);
    return url + given.url.slice(ports.publicUrl.length);
  };
  const enter: Coming['enter'] = async (link, headers = {}) => {
    const { status, headers: told } = await fetch(link, { method: 'POST', redirect: 'manual', headers });
    return { status, setCookie: told.get('set-cookie'), location: told.get('location') };
  };
  return {
    ...{ url, ports, clock: world.clock, linkOf, enter },
    person: (roles, organisationId = 'own', tenantId = newId()) =>
      newPerson(ports, { organisationId, tenantId }, roles),
    async sessionOf(employeeId, organisationId) {
      const { setCookie } = await enter(await linkOf(employeeId, organisationId));
      return cookieIn(setCookie);
    },
    async ask(method, path, { cookie = null, body, headers = {} } = {}) {
      const answer = await fetch(`${url}/console/api${path}`, {
        method,
        headers: {
          ...(cookie !== null && { cookie }),
          ...(method === 'POST' && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
    },
    close: async () => void (await closeServer(server, 0)),
  };
}

async function newPerson(
  store: Store,
  { organisationId, tenantId }: { readonly organisationId: string; readonly tenantId: string },
  roles: readonly GivableRole[],
): Promise<string> {
  const one = await store.employees.ensure(employee({ organisationId, email: `${newId()}@acme.example` }));
  const place = await store.workspaces.ensure(
    workspace({ organisationId, platform: 'teams', externalId: tenantId }),
  );
  const account = { organisationId, employeeId: one.id, workspaceId: place.id, platform: 'teams' } as const;
  await store.identities.ensure(identity({ ...account, email: one.email }));
  await giveRoles(store, organisationId, one.id, roles);
  return one.id;
}

export const cookieIn = (setCookie: string | null): string => setCookie?.split(';')[0] ?? '';

/** Gives somebody these roles, and takes the others. */
export async function giveRoles(
  { organisations }: Pick<Store, 'organisations'>,
  organisationId: string,
  employeeId: string,
  roles: readonly GivableRole[],
): Promise<void> {
  const given = { employeeId, source: 'chat', by: employeeId, at: new Date(start) } as const;
  await organisations.changeRoles(organisationId, (held) => ({
    roles: [
      ...held.filter((one) => one.employeeId !== employeeId),
      ...roles.map((role) => ({ ...given, role })),
    ],
  }));
}

/** Another company on the same store. */
export async function anotherCompany({ ports }: Pick<Coming, 'ports'>): Promise<string> {
  const other = organisation();
  await ports.organisations.ensure(other);
  return other.id;
}
