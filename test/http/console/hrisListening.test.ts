import { connectHris } from '../../../src/application/people/hris/connectHris.js';
import type { HrisKind } from '../../../src/application/ports/index.js';
import { createSeal } from '../../../src/application/seal.js';
import { createHris } from '../../../src/hris/index.js';
import { newId } from '../../contracts/samples.js';
import { hastyWire, testKey, vendors } from '../../support/hris/vendors.js';
import { signedWebhook, webhookSecret } from '../../support/hris/webhooks.js';
import { anotherCompany, type Coming, startComing } from './coming.js';

let coming: Coming;
const hris = createHris(createSeal([testKey]), hastyWire().wire);
beforeAll(async () => {
  coming = await startComing({ publicUrl: 'https://etincelle.acme.example', over: { hris } });
});
afterAll(() => coming.close());

async function asAdmin() {
  const cookie = await coming.sessionOf(await coming.person(['admin']));
  const get = async () => (await coming.ask('GET', '/hris', { cookie })).body;
  const post = (path: string, body: unknown) => coming.ask('POST', path, { cookie, body });
  const connect = async (kind: HrisKind, name: string = kind): Promise<string> => {
    const { id, secret } = vendors[kind].secrets;
    const asked = { kind, name, account: 'acme', id, secret, activityCode: null, activityKey: null };
    return (await post('/hris', asked)).body.id;
  };
  return { get, post, connect };
}

/** Whether a webhook that is signed so is the connection's. */
async function isHeard(connectionId: string, kind: HrisKind, secret: string): Promise<boolean> {
  const row = await coming.ports.hrisConnections.find('own', connectionId);
  if (!row) throw new Error('It is not connected.');
  const at = coming.clock.now();
  const { headers, body } = signedWebhook(kind, secret, at);
  const webhook = { header: (name: string) => headers[name], body: Buffer.from(body), at };
  return hris.checkWebhook(row, webhook) === 'signed';
}

test.each<HrisKind>(['lucca', 'bamboohr', 'hibob'])(
  '%s: the address is shown, the secret of the vendor is entered, changed, and listened to no more',
  async (kind) => {
    const { get, post, connect } = await asAdmin();
    const connectionId = await connect(kind);
    const webhook = async () =>
      (await get()).connections.find(({ id }: { id: string }) => id === connectionId).webhook;
    const url = `https://etincelle.acme.example/hris/own/${connectionId}`;
    expect(await webhook()).toEqual({ url, isOn: false });
    expect(await isHeard(connectionId, kind, webhookSecret)).toBe(false);
    const listen = async (secret: string, listens = true) =>
      (await post('/hris/listen', { connectionId, listens, secret })).body;
    for (const secret of ['', ' short ', 'with\u0000nothing'])
      expect(await listen(secret)).toEqual({ kind: 'notDecided', why: 'secret' });
    expect(await listen(` ${webhookSecret} `)).toEqual({ kind: 'listening', url, token: null });
    expect([await webhook(), await isHeard(connectionId, kind, webhookSecret)]).toEqual([
      ...[{ url, isOn: true }, true],
    ]);
    const told = JSON.stringify(await get());
    expect(told).not.toContain(webhookSecret);
    expect(told).not.toMatch(/sealed|hurried/i);
    const kept = JSON.stringify(await coming.ports.hrisConnections.find('own', connectionId));
    expect(kept).not.toContain(webhookSecret);
    // Connected anew under its name, it goes on being listened to.
    await connect(kind);
    expect(await isHeard(connectionId, kind, webhookSecret)).toBe(true);
    await listen('another-secret');
    expect(await isHeard(connectionId, kind, webhookSecret)).toBe(false);
    expect(await listen('', false)).toEqual({ kind: 'silent' });
    expect(await webhook()).toEqual({ url, isOn: false });
    const lines = await coming.ports.audit.list('own', { limit: 200 });
    expect(lines.map((line) => line.kind)).toContain('directory.connected');
  },
);

test('Personio: a token is made here, told once, and the one of before is worth nothing', async () => {
  const { post, connect, get } = await asAdmin();
  const connectionId = await connect('personio');
  const make = async () =>
    (await post('/hris/listen', { connectionId, listens: true, secret: '' })).body.token;
  const [first, second] = [await make(), await make()];
  expect(first).toMatch(/^[\w-]{43}$/);
  expect([
    await isHeard(connectionId, 'personio', first),
    await isHeard(connectionId, 'personio', second),
  ]).toEqual([...[false, true]]);
  expect(JSON.stringify(await get())).not.toContain(second);
});

test('another vendor under the same name is not listened to by the secret of before', async () => {
  const { post, connect } = await asAdmin();
  const connectionId = await connect('lucca', 'SIRH');
  await post('/hris/listen', { connectionId, listens: true, secret: webhookSecret });
  expect(await connect('bamboohr', 'SIRH')).toBe(connectionId);
  const row = await coming.ports.hrisConnections.find('own', connectionId);
  expect(row).toMatchObject({ kind: 'bamboohr', webhookSealed: null });
});

test('the vendor is changed and the process dies in between: no secret of before is left; done again it is the other', async () => {
  const { connect } = await asAdmin();
  const { hrisConnections } = coming.ports;
  const connectionId = await connect('lucca', 'Paie');
  const sealed = coming.ports.hris.sealWebhook(connectionId, webhookSecret);
  await hrisConnections.setWebhook('own', connectionId, sealed);
  const dying = {
    ...coming.ports,
    hrisConnections: { ...hrisConnections, save: () => Promise.reject(new Error('gone')) },
  };
  const actor = { organisation: { id: 'own' }, employee: null };
  const asked = { kind: 'bamboohr', name: 'Paie', url: 'https://acme.bamboohr.com' } as const;
  const settings = { tokenUrl: null, activityCode: null, secrets: { id: '', secret: 'other' } };
  await expect(connectHris(dying, actor, { ...asked, ...settings })).rejects.toThrow('gone');
  expect(await hrisConnections.find('own', connectionId)).toMatchObject({
    kind: 'lucca',
    webhookSealed: null,
  });
  expect(await isHeard(connectionId, 'lucca', webhookSecret)).toBe(false);
  await connectHris(coming.ports, actor, { ...asked, ...settings });
  expect(await hrisConnections.find('own', connectionId)).toMatchObject({
    kind: 'bamboohr',
    webhookSealed: null,
  });
});

test('another company’s is not listened to by its id; without a key no secret is kept', async () => {
  const { post, connect } = await asAdmin();
  const organisationId = await anotherCompany(coming);
  const theirs = await coming.ports.hrisConnections.save({
    ...{ id: newId(), organisationId, kind: 'lucca', name: 'SIRH', url: 'https://acme.ilucca.net' },
    ...{ tokenUrl: null, activityCode: null, sealed: 'sealed', nextAt: coming.clock.now() },
  });
  const asked = { connectionId: theirs.id, listens: true, secret: webhookSecret };
  expect((await post('/hris/listen', asked)).status).toBe(409);
  expect(await coming.ports.hrisConnections.find(organisationId, theirs.id)).toEqual(theirs);
  const connectionId = await connect('hibob', 'Bob');
  const keyless = await startComing({ over: { hrisConnections: coming.ports.hrisConnections } });
  const cookie = await keyless.sessionOf(await keyless.person(['admin']));
  const body = { ...asked, connectionId };
  expect((await keyless.ask('POST', '/hris/listen', { cookie, body })).body).toEqual({
    ...{ kind: 'notDecided', why: 'noKey' },
  });
  await keyless.close();
});
