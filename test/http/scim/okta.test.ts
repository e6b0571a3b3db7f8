import fixture from '../../fixtures/scim/okta.json' with { type: 'json' };
import { type Client, exchangeIn, openScim, type ScimServer } from './scimServer.js';

/** Every body that Okta sends: custom apps by PUT, those of its catalogue by PATCH. */
let scim: ScimServer;
let okta: Client;
const ids: Record<string, string> = {};
const played = new Set<string>();
beforeAll(async () => {
  scim = await openScim();
  okta = await scim.connect('Okta');
});
afterAll(() => scim.close());

const ask = (name: string, body?: unknown) => {
  played.add(name);
  const { request } = exchangeIn(fixture, name, ids);
  return okta.call(request.method, request.path, body ?? request.body);
};
const answerOf = (name: string) => exchangeIn(fixture, name, ids).response;

test('before anybody is there, pages and names find nobody', async () => {
  for (const name of ['test connection', 'match'])
    expect(await ask(name)).toMatchObject({ status: 200, body: answerOf(name).body });
});

test('somebody is created with a password that nobody keeps, once', async () => {
  const made = await ask('create');
  expect(made).toMatchObject({
    status: 201,
    body: { userName: 'ines.durand@acme-exemple.fr', locale: 'fr-FR' },
  });
  ids['6f1c0d8e-1111-4a4a-9c9c-000000000001'] = made.body.id;
  expect(made.body).not.toHaveProperty('password');
  expect((await ask('match')).body).toMatchObject({ totalResults: 1, Resources: [{ id: made.body.id }] });
  const twice = await ask('duplicate');
  expect(twice).toMatchObject({ status: 409, body: { status: '409', scimType: 'uniqueness' } });
});

test('a whole PUT changes the name; then it deactivates, as a catalogue app does by PATCH', async () => {
  const put = await ask('update (GET then PUT of the whole)');
  expect(put).toMatchObject({ status: 200, body: { active: true, name: { familyName: 'Durand-Roy' } } });
  expect(put.body.name).not.toHaveProperty('middleName');
  const { organisation, ports } = scim.world;
  const ines = async () => ports.employees.findByEmail(organisation.id, 'ines.durand@acme-exemple.fr');
  expect(await ines()).toMatchObject({ name: 'Inès Durand-Roy', fromDirectory: { active: true } });
  expect((await ask('deactivate, catalogue app')).body).toMatchObject({ active: false });
  expect(await ines()).toMatchObject({ fromDirectory: { active: false } });
  const back = await okta.call('PUT', `/Users/${put.body.id}`, { ...put.body, active: true });
  expect(back).toMatchObject({ status: 200, body: { active: true } });
  const left = await ask('deactivate, custom app', { ...put.body, active: false });
  expect(left).toMatchObject({ status: 200, body: { active: false } });
  const silent = await ask('update (GET then PUT of the whole)', { ...put.body, active: undefined });
  expect(silent.body.active).toBe(false);
});

test('pages are of integers, in one order, each person once', async () => {
  const people = Array.from({ length: 12 }, (_, at) => ({
    userName: `page${at}@acme-exemple.fr`,
    displayName: `P ${at}`,
  }));
  const made = await Promise.all(people.map((one) => okta.post('/Users', one)));
  expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201]));
  const seen: string[] = [];
  for (const startIndex of [1, 6, 11]) {
    const { body } = await okta.get(`/Users?startIndex=${startIndex}&count=5`);
    expect(body).toMatchObject({ totalResults: 13, startIndex, itemsPerPage: startIndex === 11 ? 3 : 5 });
    seen.push(...body.Resources.map(({ id }: { id: string }) => id));
  }
  expect(new Set(seen).size).toBe(13);
  expect((await ask('import page')).body).toMatchObject({
    totalResults: 13,
    startIndex: 101,
    itemsPerPage: 0,
  });
  expect((await okta.get('/Users?count=0')).body).toMatchObject({ totalResults: 13, Resources: [] });
  expect((await okta.get('/Users?startIndex=-3&count=1')).body).toMatchObject({ startIndex: 1 });
});

test('a group is pushed, renamed with its id, filled, and pushed whole', async () => {
  const made = await ask('group push');
  expect(made).toMatchObject({ status: 201, body: { displayName: 'Managers', members: [] } });
  ids['6f1c0d8e-2222-4a4a-9c9c-000000000001'] = made.body.id;
  for (const name of ['group rename (sent at every membership change)', 'membership', 'full push'])
    expect([name, (await ask(name)).status]).toEqual([name, 204]);
  const ines = ids['6f1c0d8e-1111-4a4a-9c9c-000000000001'];
  expect((await okta.get(`/Groups/${made.body.id}`)).body.members).toMatchObject([{ value: ines }]);
  const put = await okta.call('PUT', `/Groups/${made.body.id}`, { displayName: 'Chefs', members: [] });
  expect(put).toMatchObject({ status: 200, body: { displayName: 'Chefs', members: [] } });
  expect((await okta.call('DELETE', `/Groups/${made.body.id}`)).status).toBe(204);
  expect((await okta.get(`/Groups/${made.body.id}`)).status).toBe(404);
});

test('whoever asks too often is told to wait, in whole seconds', async () => {
  const { status, headers } = answerOf('throttled');
  played.add('throttled');
  const busy = await openScim({ requestsPerMinute: 2 });
  const client = await busy.connect('Okta');
  const other = await busy.connect('Entra');
  // A limit begins anew each minute, and may do so between any two requests.
  let answer = await client.get('/Users?count=0');
  for (let left = 20; left > 0 && answer.status !== status; left -= 1)
    answer = await client.get('/Users?count=0');
  expect([answer.status, answer.body.status]).toEqual([status, String(status)]);
  expect(Object.keys(headers)).toEqual(['retry-after']);
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  expect((await other.get('/Users?count=0')).status).toBe(200);
  await busy.close();
});

test('every exchange of Okta’s was played', () => {
  expect([...played].sort()).toEqual(fixture.exchanges.map(({ name }) => name).sort());
});
