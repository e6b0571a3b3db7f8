import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { Identity } from '../../../src/domain/people/employee.js';
import { employee, identity, mission, newId, slot } from '../../contracts/samples.js';
import { type Calling, startCalling } from '../api/calling.js';

/** What a company's assistant is refused, over HTTP, and what it then reads. */
const tools = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

let api: Calling;
beforeAll(async () => {
  api = await startCalling({ API_REQUESTS_PER_MINUTE: '100' });
});
afterAll(() => api.close());

const keyOf = () => api.keyOf('own', ['assistant']);

/** A body that is none costs little, and is counted all the same: then it is told so, by 400. */
const post = (key: string, person?: string, body = '{') =>
  fetch(`${api.url}/mcp`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      authorization: `Bearer ${key}`,
      ...(person !== undefined && { 'etincelle-person': person }),
    },
    body,
  });

/** The first answer that tells to wait. A limit begins anew each minute, so that no fixed number reaches it for certain. */
async function untilToldToWait(ask: () => Promise<Response>): Promise<Response> {
  for (let left = 40; left > 0; left -= 1) {
    const answers = await Promise.all(Array.from({ length: 50 }, ask));
    const told = answers.find(({ status }) => status === 429);
    if (told) return told;
  }
  throw new Error('nobody was told to wait');
}

const expectToldToWait = async (answer: Response) => {
  expect(answer.headers.get('retry-after')).toBe('60');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({
    ...{ jsonrpc: '2.0', id: null },
    error: { code: -32_000, message: expect.stringMatching(/wait a minute/) },
  });
};

/** Somebody with an assistant, and an account of this kind in a chat. */
async function personWith(account: Partial<Identity>): Promise<string> {
  const one = { organisationId: 'own', email: `${newId()}@acme.example` };
  const { id: employeeId } = await api.store.employees.ensure(employee(one));
  const [place] = await api.store.workspaces.listInstalled();
  const theirs = { organisationId: 'own', employeeId, workspaceId: place?.id ?? '' };
  await api.store.identities.ensure(identity({ ...theirs, ...account }));
  const [link, secret] = [newId(), `etc_moi_${newId()}`];
  await api.store.assistants.open({ organisationId: 'own', employeeId, key: link, until: hours(1) });
  await api.store.assistants.connect('own', link, secret, new Date());
  return secret;
}

test('an assistant that asks too often is told to wait, and another one is not', async () => {
  const [busy, other] = [await keyOf(), await keyOf()];
  await expectToldToWait(await untilToldToWait(() => post(busy)));
  expect((await post(other, undefined, tools)).status).toBe(200);
});

test('one person’s assistant that runs in a circle holds nobody else up', async () => {
  const key = await keyOf();
  const [circling, calm] = [await personWith({}), await personWith({})];
  const few = () => Promise.all(Array.from({ length: 20 }, () => post(key, circling)));
  let told: Response | undefined;
  for (let left = 100; left > 0 && !told; left -= 1)
    told = (await few()).find(({ status }) => status === 429);
  await expectToldToWait(told ?? new Response());
  expect((await post(await keyOf(), calm, tools)).status).toBe(200);
});

test('keys that are none are tried so often, and a right one is let in all the same', async () => {
  await expectToldToWait(await untilToldToWait(() => post('etc_live_nobody')));
  expect((await post(await keyOf(), undefined, tools)).status).toBe(200);
});

test.each<[string, Partial<Identity>]>([
  ['has never written to the bot', { address: null }],
  ['blocked it', { reachability: 'unreachable' }],
])(
  'who %s has no chat to be asked in: the assistant is told so, and nobody is signed up',
  async (_, account) => {
    const half = slot({ capacity: 1, startsAt: hours(500), endsAt: hours(504) });
    const open = mission({ organisationId: 'own', status: 'announced', slots: [half] });
    await api.store.missions.create(open);
    const headers = {
      authorization: `Bearer ${await keyOf()}`,
      'etincelle-person': await personWith(account),
    };
    const client = new Client({ name: 'assistant', version: '1' });
    const transport = new StreamableHTTPClientTransport(new URL(`${api.url}/mcp`), {
      requestInit: { headers },
    });
    await client.connect(transport as Transport);
    const asked = { name: 'prepare_sign_up', arguments: { mission: `mis_${open.id}` } };
    const { content, isError } = await client.callTool(asked);
    expect([isError, JSON.stringify(content)]).toEqual([
      ...[true, expect.stringMatching(/ne peut pas vous écrire\s:\sparlez-lui d’abord/)],
    ]);
    expect(
      await api.store.engagements.ofSlot('own', half.id, ['confirmed', 'waitlisted', 'pending']),
    ).toEqual([]);
    const mine = await client.callTool({ name: 'my_engagements', arguments: {} });
    expect(mine.structuredContent).toMatchObject({ engagements: [] });
    await client.close();
  },
);
