import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../src/app.js';
import { leaveSandbox } from '../../src/composition/sandboxData.js';
import { readConfig } from '../../src/config/index.js';
import { createLog } from '../../src/observability/log.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/index.js';
import { incoming } from '../contracts/samples.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';

let database: TestDatabase;
let records: OpenStore;
let slack: SlackStandIn;
let dataDir: string;
beforeEach(async () => {
  database = await openTestDatabase();
  records = await openStore(database.uri);
  dataDir = await mkdtemp(join(tmpdir(), 'etincelle-'));
  slack = await startSlackStandIn({
    ...{ appUrl: 'http://127.0.0.1:9', signingSecret: 'secret', botToken: 'xoxb-real' },
    team: { id: 'T0REAL', name: 'Atelier' },
    users: [{ id: 'U0ANA', name: 'Ana', email: 'ana@example.org' }],
    channels: [],
  });
});
afterEach(async () => {
  await Promise.all([slack.stop(), records.close()]);
  await database.close();
  await rm(dataDir, { recursive: true });
});

/** Starts and stops Étincelle on the database; with the credentials of a chat, or without any. */
async function startOnce(chat: Readonly<Record<string, string>>): Promise<string[]> {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const env = { PORT: '0', MONGODB_URI: database.uri, DATA_DIR: dataDir, ...chat };
  const app = await startApp(readConfig(env), log);
  await app.stop();
  return lines;
}

const credentials = () => ({
  ...{ SLACK_SIGNING_SECRET: 'secret', SLACK_BOT_TOKEN: 'xoxb-real', SLACK_API_URL: slack.apiUrl },
});

test('what was tried out in the sandbox is not seen in a real chat on the same database', async () => {
  const { workspaces, missions } = records.store;
  await startOnce({});
  expect((await missions.list('sandbox', ['announced'])).length).toBeGreaterThan(0);
  expect(await workspaces.listInstalled()).toHaveLength(2);
  await startOnce(credentials());
  const [own, ...others] = await workspaces.listInstalled();
  expect(others).toEqual([]);
  expect(own).toMatchObject({ externalId: 'T0REAL', organisationId: 'own' });
  expect(await missions.list('own', ['draft', 'ready', 'announced'])).toEqual([]);
});

test('a start that dies while it leaves the sandbox, and two at once, leave nothing of it in use', async () => {
  const { workspaces } = records.store;
  await startOnce({});
  const dying = { ...workspaces, setStatus: () => Promise.reject(new Error('killed')) };
  await expect(leaveSandbox({ ...records.store, workspaces: dying })).rejects.toThrow('killed');
  expect(await workspaces.listInstalled()).toHaveLength(2);
  await Promise.all([leaveSandbox(records.store), leaveSandbox(records.store)]);
  expect(await workspaces.listInstalled()).toEqual([]);
});

test('the sandbox does not start on the database of a real workspace, and says what to do', async () => {
  await startOnce(credentials());
  await expect(startOnce({})).rejects.toThrow(/slack, T0REAL.*SLACK_SIGNING_SECRET.*MONGODB_URI/);
});

test('what was tried out is there again when the real workspace has removed the app', async () => {
  const { workspaces } = records.store;
  await startOnce({});
  await startOnce(credentials());
  const real = await workspaces.findByExternalId('slack', 'T0REAL');
  await workspaces.setStatus(real?.id ?? '', 'removed');
  await startOnce({});
  const names = (await workspaces.listInstalled()).map(({ organisationId }) => organisationId);
  expect(names).toEqual(['sandbox', 'sandbox']);
});

test('what was asked in the sandbox is not waited for once a real chat is configured', async () => {
  const { inbox, workspaces } = records.store;
  await startOnce({});
  const [madeUp] = await workspaces.listInstalled();
  if (!madeUp) throw new Error('There is no sandbox.');
  const ticket = await inbox.drawTicket(madeUp.organisationId);
  const ahead = new Date('2040-01-01T00:00:00Z');
  await inbox.accept(incoming({ platform: madeUp.platform, workspace: madeUp.externalId, ticket }), ahead);
  expect(await inbox.ticketsBefore(ticket + 1, [madeUp], 9)).toHaveLength(1);
  await startOnce(credentials());
  expect(await inbox.ticketsBefore(ticket + 1, [madeUp], 9)).toEqual([]);
});

test('a refused token is told by Slack’s own code, and the workspace is met at the next start', async () => {
  slack.faults.refuse('auth.test', 'invalid_auth');
  const lines = await startOnce(credentials());
  const told = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'workspace.notIdentified');
  expect(told).toEqual([expect.objectContaining({ cause: 'DirectoryError', causeCode: 'invalid_auth' })]);
  expect(await records.store.workspaces.listInstalled()).toEqual([]);
  await startOnce(credentials());
  expect(await records.store.workspaces.listInstalled()).toHaveLength(1);
});
