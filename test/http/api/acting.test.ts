import type { Employee } from '../../../src/domain/people/employee.js';
import { employee, identity, mission, newId, slot, workspace } from '../../contracts/samples.js';
import { anotherCompany, type Calling, startCalling } from './calling.js';

let api: Calling;
beforeAll(async () => {
  api = await startCalling();
});
afterAll(() => api.close());

const problem = (name: string) => `urn:etincelle:problem:${name}`;
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

/** Somebody who can be told in a chat. */
async function person(organisationId = 'own', { store } = api): Promise<Employee> {
  const one = await store.employees.ensure(employee({ organisationId, email: `${newId()}@acme.example` }));
  const place = await store.workspaces.ensure(workspace({ organisationId, platform: 'teams' }));
  await store.identities.ensure(
    identity({ organisationId, employeeId: one.id, workspaceId: place.id, platform: 'teams' }),
  );
  return one;
}

/** A mission that one can sign up for, of one half-day. */
async function announced({ capacity = 1, organisationId = 'own', calling = api } = {}) {
  const half = slot({ capacity, startsAt: hours(500), endsAt: hours(504) });
  const one = mission({ organisationId, status: 'announced', slots: [half] });
  await calling.store.missions.create(one);
  return { ...one, slotId: half.id, path: `/missions/mis_${one.id}/engagements` };
}

const live = async (slotId: string) =>
  api.store.engagements.ofSlot('own', slotId, ['confirmed', 'waitlisted', 'offered', 'pending']);

test('somebody is signed up by their address, once, told in their chat, and written down under the key', async () => {
  const [ana, { path, slotId }] = [await person(), await announced()];
  const signedUp = await api.post(path, { person: ana.email });
  expect(signedUp.status).toBe(201);
  expect(signedUp.body).toMatchObject({ person: `peo_${ana.id}`, slot: `slo_${slotId}`, state: 'confirmed' });
  const again = await api.post(path, { person: `peo_${ana.id}`, slot: `slo_${slotId}` });
  expect([again.status, again.body]).toEqual([200, signedUp.body]);
  const told = await api.store.deliveries.ofEmployee('own', ana.id, 20);
  expect(told.map(({ subject }) => subject.kind)).toContain('engagement.confirmed');
  const [line] = await api.store.audit.list('own', { personId: ana.id, limit: 5 });
  expect(line).toMatchObject({ kind: 'person.added', by: expect.stringMatching(/^key /) });
  const waits = await api.post(path, { person: (await person()).email });
  expect(waits.body).toMatchObject({ state: 'waitlisted', position: 1 });
});

test('whoever is taken off gives their place to the first in line', async () => {
  const [[ana, ben], { path, slotId }] = [[await person(), await person()], await announced()];
  const { body } = await api.post(path, { person: ana.email });
  await api.post(path, { person: ben.email });
  const off = await api.post(`/engagements/${body.id}/withdraw`, { reason: 'Closed office' });
  expect([off.status, off.body.state]).toEqual([200, 'withdrawn']);
  expect((await api.post(`/engagements/${body.id}/withdraw`, {})).body.state).toBe('withdrawn');
  expect((await live(slotId)).map(({ employeeId, state }) => [employeeId, state])).toEqual([
    [ben.id, 'offered'],
  ]);
});

test('a place that waits for a manager is approved or refused, and the first answer holds', async () => {
  const calling = await startCalling({ MANAGER_APPROVAL: 'approve' });
  const { path } = await announced({ capacity: 2, calling });
  const ids: string[] = [];
  for (const one of [await person('own', calling), await person('own', calling)])
    ids.push((await calling.post(path, { person: one.email })).body.id);
  const [first = '', second = ''] = ids;
  const pending = await calling.get(`/engagements/${first}`);
  const approved = await calling.post(`/engagements/${first}/approve`, undefined);
  const refused = await calling.post(`/engagements/${second}/refuse`, { reason: 'No' });
  const late = await calling.post(`/engagements/${first}/refuse`, {});
  await calling.close();
  const states = [pending, approved, refused].map(({ body }) => body.state);
  expect(states).toEqual(['pending', 'confirmed', 'refused']);
  expect(late.body).toMatchObject({ type: problem('not-possible'), reason: 'answeredBefore' });
});

test('who was there is attested once it has begun', async () => {
  const { path, id, slotId } = await announced();
  const { body } = await api.post(path, { person: (await person()).email });
  const at = `/engagements/${body.id}/attendance`;
  expect((await api.post(at, { presence: 'present' })).body).toMatchObject({ reason: 'attendanceTooSoon' });
  const slots = [slot({ id: slotId, startsAt: hours(-5), endsAt: hours(-1) })];
  await api.store.missions.update('own', id, ['announced'], { slots });
  const there = await api.post(at, { presence: 'present', minutes: 90 });
  expect(there.body).toMatchObject({
    ...{ state: 'attended', attendance: { company: { presence: 'present', minutes: 90 }, nonprofit: null } },
  });
  expect((await api.post(at, { presence: 'absent' })).body.state).toBe('absent');
});

test('the same request sent again brings the first answer, whatever happened since, and another one is refused', async () => {
  const [ana, { path, slotId }] = [await person(), await announced()];
  const headers = { 'idempotency-key': newId() };
  const first = await api.post(path, { person: ana.email }, { headers });
  await api.post(`/engagements/${first.body.id}/withdraw`, {});
  const again = await api.post(path, { person: ana.email }, { headers });
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(await live(slotId)).toEqual([]);
  const other = await api.post(path, { person: (await person()).email }, { headers });
  expect(other.body).toMatchObject({ type: problem('other-body'), status: 422 });
  const bad = await api.post(
    path,
    { person: ana.email },
    { headers: { 'idempotency-key': 'x'.repeat(256) } },
  );
  expect(bad.body).toMatchObject({ type: problem('bad-idempotency-key') });
});

test('of ten at once with one name, a single one acts', async () => {
  const [ana, { path, slotId }] = [await person(), await announced({ capacity: 5 })];
  const headers = { 'idempotency-key': newId() };
  const all = await Promise.all(
    Array.from({ length: 10 }, () => api.post(path, { person: ana.email }, { headers })),
  );
  const statuses = all.map(({ status }) => status);
  expect(statuses).toContain(201);
  expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
  expect(await live(slotId)).toHaveLength(1);
});

test('what cannot be is told part by part, and nothing is written', async () => {
  const { path, slotId } = await announced();
  const ana = await person();
  const bodies: [unknown, string][] = [
    [{}, '#/person'],
    [{ person: 7 }, '#/person'],
    [{ person: ana.email, seat: 3 }, '#'],
    ['{"person":"a@b.example","__proto__":{"x":1}}', '#'],
    [{ person: 'somebody' }, '#/person'],
    [{ person: ana.email, reason: 'x'.repeat(5_000) }, '#/reason'],
    [[], '#'],
  ];
  for (const [body, pointer] of bodies) {
    const { status, body: told } = await api.post(path, body);
    expect([body, status, told.errors?.[0]?.pointer]).toEqual([body, 422, pointer]);
  }
  expect((await api.post(path, '{"person":')).body).toMatchObject({ type: problem('bad-json') });
  expect((await api.post(path, { person: 'x'.repeat(100_000) })).status).toBe(413);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await api.post(path, 'person=a', { headers: form })).status).toBe(415);
  expect(await live(slotId)).toEqual([]);
});

test('nobody and nothing of another company is reached, nor who cannot be told', async () => {
  const other = await anotherCompany(api);
  const [stranger, theirs, { path, slotId }] = [
    await person(other),
    await announced({ organisationId: other }),
    await announced(),
  ];
  expect((await api.post(path, { person: `peo_${stranger.id}` })).status).toBe(404);
  expect((await api.post(path, { person: stranger.email })).status).toBe(404);
  expect((await api.post(theirs.path, { person: (await person()).email })).status).toBe(404);
  expect((await api.post(path, { person: stranger.email, slot: `slo_${theirs.slotId}` })).status).toBe(404);
  const unknown = await api.store.employees.ensure(employee({ organisationId: 'own' }));
  expect((await api.post(path, { person: unknown.email })).body).toMatchObject({ reason: 'unreachable' });
  const key = await api.keyOf('own', ['read']);
  const refused = await api.post(path, { person: (await person()).email }, { key });
  expect(refused.body).toMatchObject({ type: problem('no-scope') });
  expect(await live(slotId)).toEqual([]);
});
