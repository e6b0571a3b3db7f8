import { type AddressInfo, createServer } from 'node:net';
import { openPeopleAddress } from '../../src/directory/peopleAddress.js';
import { createAddressGuard } from '../../src/outbound/addressGuard.js';
import { post } from '../../src/webhooks/post.js';

/** A server that answers these very bytes, and keeps the connection. */
async function answering(bytes: string) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.write(bytes));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  return {
    ...{ url: new URL(`http://${host}/people.csv`), guard: createAddressGuard(new Set([host])) },
    close: () => new Promise((done) => server.close(done)),
  };
}

test.each([
  [
    'another protocol from here on',
    'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
  ],
  ['what is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`],
  ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
])('a server that answers %s has answered nothing, and nobody waits for it', async (_, bytes) => {
  const { url, guard, close } = await answering(bytes);
  const sent = await post(guard, url, { headers: {}, body: '{}' }, AbortSignal.timeout(60_000));
  expect(sent).toEqual({ failure: expect.stringMatching(/^connection-/) });
  const place = { url, authorization: null, everyMs: 1 };
  expect(await openPeopleAddress(guard, place).look(null)).toEqual({ kind: 'trouble', code: 'unreachable' });
  await close();
});
