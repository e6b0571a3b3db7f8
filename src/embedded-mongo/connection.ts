import type { Socket } from 'node:net';
import { errorReply } from './commands/run.js';
import type { Doc } from './values/doc.js';
import { readMessage, writeReply } from './wire/message.js';
import { messageSplitter } from './wire/splitter.js';

/** Answers one command; it resolves when what the command changed is kept. */
export type Answer = (command: Doc) => Promise<Doc>;

/** Serves one client until it leaves: its commands are answered one after another, in their order. */
export function serveConnection(socket: Socket, answer: Answer): void {
  const split = messageSplitter();
  let last: Promise<void> = Promise.resolve();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    try {
      for (const message of split(chunk)) last = last.then(() => serveMessage(socket, message, answer));
    } catch {
      socket.destroy();
    }
  });
}

async function serveMessage(socket: Socket, message: Buffer, answer: Answer): Promise<void> {
  const request = { id: message.readInt32LE(4), opcode: message.readInt32LE(12) };
  try {
    const { command, wantsReply } = readMessage(message);
    const reply = await answer(command);
    if (wantsReply && !socket.destroyed) socket.write(writeReply(request, reply));
  } catch (error) {
    // A message that cannot be read leaves nothing to answer with certainty: say why and hang up.
    if (!socket.destroyed) socket.end(writeReply(request, errorReply(error)));
  }
}
