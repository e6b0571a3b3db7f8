import type { KeyActor } from '../../../src/application/actor.js';
import { systemOf } from '../../../src/application/actor.js';
import { createKey } from '../../../src/application/apiKeys/createKey.js';
import { answerOnce } from '../../../src/http/api/answerOnce.js';
import { openStore } from '../../../src/persistence/index.js';
import { employee, identity, mission, newId, slot, workspace } from '../../contracts/samples.js';
import { openTestDatabase } from '../../support/mongodb.js';
import { createWorld } from '../../support/world.js';
import { startQuiet } from '../running.js';

test('while a request is being answered, whoever sends it again is told when to ask', async () => {
  const { ports, organisation } = await createWorld();
  const actor: KeyActor = { organisation, employee: null, key: { id: 'k', name: 'k', scopes: ['write'] } };
  const request = { name: 'first', asks: 'x' };
  let finish = () => {};
  const wait = new Promise<void>((done) => {
    finish = done;
  });
  let begun = () => {};
  const running = new Promise<void>((done) => {
    begun = done;
  });
  const first = answerOnce(ports, actor, request, async () => {
    begun();
    await wait;
    return { status: 201, body: {} };
  });
  await running;
  const second = await answerOnce(ports, actor, request, () => Promise.reject(new Error('done twice')));
  finish();
  expect(second).toMatchObject({ status: 409, retryAfter: 1 });
  expect(await first).toMatchObject({ status: 201 });
  expect(
    await answerOnce(ports, actor, request, () => Promise.reject(new Error('done twice'))),
  ).toMatchObject({
    ...{ status: 201, again: true },
  });
});

test('two applications on one database do what is sent under one name once', async () => {
  const database = await openTestDatabase();
  const apps = await Promise.all([startQuiet(database.uri), startQuiet(database.uri)]);
  const { store, close } = await openStore(database.uri);
  try {
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const ports = { ...store, clock: { now: () => new Date() }, newId, log, wakeWebhooks: () => {} };
    const made = await createKey(ports, systemOf('own'), { name: 'intranet', scopes: ['write'] });
    if (made.kind !== 'created') throw new Error(made.kind);
    const one = await store.employees.ensure(
      employee({ organisationId: 'own', email: `${newId()}@acme.example` }),
    );
    const place = await store.workspaces.ensure(workspace({ organisationId: 'own', platform: 'teams' }));
    await store.identities.ensure(
      identity({ organisationId: 'own', employeeId: one.id, workspaceId: place.id, platform: 'teams' }),
    );
    const startsAt = new Date(Date.now() + 500 * 3_600_000);
    const half = slot({ capacity: 9, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) });
    const held = mission({ organisationId: 'own', status: 'announced', slots: [half] });
    await store.missions.create(held);
    const headers = {
      ...{ authorization: `Bearer ${made.key}`, 'content-type': 'application/json' },
      'idempotency-key': newId(),
    };
    const body = JSON.stringify({ person: one.email });
    const asked = Array.from({ length: 10 }, (_, at) =>
      fetch(`${apps[at % 2]?.url}/api/v1/missions/mis_${held.id}/engagements`, {
        ...{ method: 'POST', headers, body },
      }),
    );
    const answers = await Promise.all(asked);
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    for (const answer of answers)
      if (answer.status === 409) expect(answer.headers.get('retry-after')).toBe('1');
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(await store.engagements.ofSlot('own', half.id, ['confirmed', 'waitlisted'])).toHaveLength(1);
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
    await close();
    await database.close();
  }
});
