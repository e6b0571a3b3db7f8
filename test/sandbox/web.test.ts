import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Sandbox, startClock, startSandbox } from '../../src/sandbox/index.js';
import { teamsTeam } from '../../src/sandbox/people.js';
import type { ClockState, SlackState, Start } from '../../src/sandbox/wire.js';

const NEXT_HOUR = 3_600_000;

type Handler = Parameters<Parameters<Sandbox['mount']>[0]['use']>[1];

/** A server that is both a bot without a word and the sandbox's page, as the application is. */
async function startApp() {
  const routes = new Map<string, Handler>();
  const received: string[] = [];
  const server: Server = createServer((request, response) => {
    const page = routes.get(request.url?.startsWith('/sandbox') ? '/sandbox' : (request.url ?? ''));
    if (page) return page(request, response);
    received.push(request.url ?? '');
    request.resume().on('end', () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = await startClock({ load: async () => null, save: async () => {} });
  const due = new Date(clock.now().getTime() + NEXT_HOUR);
  const sandbox = await startSandbox({
    ...{ appUrl: url, signingSecret: 'secret', botToken: 'xoxb-1', botId: 'app-1', clock },
    schedule: { nextDue: async (now) => (due > now ? due : null), settle: async () => {} },
  });
  const route = (path: string, handler: Handler) => routes.set(path, handler);
  sandbox.mount({ get: route, use: route });
  const stop = async () => {
    await sandbox.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, sandbox, received, stop };
}

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const get = (path: string) => fetch(`${app.url}/sandbox/api/${path}`);
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/sandbox/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const sentence = async (response: Response) => ((await response.json()) as { error: string }).error;

describe('the page of the sandbox', () => {
  it('is told who can be played: neither the robot nor the guest', async () => {
    const start = (await (await get('start')).json()) as Start;
    const names = start.slack.people.map((person) => person.name);
    expect(names).toContain('Claire Vasseur');
    expect(names).not.toContain('Paul Girard');
    expect(names).not.toContain('Météo du matin');
    expect(start.teams.people).toHaveLength(7);
  });

  it('is where the root leads', async () => {
    const response = await fetch(app.url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/sandbox/']);
  });

  it('calls the channels of Teams as the bot is told them', async () => {
    const start = (await (await get('start')).json()) as Start;
    expect(start.teams.channels[0]?.name).toBe(teamsTeam.name);
  });

  it.each([
    ['slack', 'U0NADIA01', 'C0GENERAL', /^<@UBOT00001> les missions$/],
    ['teams', '29:1-julien.mercier', teamsTeam.id, /^<at>Étincelle<\/at> les missions$/],
  ])(
    'mentions the bot once in a channel of %s, also when the mention was typed',
    async (chat, person, place, text) => {
      await app.sandbox.open();
      const said = await post(`${chat}/say`, { person, place, text: '@Étincelle, les missions' });
      expect(said.status).toBe(200);
      const state = await (await get(`${chat}?${new URLSearchParams({ person, place })}`)).json();
      expect((state as SlackState).messages.at(-1)?.text).toMatch(text);
    },
  );

  it('shows what a person said, and the bot is told', async () => {
    const said = await post('slack/say', { person: 'U0NADIA01', place: 'chat', text: 'bonjour' });
    expect(said.status).toBe(200);
    expect(app.received).toContain('/slack/events');
    const state = (await (await get('slack?person=U0NADIA01&place=chat')).json()) as SlackState;
    expect(state.messages).toMatchObject([{ author: 'Nadia Rahmani', mine: true, text: 'bonjour' }]);
  });

  it('moves the clock to the next thing due, and says when there is none', async () => {
    const moved = await post('clock', { by: 'next' });
    expect(((await moved.json()) as ClockState).next).toBeNull();
    expect(await sentence(await post('clock', { by: 'next' }))).toMatch(/nothing is planned/i);
  });

  it('never moves the clock back', async () => {
    const response = await post('clock', { to: '2020-01-01T00:00:00Z' });
    expect(response.status).toBe(409);
    expect(await sentence(response)).toMatch(/only moves forward/);
  });

  it('hears of changes in a stream', async () => {
    const stream = await get('events');
    const reader = stream.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(first).toMatch(/data: \d+/);
    await post('teams/say', { person: '29:1-julien.mercier', place: 'chat', text: 'bonjour' });
    const next = new TextDecoder().decode((await reader?.read())?.value);
    expect(next).toMatch(/data: \d+/);
    await reader?.cancel();
  });
});

describe('a sandbox that hangs up', () => {
  it('ends the streams of open pages, so that its server can close', async () => {
    const own = await startApp();
    const stream = await fetch(`${own.url}/sandbox/api/events`);
    own.sandbox.hangUp();
    expect(await stream.text()).toMatch(/^retry: 1000/);
    expect((await fetch(`${own.url}/sandbox/api/events`)).status).toBe(503);
    await own.stop();
  });
});

describe('bad requests to the sandbox get one sentence', () => {
  it.each([
    ['an unknown person', 'slack/say', { person: 'U404', place: 'chat', text: 'x' }, 404],
    ['an unknown channel', 'slack/say', { person: 'U0NADIA01', place: 'C404', text: 'x' }, 404],
    ['an unknown Teams user', 'teams/say', { person: '29:nobody', place: 'chat', text: 'x' }, 404],
    ['an empty text', 'slack/say', { person: 'U0NADIA01', place: 'chat', text: '  ' }, 400],
    ['an extra field', 'clock', { by: 'day', twice: true }, 400],
    ['a time without a zone', 'clock', { to: '2030-01-01T00:00' }, 400],
    ['malformed JSON', 'clock', '{"by":', 400],
    ['a view that is not open', 'slack/submit', { person: 'U0NADIA01', viewId: 'V1', values: {} }, 409],
    ['an unknown request', 'slack/dance', {}, 404],
  ])('%s', async (_what, path, body, status) => {
    const response = await post(path, body);
    expect(response.status).toBe(status);
    expect(await sentence(response)).toMatch(/^[A-Z].+\.$/);
  });
});

describe('other sites', () => {
  it('cannot act: a request of another origin is refused', async () => {
    expect((await post('clock', { by: 'day' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('clock', { by: 'day' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('cannot act with a plain form either', async () => {
    const response = await post('clock', '{"by":"day"}', { 'content-type': 'text/plain' });
    expect(response.status).toBe(415);
  });

  it('cannot read through a name of theirs that points here', async () => {
    const { hostname, port } = new URL(app.url);
    const status = await new Promise((resolve, reject) => {
      const headers = { host: `evil.example:${port}` };
      httpRequest({ hostname, port, path: '/sandbox/api/start', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});

test.each([
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '%5f_proto__',
    '%5F%5Fproto%5F%5F',
    '..%2findex.html',
  ],
  ...['api/__proto__', 'api/constructor', 'api/slack/__proto__', 'api/%5f%5fproto%5f%5f', 'api/toString'],
])('/sandbox/%s is nothing, as any other name that is not ours', async (path) => {
  for (const method of ['GET', 'POST']) {
    const response = await fetch(`${app.url}/sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(404);
  }
});
