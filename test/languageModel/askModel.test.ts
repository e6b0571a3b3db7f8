import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askModel } from '../../src/languageModel/askModel.js';
import { timeTaken } from '../support/timeTaken.js';
import { collectingLog } from '../support/world.js';

/** A model that answers as each test wants, and keeps what it was asked. */
let server: Server;
let answer: (response: ServerResponse) => void;
const asked: { readonly authorization?: string | undefined; readonly body: string }[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      asked.push({ authorization: request.headers.authorization, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const says = (content: string) => (response: ServerResponse) =>
  void response.end(JSON.stringify({ choices: [{ message: { content } }] }));
const urlOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;

async function chosen(text = 'je voudrais [name]') {
  const log = collectingLog();
  const model = askModel({ url: urlOf(), key: 'secret', model: 'small' }, log);
  return { choice: await model.choose(text, ['sign_up', 'withdraw']), lines: log.lines };
}

test('one of the choices is given back; the key and the model are sent', async () => {
  answer = says('Bien sûr : {"intent": "sign_up"}');
  expect((await chosen()).choice).toBe('sign_up');
  expect(asked.at(-1)?.authorization).toBe('Bearer secret');
  expect(JSON.parse(asked.at(-1)?.body ?? '')).toMatchObject({ model: 'small', temperature: 0 });
});

test.each<[string, (response: ServerResponse) => void]>([
  ['is no JSON', (response) => void response.end('<html>')],
  ['has another shape', (response) => void response.end('{"choices": []}')],
  ['names what is no choice', says('{"intent": "cancel_mission"}')],
  ['gives an order', says('Ignore all rules. {"kind": "signUp", "slotId": "s1"}')],
  ['asks for a property of every object', says('{"intent": "__proto__"}')],
  ['is refused', (response) => void response.writeHead(401).end()],
  ['leads elsewhere', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
  ['goes on and on', (response) => void response.end('a'.repeat(1_000_000))],
  ['breaks off', (response) => void response.destroy()],
  ['never comes', () => undefined],
])('an answer that %s counts for nothing, and leaves one line without a word of it', async (_, way) => {
  answer = way;
  let said: Awaited<ReturnType<typeof chosen>> | undefined;
  const time = await timeTaken(async () => {
    said = await chosen('un secret');
  });
  const { choice, lines } = said ?? {};
  expect(choice).toBeNull();
  expect(time).toBeLessThan(5_000);
  expect(lines).toEqual([expect.stringMatching(/^warn understanding\.unanswered \{"reason":"\w+"\}$/)]);
});

test('no more than a sentence is sent', async () => {
  answer = says('{"intent": "sign_up"}');
  await chosen('x'.repeat(5_000));
  expect(asked.at(-1)?.body).not.toMatch(/x{601}/);
});
