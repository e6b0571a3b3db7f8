import { createServer } from 'node:net';

/** Below the ports that systems hand out for outgoing connections: one of those could take it before we listen. */
const [lowest, count] = [20_000, 10_000];

/** A port that nobody listens on: the stand-ins and the bot have to know each other's before they start. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * count);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
