import { type Client, filtered, openScim, type ScimServer } from './scimServer.js';

/** What nobody may do, whatever they send. */
let scim: ScimServer;
let entra: Client;
beforeAll(async () => {
  scim = await openScim();
  entra = await scim.connect('Entra');
});
afterAll(() => scim.close());

const person = (name: string, more: object = {}) => ({
  ...{ userName: `${name}@acme.example`, displayName: name, active: true },
  ...more,
});
const add = async (client: Client, name: string, more?: object): Promise<string> => {
  const { status, body } = await client.post('/Users', person(name, more));
  expect([name, status]).toEqual([name, 201]);
  return body.id;
};

/** All that is kept, and all that was logged, as text. */
async function everything(): Promise<string> {
  const collections = await scim.opened.database.collections();
  const rows = await Promise.all(collections.map((one) => one.find().toArray()));
  return JSON.stringify([rows, scim.world.log.lines]);
}

test.each(['', 'Bearer', 'Bearer wrong-wrong-wrong-wrong-wrong', 'Basic YTpi'])(
  'without its token (“%s”) nothing is told',
  async (authorization) => {
    const answer = await fetch(`${scim.url}/Users`, { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(await answer.json()).toMatchObject({ status: '401', detail: expect.stringMatching(/token/) });
  },
);

test('what the service can do is told to whoever asks, and holds', async () => {
  const read = async (path: string) => (await fetch(`${scim.url}${path}`)).json();
  expect(await read('/ServiceProviderConfig')).toMatchObject({
    patch: { supported: true },
    etag: { supported: false },
  });
  expect((await read('/ResourceTypes')).Resources).toHaveLength(2);
  expect(await read('/ResourceTypes/User')).toMatchObject({ endpoint: '/Users' });
  const { Resources } = await read('/Schemas');
  expect(Resources).toHaveLength(3);
  for (const { id } of Resources) expect(await read(`/Schemas/${id}`)).toMatchObject({ id });
  const names = Resources[0].attributes.map(({ name }: { name: string }) => name);
  expect(names).not.toContain('password');
});

test('a password, a birth date, a salary and a private address are found nowhere', async () => {
  const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  const id = await add(entra, 'secrets', {
    ...{ password: 'SECRET-1', birthDate: 'SECRET-2', salary: 'SECRET-3', nickName: 'SECRET-4' },
    emails: [{ value: 'secret-5@home.example', type: 'home' }],
    addresses: [{ type: 'work', locality: 'Lyon', streetAddress: 'SECRET-6' }],
    [urn]: { costCenter: 'SECRET-7', department: 'Finance' },
    'urn:example:hr:1.0': { birthDate: 'SECRET-8' },
    name: { givenName: 'Ana', middleName: 'SECRET-9' },
  });
  for (const path of [
    'password',
    'salary',
    'phoneNumbers[type eq "mobile"].value',
    'urn:example:hr:1.0:birthDate',
  ])
    expect((await entra.patch(`/Users/${id}`, { op: 'replace', path, value: 'SECRET-10' })).status).toBe(200);
  await entra.patch(`/Users/${id}`, {
    op: 'replace',
    value: { password: 'SECRET-11', 'name.middleName': 'SECRET-12' },
  });
  expect((await entra.get(`/Users/${id}`)).body).toMatchObject({ addresses: [{ locality: 'Lyon' }] });
  expect(await everything()).not.toMatch(/secret-\d/i);
  const { employees } = scim.opened.store;
  const kept = await employees.findByEmail(scim.world.organisation.id, 'secrets@acme.example');
  expect(kept?.fromDirectory).toMatchObject({ site: 'Lyon', department: 'Finance' });
});

test('no path reaches what every object has', async () => {
  const id = await add(entra, 'proto');
  const before = (await entra.get(`/Users/${id}`)).body;
  const bodies = [
    { op: 'replace', path: '__proto__.polluted', value: 'x' },
    { op: 'add', path: 'constructor.prototype.polluted', value: 'x' },
    { op: 'replace', path: 'constructor', value: { prototype: { polluted: 'x' } } },
    { op: 'add', path: 'name.__proto__', value: { polluted: 'x' } },
  ];
  for (const body of bodies) expect((await entra.patch(`/Users/${id}`, body)).status).toBeLessThan(500);
  const raw = `{"Operations":[{"op":"replace","value":{"__proto__":{"polluted":"x"},"constructor":{"a":1}}}]}`;
  expect((await entra.call('PATCH', `/Users/${id}`, raw)).status).toBe(200);
  expect({}).not.toHaveProperty('polluted');
  expect((await entra.get(`/Users/${id}`)).body).toEqual(before);
});

test.each([
  'userName eq',
  'userName eq ines',
  'userName "x"',
  '(userName eq "a"',
  'userName eq "a" userName eq "b"',
  'nickName eq "a"',
  'userName matches "a"',
  '',
  `${'('.repeat(60)}userName eq "a"${')'.repeat(60)}`,
  `userName eq "${'a'.repeat(9_000)}"`,
])('a filter that cannot be read is nobody’s, and never everybody’s (%#)', async (filter) => {
  for (const path of ['/Users', '/Groups']) {
    const { status, body } = await entra.get(filtered(path, filter));
    expect([status, body.scimType]).toEqual([400, 'invalidFilter']);
  }
});

test('a filter of 100 kB is refused', async () => {
  const answer = await fetch(`${scim.url}${filtered('/Users', `userName eq "${'a'.repeat(100_000)}"`)}`, {
    headers: { authorization: `Bearer ${entra.token}` },
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
});

test.each([
  ['POST', '/Users', 'not json'],
  ['POST', '/Users', []],
  ['POST', '/Users', {}],
  ['POST', '/Users', { userName: 'a'.repeat(300) }],
  ['POST', '/Users', { userName: { a: 1 } }],
  ['POST', '/Users', { userName: 'x', emails: [{ value: 'no address' }] }],
  ['POST', '/Users', { userName: 'x', active: 'perhaps' }],
  ['POST', '/Groups', { displayName: '' }],
  ['POST', '/Groups', { displayName: 'x', members: [{ value: 'nobody' }] }],
])('a bad body changes nothing (%#): %s %s', async (method, path, body) => {
  const answer = await entra.call(method, path, body);
  expect([answer.status, answer.body.status]).toEqual([400, '400']);
  expect(answer.body.detail.length).toBeGreaterThan(10);
});

test('a change is done whole or not at all', async () => {
  const id = await add(entra, 'whole');
  const good = { op: 'replace', path: 'displayName', value: 'Changed' };
  for (const bad of [
    { op: 'replace', path: 'active', value: 'perhaps' },
    { op: 'replace', path: 'userName', value: '' },
    { op: 'move', path: 'displayName', value: 'x' },
    { op: 'replace', path: 'displayName[', value: 'x' },
    { op: 'remove' },
  ])
    expect((await entra.patch(`/Users/${id}`, good, bad)).status).toBe(400);
  expect((await entra.get(`/Users/${id}`)).body.displayName).toBe('whole');
});

test('two connections of one company, and two companies, never touch each other’s people', async () => {
  const okta = await scim.connect('Okta');
  const elsewhere = await scim.connect('Entra', {}, await scim.otherCompany());
  const id = await add(entra, 'own');
  const group = (await entra.post('/Groups', { displayName: 'Own', members: [{ value: id }] })).body.id;
  for (const other of [okta, elsewhere]) {
    expect((await other.get('/Users')).body.totalResults).toBe(0);
    expect((await other.get(filtered('/Users', 'userName eq "own@acme.example"'))).body.totalResults).toBe(0);
    for (const path of [`/Users/${id}`, `/Groups/${group}`]) {
      const changed = { op: 'replace', path: 'displayName', value: 'x' };
      expect((await other.get(path)).status).toBe(404);
      expect((await other.patch(path, changed)).status).toBe(404);
      expect((await other.call('PUT', path, person('own', { displayName: 'x' }))).status).toBe(404);
      expect((await other.call('DELETE', path)).status).toBe(404);
    }
    const taking = await other.post('/Groups', { displayName: 'Taking', members: [{ value: id }] });
    expect(taking.status).toBe(400);
  }
  expect((await entra.get(`/Users/${id}`)).body).toMatchObject({ displayName: 'own', active: true });
  const same = await okta.post('/Users', person('own'));
  expect(same).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/autre annuaire/) } });
  await add(elsewhere, 'own');
});

test('a thousand who come into one group at once are all in it, and one person changed by many is as one said', async () => {
  const names = Array.from({ length: 50 }, (_, at) => `crowd${at}`);
  const ids = await Promise.all(names.map((name) => add(entra, name)));
  const group = (await entra.post('/Groups', { displayName: 'Crowd' })).body.id;
  const path = `/Groups/${group}`;
  const all = Array.from({ length: 1_000 }, (_, at) => ids[at % ids.length]);
  const into = (id: string | undefined) => ({ op: 'add', path: 'members', value: [{ value: id }] });
  // As many connections at a time as a directory would hardly open.
  const statuses: number[] = [];
  const sendNext = async (): Promise<void> => {
    for (let id = all.pop(); id !== undefined; id = all.pop())
      statuses.push((await entra.patch(path, into(id))).status);
  };
  await Promise.all(Array.from({ length: 100 }, sendNext));
  expect([statuses.length, new Set(statuses)]).toEqual([1_000, new Set([204])]);
  const { members } = (await entra.get(path)).body;
  expect(members.map(({ value }: { value: string }) => value).sort()).toEqual([...ids].sort());
  const one = `/Users/${ids[0]}`;
  const fields = ['displayName', 'name.givenName', 'name.familyName', 'externalId', 'title'];
  await Promise.all(
    fields.map((field) => entra.patch(one, { op: 'replace', path: field, value: `new ${field}` })),
  );
  expect((await entra.get(one)).body).toMatchObject({
    ...{ displayName: 'new displayName', externalId: 'new externalId' },
    name: { givenName: 'new name.givenName', familyName: 'new name.familyName' },
  });
});

test('sent ten times at once, somebody is made once; done twice, a change is done once', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => entra.post('/Users', person('twice'))));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  const id = answers.find(({ status }) => status === 201)?.body.id;
  const change = { op: 'replace', path: 'displayName', value: 'Once' };
  const [first, second] = [
    await entra.patch(`/Users/${id}`, change),
    await entra.patch(`/Users/${id}`, change),
  ];
  expect(second.body).toEqual(first.body);
  const rows = scim.opened.database.collection('employees').find({ email: 'twice@acme.example' });
  expect(await rows.toArray()).toHaveLength(1);
});
