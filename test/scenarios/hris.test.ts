import { randomUUID } from 'node:crypto';
import { createSeal } from '../../src/application/seal.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { createHris } from '../../src/hris/index.js';
import { eventually } from '../support/eventually.js';
import { person, type StandIn, traces } from '../support/hris/standIn.js';
import { settingsOf, testKey, vendors } from '../support/hris/vendors.js';
import { signedWebhook, webhookSecret } from '../support/hris/webhooks.js';
import { lets, onSlot } from './identity/newcomers.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The company's HRIS is read at night, while people talk in either chat. */
describe.each<Platform>(['slack', 'teams'])('an HRIS that is read, with people in %s', (chat) => {
  let chats: TwoChats;
  let lucca: StandIn;
  const id = randomUUID();
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { environment: { TOKEN_ENCRYPTION_KEY: testKey } });
    lucca = await vendors.lucca.open();
  });
  afterAll(async () => {
    await chats.close();
    await lucca.close();
  });

  /** As the night comes. */
  async function read() {
    const sealed = createHris(createSeal([testKey])).seal(id, vendors.lucca.secrets) ?? '';
    const connection = { id, organisationId: 'own', name: 'SIRH', sealed, nextAt: chats.clock.now() };
    const settings = { ...settingsOf('lucca', lucca), activityCode: null };
    await chats.records.store.hrisConnections.save({ ...connection, ...settings });
    await chats.settle();
    // The clock may be at it by itself: then it ends in a moment.
    return eventually(async () => {
      const row = await chats.records.store.hrisConnections.find('own', id);
      expect(row?.nextAt.getTime()).toBeGreaterThan(connection.nextAt.getTime());
      return row;
    });
  }
  const employee = async (email: string) => {
    const [row] = await chats.records.rows('employees', { email });
    if (!row) throw new Error(`nobody is ${email}`);
    return row;
  };

  test('newcomer, new manager, leaver: the next in line hears of the seat; nothing else of anybody is kept', async () => {
    const { slotId } = await putMission(chats, 'Verger', { capacity: 1 });
    await asks(chats.person(chat, 'Ana'), 'je m’inscris au verger', /Votre place est réservée/);
    await asks(chats.person(chat, 'Ben'), 'je m’inscris au verger', /liste d’attente/);
    lucca.people.push(
      person('1', { email: 'ana@example.org', given: 'Ana', family: 'Sol' }),
      person('2', { email: 'ben@example.org', given: 'Ben', family: 'Roc', managerKey: '3' }),
      ...['3', '4', '5', '6', '7'].map((key) => person(key)),
      person('8', { email: 'zoe@example.org', given: 'Zoé', family: 'Neuville' }),
    );
    expect(await read()).toMatchObject({ last: { end: 'done', counts: { read: 8, left: 0 } } });
    const zoe = lets(chats, chat, { name: 'Zoe', email: 'zoe@example.org' });
    await asks(zoe, 'mes missions', /missions?/);
    expect(await employee('zoe@example.org')).toMatchObject({
      name: 'Zoé Neuville',
      employeeNumber: '00008',
    });
    const manager = async () => (await employee('ben@example.org')).managerId;
    expect(await manager()).toBe((await employee('p3@acme-exemple.fr')).id);

    lucca.people[0] = person('1', { email: 'ana@example.org', given: 'Ana', family: 'Sol', active: false });
    lucca.people[1] = person('2', { email: 'ben@example.org', given: 'Ben', family: 'Roc', managerKey: '4' });
    expect(await read()).toMatchObject({ last: { end: 'done', counts: { left: 1, changed: 1 } } });
    expect(await manager()).toBe((await employee('p4@acme-exemple.fr')).id);
    expect(await onSlot(chats, slotId)).toEqual(['Ana Sol withdrawn', 'Ben Roc offered 1']);
    await hears(chats.person(chat, 'Ben'), /Une place s’est libérée/);
    expect((await everythingKept()).match(traces)).toBeNull();
  });

  test('a leaver of whom it tells by day: by a webhook that it signed, the next in line hears of the seat', async () => {
    const { slotId } = await putMission(chats, 'Ruches', { capacity: 1 });
    await asks(chats.person(chat, 'Chloé'), 'je m’inscris aux ruches', /Votre place est réservée/);
    await asks(chats.person(chat, 'Olga'), 'je m’inscris aux ruches', /liste d’attente/);
    lucca.people.push(
      person('11', { email: 'chloe@example.org', given: 'Chloé', family: 'Bru' }),
      person('12', { email: 'olga@example.org', given: 'Olga', family: 'Mas' }),
    );
    await read();
    const { hrisConnections } = chats.records.store;
    const sealed = createHris(createSeal([testKey])).sealWebhook(id, webhookSecret);
    await hrisConnections.setWebhook('own', id, sealed);
    lucca.people[lucca.people.length - 2] = person('11', {
      ...{ email: 'chloe@example.org', given: 'Chloé', family: 'Bru', active: false },
    });
    chats.clock.forward(30);
    const tell = (secret: string) =>
      fetch(`${chats.url}/hris/own/${id}`, {
        method: 'POST',
        ...signedWebhook('lucca', secret, chats.clock.now()),
      });
    expect((await tell('somebody-else')).status).toBe(401);
    expect((await tell(webhookSecret)).status).toBe(200);
    chats.clock.forward(1);
    await chats.settle();
    expect(await onSlot(chats, slotId)).toEqual(['Chloé Bru withdrawn', 'Olga Mas offered 1']);
    await hears(chats.person(chat, 'Olga'), /Une place s’est libérée/);
  });

  /** What the HRIS told, wherever it could stand: its own people alone have such names. */
  async function everythingKept(): Promise<string> {
    const names = ['employees', 'identities', 'hrisConnections', 'audit', 'directoryEntries', 'leases'];
    const rows = await Promise.all(names.map((name) => chats.records.rows(name)));
    return JSON.stringify([rows, chats.log.lines]);
  }
});
