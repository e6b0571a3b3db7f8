import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTeams } from '../../../src/platforms/teams/index.js';

/** A managed identity asks no secret: on Azure, the machine itself tells the token. https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference */
const asked: URL[] = [];
const shown: (string | undefined)[] = [];
let servers: Server[] = [];
const before = { ...process.env };

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(request, response)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  shown.length = 0;
  const azure = await serve((request) => {
    asked.push(new URL(request.url ?? '', 'http://azure'));
    const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
    return { access_token: 'the-machine-s-token', expires_on, resource: 'r', token_type: 'Bearer' };
  });
  Object.assign(process.env, { IDENTITY_ENDPOINT: `${azure}/msi/token`, IDENTITY_HEADER: 'machine' });
});
afterEach(async () => {
  for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) delete process.env[name];
  Object.assign(process.env, before);
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  servers = [];
});

test('a bot with a managed identity writes with the token of its machine, asked for its own id', async () => {
  const serviceUrl = await serve((request) => {
    shown.push(request.headers.authorization);
    return { id: 'activity-1' };
  });
  const outcome = await sendTo(serviceUrl);
  expect(outcome).toMatchObject({ kind: 'sent' });
  expect(shown).toEqual(['Bearer the-machine-s-token']);
  const [token] = asked;
  expect(token?.searchParams.get('client_id')).toBe('app-1');
  expect(token?.searchParams.get('resource')).toBe('https://api.botframework.com');
});

test.each([301, 302, 307, 308])('an answer %i that points elsewhere is not followed', async (status) => {
  const elsewhere = await serve((request) => {
    shown.push(request.headers.authorization);
    return { id: 'activity-1' };
  });
  const serviceUrl = await serve((_request, response) => {
    response.writeHead(status, { location: elsewhere });
    return {};
  });
  expect((await sendTo(serviceUrl)).kind).not.toBe('sent');
  expect(shown).toEqual([]);
});

function sendTo(serviceUrl: string) {
  const { messenger } = createTeams({
    settings: {
      ...{ appId: 'app-1', appPassword: '', appTenantId: 'tenant-1', appType: 'UserAssignedMSI' },
      allowUnauthenticated: false,
      // Keys told by this machine make a Teams on this machine.
      openIdMetadataUrl: 'http://127.0.0.1:1/keys',
    },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    fallbackReader: { locale: 'fr', timezone: 'Europe/Paris' },
  });
  return messenger.send({
    workspace: 'tenant-1',
    address: {
      ...{ kind: 'personal', serviceUrl, tenantId: 'tenant-1', botId: '28:app-1' },
      ...{ conversationId: 'a:1', userId: '29:jean' },
    },
    message: { kind: 'silence', muted: true },
    reader: { locale: 'fr', timezone: 'Europe/Paris' },
    deliveryId: 'd1',
  });
}
