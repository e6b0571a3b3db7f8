import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Keeper, keeper, type Past, recall } from '../../src/sandbox/chatMemory.js';
import { type ChatMemory, type Sandbox, startClock, startSandbox } from '../../src/sandbox/index.js';
import { teamsTeam } from '../../src/sandbox/people.js';

/** A memory in a variable; `writes` counts. */
function memoryOf(text: string | null = null) {
  const memory = {
    text,
    writes: 0,
    load: async () => memory.text,
    save: async (saved: string) => {
      memory.text = saved;
      memory.writes += 1;
    },
  };
  return memory;
}

/** A bot that takes everything, and answers an installation in Teams with one message; `told` is what it was told. */
async function startBot() {
  const told: Record<string, unknown>[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    told.push(body);
    if (body.type === 'installationUpdate' && body.conversation.conversationType === 'personal') {
      const url = `${body.serviceUrl}v3/conversations/${encodeURIComponent(body.conversation.id)}/activities`;
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', text: 'Bonjour' }),
      });
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, told, stop };
}

let bot: Awaited<ReturnType<typeof startBot>>;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

type Handler = Parameters<Parameters<Sandbox['mount']>[0]['use']>[1];

async function start(memory: ChatMemory) {
  const sandbox = await startSandbox({
    ...{ appUrl: bot.url, signingSecret: 'secret', botToken: 'xoxb-1', botId: 'app-1', memory },
    clock: await startClock({ load: async () => null, save: async () => {} }),
    schedule: { nextDue: async () => null, settle: async () => {} },
  });
  let page: Handler = () => {};
  sandbox.mount({ get: () => {}, use: (_path, handler) => (page = handler) });
  const door = createServer((request, response) => page(request, response));
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}/sandbox/api/`;
  const say = (chat: string, person: string, place: string, text: string) =>
    fetch(`${url}${chat}/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person, place, text }),
    });
  const read = async (chat: string, person: string, place: string): Promise<string[]> => {
    const state = await (await fetch(`${url}${chat}?${new URLSearchParams({ person, place })}`)).json();
    return state.messages.map(({ text }: { text: string }) => text);
  };
  const stop = async () => {
    sandbox.hangUp();
    await sandbox.stop();
    door.closeAllConnections();
    await new Promise((resolve) => door.close(resolve));
  };
  return { sandbox, say, read, stop };
}

const nadia = 'U0NADIA01';
const julien = '29:1-julien.mercier';

test('a sandbox started again shows what was said, greets nobody twice, and Teams is where it was', async () => {
  const memory = memoryOf();
  const first = await start(memory);
  await first.sandbox.open();
  await first.say('slack', nadia, 'chat', 'bonjour');
  await first.say('teams', julien, teamsTeam.id, 'les missions');
  const { serviceUrl } = first.sandbox.teams;
  await first.stop();
  bot.told.length = 0;
  const second = await start(memory);
  await second.sandbox.open();
  expect(bot.told).toEqual([]);
  expect(second.sandbox.teams.serviceUrl).toBe(serviceUrl);
  expect(await second.read('slack', nadia, 'chat')).toEqual(['bonjour']);
  expect(await second.read('teams', julien, 'chat')).toEqual(['Bonjour']);
  expect(await second.read('teams', julien, teamsTeam.id)).toEqual(['<at>Étincelle</at> les missions']);
  await second.stop();
});

test('where another program has taken the address of Teams, everybody is greeted at the new one', async () => {
  const memory = memoryOf();
  const first = await start(memory);
  await first.sandbox.open();
  await first.say('slack', nadia, 'chat', 'bonjour');
  await first.stop();
  const squatter = createServer();
  const { port } = (JSON.parse(memory.text ?? '') as Past).teams;
  await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
  bot.told.length = 0;
  const second = await start(memory);
  await second.sandbox.open();
  expect(bot.told.filter(({ type }) => type === 'installationUpdate')).toHaveLength(8);
  expect(await second.read('slack', nadia, 'chat')).toEqual(['bonjour']);
  await second.stop();
  await new Promise((resolve) => squatter.close(resolve));
});

test.each([
  ['no text', null],
  ['half a text', '{"version":1,'],
  ['another version', '{"version":0}'],
])('a memory with %s is no past', async (_what, text) => {
  expect(await recall(memoryOf(text))).toBeNull();
});

describe('what is written down', () => {
  const past: Past = {
    version: 1,
    slack: [],
    teams: { port: 1, teamInstalled: false, installs: [], conversations: [] },
  };

  test('is written once for many changes, and what is left at the end', async () => {
    const memory = memoryOf();
    const kept: Keeper = keeper(memory, () => past, 60_000);
    await kept.flush();
    expect(memory.writes).toBe(0);
    for (let at = 0; at < 5; at += 1) kept.changed();
    await kept.flush();
    expect(memory.writes).toBe(1);
    expect(await recall(memory)).toEqual(past);
  });

  test('and a disk that is full stops nothing', async () => {
    const save = async () => {
      throw new Error('No space left.');
    };
    const kept = keeper({ load: async () => null, save }, () => past, 0);
    kept.changed();
    await expect(kept.flush()).resolves.toBeUndefined();
  });
});
