import { type Client, openScim, type ScimServer } from './scimServer.js';

/** Who organises follows a group of the directory, and what an admin gave in chat stays. */
let scim: ScimServer;
let entra: Client;
beforeAll(async () => {
  scim = await openScim();
  entra = await scim.connect('Entra', { groupRoles: [{ group: 'Ressources humaines', role: 'organiser' }] });
});
afterAll(() => scim.close());

const add = async (name: string): Promise<string> => {
  const { body } = await entra.post('/Users', {
    userName: `${name}@acme.example`,
    displayName: name,
    active: true,
  });
  return body.id;
};
/** Whoever organises, by name. */
async function organisers(): Promise<string[]> {
  const { organisations, employees } = scim.opened.store;
  const { id } = scim.world.organisation;
  const held = (await organisations.find(id))?.roles ?? [];
  const names = held
    .filter(({ role }) => role === 'organiser')
    .map(async ({ employeeId, source }) => `${(await employees.find(id, employeeId))?.name} ${source}`);
  return (await Promise.all(names)).sort();
}
const members = (op: 'add' | 'remove' | 'replace', ...ids: readonly string[]) => ({
  ...{ op, path: 'members', value: ids.map((value) => ({ value })) },
});

test('whoever comes into the group organises, whoever leaves it does no more, and a rename or a deletion counts', async () => {
  const [ana, ben, chloe] = [await add('Ana'), await add('Ben'), await add('Chloé')];
  const made = await entra.post('/Groups', { displayName: 'ressources HUMAINES', members: [{ value: ana }] });
  const path = `/Groups/${made.body.id}`;
  expect(await organisers()).toEqual(['Ana directory']);
  await Promise.all([ben, chloe].map((id) => entra.patch(path, members('add', id))));
  expect(await organisers()).toEqual(['Ana directory', 'Ben directory', 'Chloé directory']);
  await entra.patch(path, members('remove', chloe));
  expect(await organisers()).toEqual(['Ana directory', 'Ben directory']);
  await entra.patch(path, { op: 'replace', value: { id: made.body.id, displayName: 'Autre' } });
  expect(await organisers()).toEqual([]);
  await entra.patch(path, { op: 'replace', path: 'displayName', value: 'Ressources humaines' });
  await entra.patch(path, members('replace', ben));
  expect(await organisers()).toEqual(['Ben directory']);
  const other = await entra.post('/Groups', { displayName: 'Lyon', members: [{ value: chloe }] });
  expect([other.status, await organisers()]).toEqual([201, ['Ben directory']]);
  await entra.call('DELETE', path);
  expect(await organisers()).toEqual([]);
});

test('what an admin gave in chat stays, in the group or out of it', async () => {
  const id = await add('Dan');
  const { organisations, employees } = scim.opened.store;
  const { id: organisationId } = scim.world.organisation;
  const dan = await employees.findByEmail(organisationId, 'dan@acme.example');
  const given = {
    employeeId: dan?.id ?? '',
    role: 'organiser',
    source: 'chat',
    by: 'olga',
    at: new Date(),
  } as const;
  await organisations.changeRoles(organisationId, (held) => ({ roles: [...held, given] }));
  const { body } = await entra.post('/Groups', {
    displayName: 'Ressources humaines',
    members: [{ value: id }],
  });
  expect(await organisers()).toEqual(['Dan chat']);
  await entra.patch(`/Groups/${body.id}`, members('remove', id));
  expect(await organisers()).toEqual(['Dan chat']);
});
