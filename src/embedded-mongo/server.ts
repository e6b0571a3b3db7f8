import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Cursors } from './commands/cursors.js';
import { errorReply, runCommand } from './commands/run.js';
import { serveConnection } from './connection.js';
import { CommandError } from './errors.js';
import type { Journal } from './journal/journal.js';
import { gateFor } from './login/gate.js';
import type { Secret } from './login/scram.js';
import type { Store } from './store/store.js';
import { deleteExpired } from './ttl.js';
import type { Doc } from './values/doc.js';

const TTL_INTERVAL_MS = 1000;

/** A socket in the file system, which the rights on its folder guard. Or a port of loopback, which a password does. */
export type Place = { path: string } | { port: number; secret: Secret };

export type RunningServer = { port: number | undefined; stop(): Promise<void> };

/**
 * Serves a store at a place. A command is answered once what it changed is in the journal.
 * @throws the listening error (`EADDRINUSE`…) when the place cannot be had
 */
export async function startServer(
  store: Store,
  journal: Journal | undefined,
  place: Place,
): Promise<RunningServer> {
  const sockets = new Set<Socket>();
  const cursors = new Cursors();
  let connections = 0;
  const server = createServer((socket) => {
    // Who comes while it stops would keep it from ending.
    if (!server.listening) return void socket.destroy();
    connections += 1;
    const context = { store, cursors, connectionId: connections };
    const gate = 'secret' in place ? gateFor(place.secret) : undefined;
    const run = (command: Doc) => runCommand(command, context);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, async (command) => {
      try {
        const reply = gate ? gate(command, run) : run(command);
        await journal?.flushed();
        return reply;
      } catch (error) {
        return errorReply(error);
      }
    });
  });
  await listen(server, place);
  const timer = setInterval(() => deleteExpiredIfKept(store), TTL_INTERVAL_MS).unref();
  const address = server.address() as AddressInfo | string;
  const port = typeof address === 'string' ? undefined : address.port;
  return { port, stop: () => stop(server, sockets, timer) };
}

function listen(server: Server, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const where = 'path' in place ? { path: place.path } : { port: place.port, host: '127.0.0.1' };
    server.listen(where, () => {
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
