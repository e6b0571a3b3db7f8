import { createServer } from 'node:net';

/** Below the ports that systems hand out for outgoing connections: one of those could take it before we listen. */
const [lowest, slices, each] = [20_000, 50, 200];

/** Processes look for ports at the same time: as a rule each in a slice of its own. */
const mine = lowest + (process.pid % slices) * each;

/** A port that nobody listens on: the stand-ins and the bot have to know each other's before they start. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = mine + Math.floor(Math.random() * each);
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
