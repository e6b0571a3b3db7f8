import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What stands before a database, so that it can be away without being stopped. */
export interface DatabaseDoor {
  /** The address of the database through this door. */
  readonly uri: string;
  /** Cuts every connection and takes no new one for so many ms. */
  shutFor(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** A server of several hosts is reached past the door, which then keeps nobody away. */
export async function openDatabaseDoor(uri: string): Promise<DatabaseDoor> {
  const address = new URL(uri);
  const [host, port] = [address.hostname, Number(address.port || 27_017)];
  const open = new Set<Socket>();
  let isShut = false;
  const server = createServer((incoming) => {
    if (isShut) return incoming.destroy();
    const outgoing = connect(port, host);
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    return outgoing;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    uri: address.toString(),
    async shutFor(ms) {
      isShut = true;
      cut();
      await new Promise((over) => setTimeout(over, ms));
      isShut = false;
    },
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        cut();
      }),
  };
}
