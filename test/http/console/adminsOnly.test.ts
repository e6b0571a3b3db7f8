import { type Coming, startComing } from './coming.js';

let coming: Coming;
beforeAll(async () => {
  coming = await startComing();
});
afterAll(() => coming.close());

/** Everything that an admin reads and does, with a body that fits. */
const reads = [
  ...['/people', '/person?employeeId=nobody', '/rules', '/keys', '/connections', '/retention'],
  ...['/webhooks', '/webhooks/sent', '/hris', '/scheduled-files'],
];
const acts: Readonly<Record<string, object>> = {
  '/person/role': { employeeId: 'nobody', role: 'admin', gives: true, sites: null },
  '/person/merge': { employeeId: 'nobody', otherId: 'somebody' },
  '/person/take-apart': { employeeId: 'nobody', identityId: 'any' },
  '/person/erase': { employeeId: 'nobody', name: 'Nobody' },
  '/rules': { version: 0, change: { approval: 'approve' } },
  '/keys': { name: 'intranet', scopes: ['read'] },
  '/keys/revoke': { name: 'intranet' },
  '/connections': { name: 'Entra' },
  '/connections/token': { connectionId: 'any' },
  '/connections/settings': { connectionId: 'any', siteFrom: 'division', groupRoles: [] },
  '/connections/close': { connectionId: 'any' },
  '/hris': {
    ...{ kind: 'lucca', name: 'SIRH', account: 'acme', id: 'client', secret: 'secret' },
    ...{ activityCode: null, activityKey: null },
  },
  '/hris/check': { connectionId: 'any' },
  '/hris/ask': { connectionId: 'any', wants: 'preview' },
  '/hris/write-back': { connectionId: 'any', activityCode: '41', activityKey: null },
  '/hris/listen': { connectionId: 'any', listens: true, secret: 'secret-of-theirs' },
  '/hris/disconnect': { connectionId: 'any' },
  '/people-file': { file: 'YQ==', mode: null, dates: null, seen: null, columns: null },
  '/webhooks': { url: 'https://hooks.acme.example/', events: ['mission.created'], form: '0'.repeat(32) },
  '/webhooks/state': { webhookId: 'any', on: false },
  '/webhooks/secret': { webhookId: 'any' },
  '/webhooks/remove': { webhookId: 'any' },
  '/webhooks/resend': { deliveryId: 'any' },
  '/uninstall': { names: ['Maison Exemple', 'Maison Exemple'] },
};

test('nobody but an admin reads or does any of it, and no other site’s page does', async () => {
  const [organiser, employee] = [await coming.person(['organiser']), await coming.person(['admin'])];
  const cookie = await coming.sessionOf(organiser);
  const admin = await coming.sessionOf(employee);
  for (const path of reads) {
    expect([path, (await coming.ask('GET', path)).status]).toEqual([path, 401]);
    expect([path, (await coming.ask('GET', path, { cookie })).body.type]).toEqual([
      path,
      'urn:etincelle:problem:refused',
    ]);
  }
  for (const [path, body] of Object.entries(acts)) {
    expect([path, (await coming.ask('POST', path, { body })).status]).toEqual([path, 401]);
    expect([path, (await coming.ask('POST', path, { body, cookie })).status]).toEqual([path, 403]);
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    const elsewhere = await coming.ask('POST', path, { body, cookie: admin, headers });
    expect([path, elsewhere.body.type]).toEqual([path, 'urn:etincelle:problem:elsewhere']);
    for (const bad of ['[]', '{"a"', { ...body, more: 1 }, 'null'])
      expect([path, (await coming.ask('POST', path, { body: bad, cookie: admin })).status]).toEqual([
        path,
        400,
      ]);
  }
  expect(await coming.ports.apiKeys.list('own')).toEqual([]);
  expect(await coming.ports.connections.list('own')).toEqual([]);
  expect(await coming.ports.webhooks.list('own')).toEqual([]);
  expect(await coming.ports.hrisConnections.list('own')).toEqual([]);
  expect((await coming.ports.organisations.find('own'))?.policyVersion).toBeUndefined();
});
