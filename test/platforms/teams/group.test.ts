import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { personalMessage } from '../../fixtures/teams/activities.js';
import { engagement, mission } from '../../fixtures/teams/views.js';
import { until } from '../../support/eventually.js';
import { post, says, startWorld, type World } from './world.js';

/** A connector as a group's chat has it: it says what it was asked, and opens no thread there. */
interface Connector {
  readonly url: string;
  readonly calls: { readonly path: string; readonly said: string }[];
  opens: boolean;
  whispers: boolean;
  readonly server: Server;
}

let world: World;
let connector: Connector;
beforeEach(async () => {
  world = await startWorld();
  connector = await startConnector();
});
afterEach(async () => {
  await world.stop();
  connector.server.closeAllConnections();
  await new Promise((resolve) => connector.server.close(resolve));
});

async function startConnector(): Promise<Connector> {
  const calls: Connector['calls'] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const said = await bodyOf(request);
    calls.push({ path, said });
    const isCreation = path === '/v3/conversations';
    const whisper = path.includes('isTargetedActivity=true') && !opened.whispers && 400;
    const refused = whisper || (isCreation && (said.includes('"channel"') ? 500 : opened.opens ? null : 403));
    response.writeHead(refused || 201, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(refused ? { error: { code: 'Refused' } } : { id: isCreation ? 'a:jean' : '1' }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const opened: Connector = { url, calls, opens: true, whispers: true, server };
  return opened;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const mention = () => ({
  ...personalMessage,
  serviceUrl: connector.url,
  text: '<at>Étincelle</at> les missions',
  conversation: {
    id: '19:group@thread.v2',
    tenantId: 'tenant-1',
    conversationType: 'groupChat',
    isGroup: true,
  },
});
const inTheGroup = () =>
  connector.calls.filter(({ path }) => path.includes('19:group@thread.v2')).map(({ said }) => said);

test('a mention in a group’s chat is answered there', async () => {
  world.receive.reply = () => says({ kind: 'missions.list', missions: [mission()], page: 0, pages: 1 });
  expect((await post(world.url, mention())).status).toBe(200);
  await until(() => inTheGroup().length === 1);
  expect(inTheGroup()[0]).toContain('Trier des dons');
  expect(world.receive.accepted.at(-1)?.where).toBe('channel');
  expect(connector.calls.map(({ path }) => path)).not.toContain('/v3/conversations');
});

test('what is for one person goes to their chat, and the group is told so', async () => {
  world.receive.reply = () => says({ kind: 'my.missions', page: 0, pages: 1, engagements: [engagement()] });
  await post(world.url, mention());
  await until(() => inTheGroup().length === 1);
  expect(inTheGroup()[0]).toContain('Je vous ai répondu en message privé.');
  expect(connector.calls.find(({ path }) => path.includes('a:jean'))?.said).toContain('Trier des dons');
});

test('whoever cannot be told in private is asked to add the app, where they asked', async () => {
  connector.opens = false;
  world.receive.reply = () => says({ kind: 'my.missions', page: 0, pages: 1, engagements: [engagement()] });
  await post(world.url, mention());
  await until(() => inTheGroup().length === 1);
  expect(inTheGroup()[0]).toContain('ajoutez Étincelle dans Teams');
});

const targeted = () => ({ ...mention(), recipient: { id: '28:app-1', isTargeted: true }, id: 'asked-1' });

test('what nobody else saw is answered to whoever asked alone, in the conversation', async () => {
  world.receive.reply = () => says({ kind: 'my.missions', page: 0, pages: 1, engagements: [engagement()] });
  await post(world.url, targeted());
  await until(() => inTheGroup().length === 1);
  expect(connector.calls[0]?.path).toMatch(/19:group@thread\.v2\/activities\?isTargetedActivity=true$/);
  expect(JSON.parse(inTheGroup()[0] ?? '')).toMatchObject({ recipient: { id: '29:1a2b' } });
  expect(inTheGroup()[0]).toContain('Trier des dons');
  await world.platform.stop();
  expect(connector.calls).toHaveLength(1);
});

test('a Teams that refuses to answer one person alone is asked for their chat, and others see nothing', async () => {
  connector.whispers = false;
  world.receive.reply = () => says({ kind: 'my.missions', page: 0, pages: 1, engagements: [engagement()] });
  await post(world.url, targeted());
  await until(() => connector.calls.some(({ path }) => path.includes('a:jean')));
  await world.platform.stop();
  expect(inTheGroup()).toHaveLength(1);
  expect(connector.calls.find(({ path }) => path.includes('a:jean'))?.said).toContain('Trier des dons');
});
