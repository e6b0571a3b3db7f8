import fixture from '../../fixtures/scim/entra.json' with { type: 'json' };
import { type Client, exchangeIn, filtered, openScim, type ScimServer } from './scimServer.js';

/** Every body that Entra sends, in both of its behaviours. */
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const theirs = (end: string) => `6f1c0d8e-1111-4a4a-9c9c-00000000000${end}`;

let scim: ScimServer;
let entra: Client;
let ids: Record<string, string> = {};
beforeAll(async () => {
  scim = await openScim();
  entra = await scim.connect('Entra');
});
afterAll(() => scim.close());

const played = new Set<string>();
const exchange = (name: string) => {
  played.add(name);
  return exchangeIn(fixture, name, ids);
};
const ask = (name: string, body = exchange(name).request.body) => {
  const { method, path } = exchange(name).request;
  return entra.call(method, path, body);
};
const lea = () => entra.get(`/Users/${ids[theirs('1')]}`);

test('the connection is tested by a name that nobody has', async () => {
  const { request, response } = exchange('test connection');
  const answer = await entra.call(request.method, request.path);
  expect(answer).toMatchObject({ status: 200, body: response.body });
  expect(answer.headers.get('content-type')).toMatch(/^application\/scim\+json/);
});

test('somebody is created with the whole answer and where they are, found by each name, and never twice', async () => {
  const chief = { userName: 'chief@acme-exemple.fr', displayName: 'Chief', active: true };
  ids = { [theirs('2')]: (await entra.post('/Users', chief)).body.id };
  const { request, response } = exchange('create');
  const made = await entra.post('/Users?aadOptscim062020', request.body);
  const { meta: _, id: __, schemas, [enterprise]: work, ...told } = response.body;
  expect(made).toMatchObject({ status: 201, body: { schemas, ...told, meta: { resourceType: 'User' } } });
  expect(made.body[enterprise]).toEqual({ employeeNumber: '00042', department: 'Finance' });
  expect(work.manager).toBeDefined();
  expect(made.headers.get('location')).toBe(made.body.meta.location);
  ids[theirs('1')] = made.body.id;
  const filters = [
    'userName eq "LEA.martin@acme-exemple.fr"',
    'externalId eq "0b7e-entra-object-id"',
    'emails[type eq "work"].value eq "lea.martin@acme-exemple.fr"',
    `id eq "${made.body.id}" and userName eq "lea.martin@acme-exemple.fr"`,
    `${enterprise}:employeeNumber eq "00042"`,
  ];
  for (const filter of filters) {
    const found = await entra.get(filtered('/Users', filter));
    expect([filter, found.body.totalResults, found.body.Resources[0]]).toEqual([filter, 1, made.body]);
  }
  const { request: match, response: matched } = exchange('match');
  const [{ meta: ___, [enterprise]: ____, ...one }] = matched.body.Resources;
  expect(await entra.get(filtered('/Users', match.path.split('filter=')[1]))).toMatchObject({
    ...{ status: 200, body: { ...matched.body, Resources: [one] } },
  });
  expect(await entra.post('/Users', request.body)).toMatchObject({
    ...{ status: 409, body: { status: '409', scimType: 'uniqueness' } },
  });
  const other = await entra.post('/Users', { ...request.body, userName: 'other@acme-exemple.fr' });
  expect(other).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/matricule/) } });
});

test('what is null is nothing', async () => {
  const { body } = exchange('create with nulls').request;
  const email = [{ type: 'work', value: 'nulls@acme-exemple.fr', primary: true }];
  const made = await entra.post('/Users', { ...body, userName: 'nulls', externalId: 'nulls', emails: email });
  expect(made.status).toBe(201);
  expect(made.body).not.toHaveProperty('title');
  expect(made.body).not.toHaveProperty(enterprise);
});

test.each(['disable, default', 'disable, aadOptscim062020'])('%s', async (name) => {
  const answer = await ask(name);
  expect(answer).toMatchObject({ status: 200, body: { active: false } });
  const back = await entra.patch(`/Users/${ids[theirs('1')]}`, { op: 'Add', path: 'active', value: 'True' });
  expect(back).toMatchObject({ status: 200, body: { active: true } });
  const { employees } = scim.opened.store;
  const person = await employees.findByNumber(scim.world.organisation.id, '00042');
  expect(person?.fromDirectory).toMatchObject({ active: true, department: 'Finance' });
});

test('what is not kept is accepted, and forgotten, in both behaviours', async () => {
  const { request, flag } = exchange('add a single value, default / flag');
  const emptied = exchange('null update (validator)');
  for (const body of [request.body, flag, emptied.request.body, ...emptied.then]) {
    const answer = await entra.call('PATCH', request.path, body);
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('title');
  }
});

test('several are replaced one by one, or in one object with dotted keys', async () => {
  const changed = await ask('replace several, default');
  expect(changed.body).toMatchObject({ displayName: 'Léa M.', externalId: 'x1' });
  expect(changed.body.emails).toEqual([{ value: 'lea.m@acme-exemple.fr', type: 'work', primary: true }]);
  const flagged = await ask('replace several, flag');
  expect(flagged.status).toBe(200);
  expect((await lea()).body).toMatchObject({
    name: { givenName: 'Léa', familyName: 'M', formatted: 'Léa Martin' },
    [enterprise]: { employeeNumber: '00043' },
  });
});

test('an address is made where there was none, and emptied by an empty text and by null', async () => {
  const path = 'emails[type eq "work"].value';
  for (const nothing of ['', null]) {
    const to = `/Users/${ids[theirs('1')]}`;
    expect((await entra.patch(to, { op: 'Replace', path, value: nothing })).body).not.toHaveProperty(
      'emails',
    );
    const made = await entra.patch(to, { op: 'Add', path, value: 'lea.m@acme-exemple.fr' });
    expect(made.body.emails).toEqual([{ value: 'lea.m@acme-exemple.fr', type: 'work', primary: true }]);
  }
});

test('a manager is a plain id, a list, or an object; read as an object; and cleared by an empty text', async () => {
  const { employees } = scim.opened.store;
  const managerId = async () =>
    (await employees.findByNumber(scim.world.organisation.id, '00043'))?.managerId ?? null;
  const { request, then } = exchange('manager set / change / clear (plain string ids)');
  const manager = { value: ids[theirs('2')] };
  expect((await entra.call('PATCH', request.path, request.body)).body[enterprise].manager).toEqual(manager);
  const chief = await managerId();
  expect(chief).not.toBeNull();
  await entra.call('PATCH', request.path, then[0]);
  expect((await lea()).body[enterprise].manager).toEqual({ value: 'another id' });
  expect(await managerId()).toBe(chief);
  await entra.call('PATCH', request.path, then[1]);
  expect((await lea()).body[enterprise]).not.toHaveProperty('manager');
  expect(await managerId()).toBeNull();
  expect((await ask('manager, older documented form')).body[enterprise].manager).toEqual(manager);
  expect(await managerId()).toBe(chief);
});

test('groups: made empty, found without their members, changed in all forms', async () => {
  const made = await ask('group create');
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ ...exchange('group create').response.body, id: expect.any(String) });
  ids['6f1c0d8e-2222-4a4a-9c9c-000000000001'] = made.body.id;
  const found = await ask('group find');
  expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ displayName: 'Site Lyon' }] });
  expect(found.body.Resources[0]).not.toHaveProperty('members');
  const members = async () => (await entra.get(`/Groups/${made.body.id}`)).body.members;
  for (const removal of ['members remove, default', 'members remove, flag']) {
    expect((await ask('members add')).status).toBe(204);
    expect(await members()).toMatchObject([{ value: ids[theirs('1')] }]);
    expect((await ask(removal)).status).toBe(204);
    expect(await members()).toEqual([]);
  }
  expect((await ask('group create')).body).toMatchObject({ status: '409', scimType: 'uniqueness' });
});

test('who is unknown is not found; who is deleted is erased, and is in no group', async () => {
  const unknown = await ask('unknown');
  expect([unknown.status, unknown.body.status]).toEqual([404, '404']);
  await ask('members add');
  expect((await ask('hard delete (30 days after the soft one, or by hand)')).status).toBe(204);
  expect((await lea()).status).toBe(404);
  expect((await ask('hard delete (30 days after the soft one, or by hand)')).status).toBe(404);
  const groups = await entra.get(filtered('/Groups', `members eq "${ids[theirs('1')]}"`));
  expect(groups.body.totalResults).toBe(0);
  for await (const some of scim.opened.store.employees.everyone(scim.world.organisation.id, {}, 100))
    expect(JSON.stringify(some)).not.toMatch(/lea.m@|00043/);
});

test('every exchange of Entra’s was played', () => {
  expect([...played].sort()).toEqual(fixture.exchanges.map(({ name }) => name).sort());
});
