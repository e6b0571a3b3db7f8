import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { lets, onSlot } from './identity/newcomers.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The company's directory tells by itself who comes and who leaves, while people talk in either chat. */
describe.each<Platform>(['slack', 'teams'])('a directory that tells by SCIM, with people in %s', (chat) => {
  let chats: TwoChats;
  const token = randomUUID();
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    const entra = { kind: 'scim', name: 'Entra' } as const;
    const connection = { ...entra, id: randomUUID(), organisationId: 'own' };
    await chats.records.store.connections.open(
      connection,
      {},
      { token, clientSecret: randomUUID() },
      chats.clock.now(),
    );
  });
  afterAll(() => chats.close());

  const send = async (method: string, path: string, body: object) => {
    const answer = await fetch(`${chats.url}/scim/v2${path}`, {
      ...{ method, body: JSON.stringify(body) },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    });
    return { status: answer.status, body: await answer.json() };
  };
  const tells = async (name: string, email: string, employeeNumber: string): Promise<string> => {
    const { body } = await send('POST', '/Users', {
      ...{ userName: email, displayName: name, active: true, emails: [{ type: 'work', value: email }] },
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { employeeNumber },
    });
    return body.id;
  };
  const setActive = (id: string, value: string) =>
    send('PATCH', `/Users/${id}`, { Operations: [{ op: 'Replace', path: 'active', value }] });

  test('who leaves keeps no seat: the next in line hears of it, and who is back is themselves again', async () => {
    const { slotId } = await putMission(chats, 'Verger', { capacity: 1 });
    const ana = await tells('Ana', 'ana@example.org', '00001');
    await tells('Ben', 'ben@example.org', '00002');
    await asks(chats.person(chat, 'Ana'), 'je m’inscris au verger', /Votre place est réservée/);
    await asks(chats.person(chat, 'Ben'), 'je m’inscris au verger', /liste d’attente/);
    expect(await setActive(ana, 'False')).toMatchObject({ status: 200, body: { active: false } });
    expect(await onSlot(chats, slotId)).toEqual(['Ana withdrawn', 'Ben offered 1']);
    await hears(chats.person(chat, 'Ben'), /Une place s’est libérée/);
    expect(await setActive(ana, 'True')).toMatchObject({ status: 200, body: { active: true } });
    await asks(chats.person(chat, 'Ana'), 'mes missions', /missions?/);
    const [employee] = await chats.records.rows('employees', { email: 'ana@example.org' });
    expect(employee).toMatchObject({ employeeNumber: '00001', fromDirectory: { active: true } });
  });

  test('who was told of before they speak is known when they do, as the directory calls them', async () => {
    await tells('Zoé Neuville', 'zoe@example.org', '00042');
    const zoe = lets(chats, chat, { name: 'Zoe', email: 'zoe@example.org' });
    await asks(zoe, 'mes missions', /missions?/);
    const [employee, ...others] = await chats.records.rows('employees', { email: 'zoe@example.org' });
    expect([employee?.name, employee?.employeeNumber, others]).toEqual(['Zoé Neuville', '00042', []]);
    const accounts = await chats.records.rows('identities', { employeeId: employee?.id });
    expect(accounts.map(({ platform }) => platform)).toEqual([chat]);
  });
});
