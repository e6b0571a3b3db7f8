import { readdir, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { lockFolderOf } from '../folders.js';

const LOCK = /^lock-(\d+)-[0-9a-z]+\.sock$/;

export type Lock = { release(): Promise<void> };

/**
 * Makes this process the only one that uses a folder. Each process listens on a socket of its own for it. The kernel
 * closes it with the process, however it ends. A socket nobody answers on is a dead process's, whatever its number,
 * and is removed. Two processes that start at the same moment may both be refused, never both admitted.
 * @throws an error that names the process already using the folder
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const name = `lock-${process.pid}-${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}.sock`;
  const place = await lockFolderOf(folder);
  const server = await listenOn(join(place, name));
  const release = () => new Promise<void>((resolve) => server.close(() => resolve()));
  try {
    for (const other of await readdir(place)) {
      if (LOCK.test(other) && other !== name) await removeIfDead(folder, place, other);
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { release };
}

function listenOn(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) =>
      reject(new Error(`The data folder cannot be locked with ${path}: ${error.message}`)),
    );
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

async function removeIfDead(folder: string, place: string, name: string): Promise<void> {
  const path = join(place, name);
  if (await isAnswered(path)) {
    const pid = LOCK.exec(name)?.[1];
    throw new Error(
      `Another process (${pid}) is using the data folder ${folder}. Stop it first, or give this one another folder.`,
    );
  }
  await unlink(path).catch(() => {});
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(false);
      else if (error.code === 'ECONNRESET') resolve(true);
      else reject(error);
    });
  });
}
