import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somewhere that the bot must never write to. */
export interface Trap {
  readonly port: number;
  /** How many requests have come. */
  readonly heard: () => number;
  close(): Promise<void>;
}

export async function openTrap(): Promise<Trap> {
  let heard = 0;
  const server = createServer((_request, response) => {
    heard += 1;
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
