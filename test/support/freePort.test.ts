import { createServer } from 'node:net';
import { freePort } from './freePort.js';

test('a port is given to one only, also before anybody listens on it', async () => {
  const ports = await Promise.all(Array.from({ length: 500 }, freePort));
  expect(new Set(ports).size).toBe(500);
});

test('somebody can listen on it, stop and listen again', async () => {
  const port = await freePort();
  for (const _time of [1, 2]) {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(port, ready));
    await new Promise((closed) => server.close(closed));
  }
});
