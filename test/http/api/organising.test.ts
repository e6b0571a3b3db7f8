import { employee, identity, mission, newId, nonprofit, slot, workspace } from '../../contracts/samples.js';
import { framed, knownNonprofit } from '../../support/framed.js';
import { anotherCompany, type Calling, startCalling } from './calling.js';

let api: Calling;
beforeAll(async () => {
  api = await startCalling();
});
afterAll(() => api.close());

const problem = (name: string) => `urn:etincelle:problem:${name}`;
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const half = (at: number, change = {}) => ({
  ...{ startsAt: hours(at).toISOString(), endsAt: hours(at + 3).toISOString(), capacity: 8 },
  ...change,
});
const wanted = (change = {}) => ({
  ...{ title: 'Repeindre la salle', nonprofit: `Les Ateliers ${newId()}`, summary: 'Deux murs.' },
  ...{ place: '3 rue des Lilas', slots: [half(500)] },
  ...change,
});

/** A mission whose checklist is complete, and somebody who can be told of it. */
async function ready(organisationId = 'own') {
  const { store } = api;
  const one = await store.employees.ensure(employee({ organisationId, email: `${newId()}@acme.example` }));
  const place = await store.workspaces.ensure(workspace({ organisationId, platform: 'teams' }));
  await store.identities.ensure(
    identity({ organisationId, employeeId: one.id, workspaceId: place.id, platform: 'teams' }),
  );
  const partner = await store.nonprofits.ensureByName(nonprofit({ organisationId }));
  await store.nonprofits.update(organisationId, partner.id, knownNonprofit, new Date());
  const slots = [slot({ startsAt: hours(500), endsAt: hours(503), capacity: 3 })];
  const made = mission({ ...framed, organisationId, status: 'ready', slots, nonprofitId: partner.id });
  await store.missions.create(made);
  return { person: one, mission: made, path: `/missions/mis_${made.id}` };
}

test('a mission is made once, as a draft that those who organise see, and written down under the key', async () => {
  const headers = { 'idempotency-key': newId() };
  const body = wanted({ title: 'Repein\u202edre', timezone: 'Europe/Madrid' });
  const [first, again] = [
    await api.post('/missions', body, { headers }),
    await api.post('/missions', body, { headers }),
  ];
  expect([first.status, again.body]).toEqual([201, first.body]);
  expect(first.body).toMatchObject({
    title: 'Repeindre',
    status: 'draft',
    slots: [{ timezone: 'Europe/Madrid' }],
  });
  const kept = await api.store.missions.find('own', first.body.id.slice(4));
  expect(kept?.createdBy).toMatch(/^key /);
  const [line] = await api.store.audit.list('own', { missionId: kept?.id ?? '', limit: 5 });
  expect(line).toMatchObject({ kind: 'mission.created', by: kept?.createdBy });
  const announced = await api.post(`/missions/${first.body.id}/announce`, {});
  expect(announced.body).toMatchObject({ type: problem('not-possible'), reason: 'notFramed' });
  expect(announced.body.detail).toMatch(/^Its checklist lacks: \w+/);
});

test('what cannot be is told part by part, and nothing is made', async () => {
  const count = async () => (await api.store.missions.list('own', ['draft'])).length;
  const before = await count();
  const later = half(500);
  const bodies: [object, string][] = [
    [{ title: '' }, '#/title'],
    [{ title: '\u200b' }, '#/title'],
    [{ summary: 'x'.repeat(2_001) }, '#/summary'],
    [{ slots: [] }, '#/slots'],
    [{ slots: [half(-5)] }, '#/slots/0'],
    [{ slots: [later, later] }, '#/slots/1'],
    [{ slots: [{ ...later, endsAt: later.startsAt }] }, '#/slots/0'],
    [{ slots: [{ ...later, endsAt: hours(511).toISOString() }] }, '#/slots/0'],
    [{ slots: [half(30_000)] }, '#/slots/0'],
    [{ slots: [half(500, { minimum: 9 })] }, '#/slots/0'],
    [{ slots: [half(500, { capacity: 501 })] }, '#/slots/0/capacity'],
    [{ slots: [half(500, { startsAt: 'tomorrow' })] }, '#/slots/0/startsAt'],
    [{ timezone: 'Europe/Nowhere' }, '#/timezone'],
    [{ status: 'announced' }, '#'],
  ];
  for (const [change, pointer] of bodies) {
    const { status, body } = await api.post('/missions', wanted(change));
    expect([change, status, body.errors?.[0]?.pointer]).toEqual([change, 422, pointer]);
  }
  expect(await count()).toBe(before);
});

test('an announcement reaches everybody once, however often it is asked for', async () => {
  const { person, mission: one, path } = await ready();
  const headers = { 'idempotency-key': newId() };
  const announced = await api.post(`${path}/announce`, {}, { headers });
  expect(announced.body).toMatchObject({ mission: `mis_${one.id}`, toEveryone: true });
  expect((await api.post(`${path}/announce`, {}, { headers })).body).toEqual(announced.body);
  expect((await api.get(path)).body.status).toBe('announced');
  const told = await api.store.deliveries.ofEmployee('own', person.id, 50);
  expect(told.filter(({ subject }) => subject.kind === 'announcement')).toHaveLength(1);
  expect((await api.post(`${path}/announce`, {})).body).toMatchObject({ reason: 'everyoneTold' });
  const early = { publishAt: hours(-1).toISOString() };
  expect((await api.post(`${path}/announce`, early)).body.errors?.[0]?.pointer).toBe('#/publishAt');
});

test('one that is cancelled is so for everybody, and with its reason', async () => {
  const { person, path } = await ready();
  await api.post(`${path}/announce`, {});
  const { body } = await api.post(`${path}/engagements`, { person: person.email });
  const cancelled = await api.post(`${path}/cancel`, { reason: 'weather', note: 'Snow\u202e' });
  expect(cancelled.body.status).toBe('cancelled');
  expect((await api.get(`/engagements/${body.id}`)).body.state).toBe('cancelled');
  expect((await api.post(`${path}/cancel`, {})).body).toMatchObject({ status: 409 });
  expect((await api.post(`${path}/announce`, {})).body).toMatchObject({ type: problem('mission-closed') });
});

test('a key that only reads does none of it, nor another company’s', async () => {
  const { path } = await ready();
  const reading = await api.keyOf('own', ['read', 'webhooks']);
  const theirs = await api.keyOf(await anotherCompany(api), ['write']);
  expect((await api.post('/missions', wanted(), { key: reading })).status).toBe(403);
  for (const act of ['announce', 'announcements', 'cancel']) {
    const asked = act === 'announcements' ? { audience: {} } : {};
    expect((await api.post(`${path}/${act}`, asked, { key: reading })).status).toBe(403);
    expect([404, 409]).toContain((await api.post(`${path}/${act}`, asked, { key: theirs })).status);
  }
  expect((await api.get(path)).body.status).toBe('ready');
});

test('an announcement whose body is not as described says which part, and nothing is kept', async () => {
  const { path, mission: one } = await ready();
  const posts = (change = {}) => ({ posts: { workspace: 'wsp_none', channels: ['C1'], ...change } });
  const bodies: [object, string][] = [
    [{}, '#'],
    [{ toEveryone: true }, '#'],
    [{ audience: { sites: [] } }, '#/audience/sites'],
    [{ audience: { sites: ['Lyon', '\u200b'] } }, '#/audience/sites/1'],
    [{ audience: { skills: ['x'.repeat(61)] } }, '#/audience/skills/0'],
    [{ audience: { causes: [18] } }, '#/audience/causes/0'],
    [{ audience: { roles: ['admin'] } }, '#/audience'],
    [{ audience: { language: 'de' } }, '#/audience/language'],
    [posts({ channels: [] }), '#/posts/channels'],
    [posts({ channels: ['C1\u202e'] }), '#/posts/channels/0'],
    [posts({ channels: Array(11).fill('C1') }), '#/posts/channels'],
    [posts({ readBy: 'anybody' }), '#/posts/readBy'],
    [posts(), '#/posts/workspace'],
    [posts({ workspace: 'none' }), '#/posts/workspace'],
    [{ audience: {}, publishAt: hours(-1).toISOString() }, '#/publishAt'],
    [{ audience: {}, publishAt: hours(501).toISOString() }, '#/publishAt'],
    [{ audience: {}, perHour: 0 }, '#/perHour'],
    [{ audience: {}, perHour: 5, until: hours(5).toISOString() }, '#/until'],
  ];
  for (const [change, pointer] of bodies) {
    const { status, body } = await api.post(`${path}/announcements`, change);
    expect([change, status, body.errors?.[0]?.pointer]).toEqual([change, 422, pointer]);
  }
  for (const until of [hours(504).toISOString(), '9999-12-31T00:00:00Z']) {
    const { status, body } = await api.post(`${path}/announcements`, { audience: {}, until });
    expect([status, body.reason, body.errors[0].pointer]).toEqual([409, 'tooSlow', '#/until']);
  }
  const theirs = await api.store.workspaces.ensure(workspace({ organisationId: await anotherCompany(api) }));
  const elsewhere = await api.post(`${path}/announcements`, posts({ workspace: `wsp_${theirs.id}` }));
  expect(elsewhere.body.errors?.[0]?.pointer).toBe('#/posts/workspace');
  expect((await api.get('/workspaces')).body.data).not.toContainEqual(
    expect.objectContaining({ id: `wsp_${theirs.id}` }),
  );
  expect(await api.store.announcements.ofMission('own', one.id)).toEqual([]);
});
