import { watchSearches } from '../../support/indexUse.js';
import { filtered, openScim, type ScimServer } from './scimServer.js';

let scim: ScimServer;
beforeAll(async () => {
  scim = await openScim();
});
afterAll(() => scim.close());

test('whatever a directory asks for is led by an index, by more than its company', async () => {
  const entra = await scim.connect('Entra', { groupRoles: [{ group: 'RH', role: 'organiser' }] });
  const watched = watchSearches();
  const person = { userName: 'ana@example.org', displayName: 'Ana', active: true };
  const { id } = (await entra.post('/Users', person)).body;
  const group = (await entra.post('/Groups', { displayName: 'RH', members: [{ value: id }] })).body.id;
  for (const [field, value] of [
    ['userName', 'ana@example.org'],
    ['externalId', 'x'],
    ['emails[type eq "work"].value', 'ana@example.org'],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber', '1'],
    ['manager', 'x'],
  ])
    await entra.get(filtered('/Users', `${field} eq "${value}"`));
  await entra.get('/Users?startIndex=3&count=5');
  await entra.get(filtered('/Groups', 'displayName eq "RH"'));
  const value = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';
  await entra.patch(`/Users/${id}`, { op: 'add', path: value, value: 'chief' });
  await entra.patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false });
  await entra.patch(`/Groups/${group}`, { op: 'remove', path: 'members' });
  await entra.call('DELETE', `/Users/${id}`);
  const own = /^(?:directoryEntries|directoryGroups|connections) /;
  expect([watched.unled(), watched.unsorted().filter((search) => own.test(search))]).toEqual([[], []]);
  const byTwo = watched.unled(2).filter((search) => own.test(search) && !search.includes('tokens.prefix'));
  expect(byTwo).toEqual([]);
  expect(watched.count()).toBeGreaterThan(20);
  watched.stop();
});
