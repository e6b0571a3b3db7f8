import type { Organisation } from '../../../src/domain/organisations/organisation.js';
import { eventually } from '../../support/eventually.js';
import { ask } from '../doors/http.js';
import type { Scene } from '../grounds/scene.js';
import { type Input, type Kind, named } from '../kind.js';

const [olgas, anas] = ['0ddba11'.padEnd(64, '0'), 'decade'.padEnd(64, '0')];
const until = new Date('2027-06-01T00:00:00Z');
const at = new Date('2026-11-23T08:00:00Z');
type Roles = NonNullable<Organisation['roles']>;

/** The log in the console, asked by whoever organises for a site that no mission here is of. */
export async function consoleLog({ chats, missions, other, watch }: Scene): Promise<Kind> {
  const { consoleKeys, organisations, audit } = chats.records.store;
  const ids = new Map((await chats.records.rows('employees', {})).map(({ name, id }) => [name, id] as const));
  const idOf = (name: string) => String(ids.get(name) ?? '');
  const change = (roles: (held: Roles) => Roles) =>
    organisations.changeRoles('own', (held) => ({ roles: roles(held) }));
  const ana = { employeeId: idOf('Ana'), role: 'organiser', sites: ['Brest'], source: 'chat' } as const;
  await change((held) => [...held, { ...ana, by: idOf('Olga'), at }]);
  for (const [name, key] of [
    ['Olga', olgas],
    ['Ana', anas],
  ] as const)
    await consoleKeys.open({ organisationId: 'own', employeeId: idOf(name), kind: 'session', key, until });
  const draft = missions.draft.id;
  await audit.write({
    ...{ id: 'attack-draft', organisationId: 'own', kind: 'mission.changed', at, by: idOf('Olga') },
    ...{ about: { kind: 'mission', id: draft }, missionId: draft, before: {}, after: {} },
  });
  const asks = (key: string, query: string) =>
    ask(`${chats.url}/console/api/audit${query}`, {
      headers: { cookie: `etincelle-console=own.${key}`, 'accept-language': 'fr' },
    });
  const everything = [
    ...Object.values(missions).map(({ id }) => id),
    ...[other.mission.id, '$ne', '__proto__', '%00', '*', ''],
  ];
  const queries = [
    '',
    ...everything.map((id) => `?missionId=${id}`),
    ...['Olga', 'Dan', 'Ana'].map((name) => `?personId=${idOf(name)}`),
    `?missionId=${draft}&personId=${idOf('Olga')}`,
    `?missionId=${draft}&missionId=${missions.open.id}`,
    ...['missionId[$ne]=x', 'personId[$exists]=true', 'ofMissions=false', 'organisationId=other'].map(
      (one) => `?${one}`,
    ),
    ...['9999-12-31T23:59:59.999Z%20z', '2026-11-23T08:00:00.000Z%20%7B%7D', 'x'.repeat(9_000)].flatMap(
      (place) => ['olderThan', 'newerThan'].map((side) => `?${side}=${place}`),
    ),
  ];
  return {
    inputs: queries.flatMap((query): Input[] => [
      { name: `an organiser of another site asks ${named(query)}`, send: () => asks(anas, query) },
      { name: `nobody asks ${named(query)}`, send: () => asks('0'.repeat(64), query) },
    ]),
    watch,
    secrets: /confidentiel|chez eux|Maraude|Collecte|Olga|Dan\b/,
    controls: [
      async () => expect((await asks(olgas, `?missionId=${draft}`)).text).toMatch(/confidentiel/),
      // What a company decides is kept in memory for a moment.
      () => eventually(async () => expect(await asks(anas, '')).toMatchObject({ status: 200 })),
    ],
    close: async () => {
      await change((held) => held.filter(({ employeeId }) => employeeId !== ana.employeeId));
      for (const name of ['Olga', 'Ana']) await consoleKeys.forget('own', idOf(name));
    },
  };
}
