import type { ConnectedActor } from '../../../src/application/actor.js';
import type { Connection } from '../../../src/application/ports/index.js';
import { hearing } from '../../../src/http/scim/hearing.js';
import { eventually } from '../../support/eventually.js';
import { openScim, type ScimServer } from './scimServer.js';

let server: ScimServer;
beforeAll(async () => {
  // Each request is noted, however soon after another.
  server = await openScim({ notedEveryMs: 0 });
});
afterAll(() => server.close());

const heardOf = async (name: string) => {
  const all = await server.opened.store.connections.list(server.world.organisation.id);
  return all.find((one) => one.name === name)?.heard;
};
const user = (userName: string) => ({
  ...{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName, active: true },
  ...{ name: { givenName: 'Ana', familyName: 'Secret' }, emails: [{ value: userName, primary: true }] },
});

test('that it asks, that it changes something and why it was refused is noted, with nothing of what it sent', async () => {
  const client = await server.connect('Entra heard');
  await server.connect('Okta heard');
  const { clock } = server.world;
  expect(await heardOf('Entra heard')).toEqual({ askedAt: null, changedAt: null, refused: null });
  const [first, second, third] = [1, 2, 3].map(
    (minutes) => new Date(clock.now().getTime() + minutes * 60_000),
  );
  clock.moveTo(first?.toISOString() ?? '');
  await client.get('/Users');
  await client.get('/Users/nobody');
  await eventually(async () =>
    expect(await heardOf('Entra heard')).toEqual({ askedAt: first, changedAt: null, refused: null }),
  );
  clock.moveTo(second?.toISOString() ?? '');
  expect((await client.post('/Users', user('ana.secret@acme.example'))).status).toBe(201);
  await eventually(async () =>
    expect(await heardOf('Entra heard')).toEqual({ askedAt: second, changedAt: second, refused: null }),
  );
  clock.moveTo(third?.toISOString() ?? '');
  expect((await client.post('/Users', user('ana.secret@acme.example'))).status).toBe(409);
  await eventually(async () =>
    expect(await heardOf('Entra heard')).toEqual({
      ...{ askedAt: third, changedAt: second, refused: { at: third, code: 'userNameTaken' } },
    }),
  );
  await client.call('POST', '/Users', '{"userName');
  await eventually(async () => expect((await heardOf('Entra heard'))?.refused?.code).toBe('syntax'));
  expect(JSON.stringify(await heardOf('Entra heard'))).not.toMatch(/secret/i);
  const stranger = await fetch(`${server.url}/Users`, {
    headers: { authorization: `Bearer ${'x'.repeat(43)}` },
  });
  expect(stranger.status).toBe(401);
  expect(await heardOf('Okta heard')).toEqual({ askedAt: null, changedAt: null, refused: null });
});

test('a storm is noted once of each kind; what could not be noted troubles nobody', async () => {
  const noted: (string | null)[] = [];
  const failed: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (code: string) => void failed.push(code) };
  const connections = {
    noteHeard: async (_: string, __: string, { refused }: { readonly refused: string | null }) => {
      noted.push(refused);
      throw new Error('away');
    },
  };
  const clock = { now: () => new Date('2026-11-30T09:00:00Z') };
  const hear = hearing({ connections: connections as never, clock, log }, 3_600_000);
  const connection = { id: 'one', organisationId: 'own' } as Connection;
  const caller = { actor: {} as ConnectedActor, connection, base: '' };
  for (let count = 0; count < 1000; count += 1)
    for (const what of ['asked', 'changed', 'path', 'email'] as const) hear(caller, what);
  hear({ ...caller, connection: { ...connection, id: 'other' } }, 'asked');
  expect(noted).toEqual([null, null, 'path', 'email', null]);
  await eventually(() => expect(failed).toContain('scim.notNoted'));
});
