import { createServer, type Server } from 'node:net';

/** Below the ports that systems hand out for outgoing connections: one of those could take it before we listen. */
const [lowest, pairs] = [20_000, 5_000];

const guards = new Set<Server>();

// A bench has no end of a file: what it holds goes with its process.
if (typeof afterAll === 'function')
  afterAll(() => {
    for (const guard of guards) guard.close();
    guards.clear();
  });

/**
 * A port that nobody listens on: the stand-ins and the bot have to know each other's before they start. It is the test
 * file's own until its end, also while nobody listens on it. The next one up is held for as long, and is looked at before.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + 2 * Math.floor(Math.random() * pairs);
    const guard = await listensOn(port + 1);
    if (!guard) continue;
    const probe = await listensOn(port);
    if (!probe) {
      guard.close();
      continue;
    }
    guards.add(guard);
    await new Promise((closed) => probe.close(closed));
    return port;
  }
}

/** The server, which keeps no process alive; null when the port is taken. */
function listensOn(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, () => resolve(server.unref()));
  });
}
