import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Cursors } from './commands/cursors.js';
import { errorReply, runCommand } from './commands/run.js';
import { serveConnection } from './connection.js';
import { CommandError } from './errors.js';
import type { Journal } from './journal/journal.js';
import type { Store } from './store/store.js';
import { deleteExpired } from './ttl.js';

const TTL_INTERVAL_MS = 1000;

export type RunningServer = { port: number; stop(): Promise<void> };

/**
 * Serves a store on a port of the loopback interface. A command is answered once what it changed is in the journal.
 * @throws the listening error (`EADDRINUSE`…) when the port cannot be had
 */
export async function startServer(
  store: Store,
  journal: Journal | undefined,
  port: number,
): Promise<RunningServer> {
  const sockets = new Set<Socket>();
  const cursors = new Cursors();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    const context = { store, cursors, connectionId: connections };
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, async (command) => {
      try {
        const reply = runCommand(command, context);
        await journal?.flushed();
        return reply;
      } catch (error) {
        return errorReply(error);
      }
    });
  });
  await listen(server, port);
  const timer = setInterval(() => deleteExpiredIfKept(store), TTL_INTERVAL_MS).unref();
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server, sockets, timer) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server, sockets: Set<Socket>, timer: NodeJS.Timeout): Promise<void> {
  clearInterval(timer);
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

/** What cannot be deleted now, because the journal refuses changes, is deleted when it no longer does. */
function deleteExpiredIfKept(store: Store): void {
  try {
    deleteExpired(store, new Date());
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
  }
}
