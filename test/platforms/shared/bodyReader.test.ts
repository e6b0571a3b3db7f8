import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createBodyReader } from '../../../src/platforms/shared/bodyReader.js';
import { eventually } from '../../support/eventually.js';

/** Reads bodies of a thousand bytes at most, and two and a half thousand of all that are still coming. */
let server: Server;
let read: string[];
beforeEach(async () => {
  read = [];
  const readBody = createBodyReader({ each: 1_000, unfinished: 2_500 });
  server = createServer(async (request, response) => {
    const body = await readBody(request);
    const found = 'reason' in body ? body.reason : `${body.length} bytes`;
    read.push(`${request.url} ${found}`);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const head = (name: string, rest: string) => `POST ${name} HTTP/1.1\r\nhost: x\r\n${rest}\r\n\r\n`;
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Sends the head of a request and 900 of its 901 bytes. Resolves when the server has them, as far as it wants them. */
async function begin(name: string): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  const begun = new Promise((resolve) =>
    server.once('request', (request) => request.once('data', () => setImmediate(resolve))),
  );
  socket.write(head(name, 'content-length: 901') + 'x'.repeat(900));
  await begun;
  return socket;
}

test('what all unfinished bodies hold is bounded: of equal ones the oldest is cut off, and the others go on', async () => {
  const [first, second] = [await begin('/first'), await begin('/second')];
  const third = await begin('/third');
  await eventually(() => expect(read).toEqual(['/first brokenOff']));
  for (const socket of [second, third]) socket.write('x');
  await eventually(() => expect(read.slice(1).sort()).toEqual(['/second 901 bytes', '/third 901 bytes']));
  first.destroy();
  second.destroy();
  third.destroy();
});

test('a small body that is coming is not cut off for large ones of others', async () => {
  const small = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  const begun = new Promise((resolve) =>
    server.once('request', (request) => request.once('data', () => setImmediate(resolve))),
  );
  small.write(`${head('/small', 'content-length: 20')}${'x'.repeat(10)}`);
  await begun;
  const large = [await begin('/first'), await begin('/second'), await begin('/third')];
  await eventually(() => expect(read).toEqual(['/first brokenOff']));
  small.write('x'.repeat(10));
  await eventually(() => expect(read).toContain('/small 20 bytes'));
  for (const socket of [small, ...large]) socket.destroy();
});

test('what was read or cut off holds nothing any more, however many have come', async () => {
  for (let one = 0; one < 20; one += 1) {
    const { status } = await fetch(`${url()}/whole`, { method: 'POST', body: 'x'.repeat(1_000) });
    expect(status).toBe(200);
    const gone = await begin('/gone');
    gone.destroy();
    await eventually(() => expect(read.at(-1)).toBe('/gone brokenOff'));
    read.length = 0;
  }
  const held = [await begin('/first'), await begin('/second')];
  expect((await fetch(`${url()}/whole`, { method: 'POST', body: 'x'.repeat(600) })).status).toBe(200);
  expect(read).toEqual(['/whole 600 bytes']);
  for (const socket of held) socket.destroy();
  await eventually(() => expect(read).toHaveLength(3));
});

test('a body above its limit is refused, by the length it names or by what has come', async () => {
  const post = (body: BodyInit, more = {}) => fetch(`${url()}/large`, { method: 'POST', body, ...more });
  expect((await post('x'.repeat(1_001))).status).toBe(200);
  const pieces = new ReadableStream({
    start(controller) {
      for (let one = 0; one < 3; one += 1) controller.enqueue(Buffer.alloc(400));
      controller.close();
    },
  });
  expect((await post(pieces, { duplex: 'half' })).status).toBe(200);
  expect(read).toEqual(['/large tooLarge', '/large tooLarge']);
});
