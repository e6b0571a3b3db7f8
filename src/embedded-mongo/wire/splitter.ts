import { CommandError } from '../errors.js';

const HEADER_SIZE = 16;
const MAX_MESSAGE_SIZE = 48_000_000;

/**
 * Makes a function that takes a connection's bytes as they come and gives the whole messages that are complete.
 * @throws CommandError when a length cannot be one; the connection cannot go on after it
 */
export function messageSplitter(): (chunk: Buffer) => Buffer[] {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = HEADER_SIZE;
  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    const messages: Buffer[] = [];
    while (held >= wanted) {
      const all: Buffer = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      const size = lengthOf(all);
      if (held >= size) messages.push(all.subarray(0, size));
      const rest = held >= size ? all.subarray(size) : all;
      chunks = [rest];
      held = rest.length;
      wanted = rest.length >= HEADER_SIZE ? lengthOf(rest) : HEADER_SIZE;
    }
    return messages;
  };
}

function lengthOf(bytes: Buffer): number {
  const size = bytes.readInt32LE(0);
  if (size < HEADER_SIZE || size > MAX_MESSAGE_SIZE)
    throw new CommandError(17, `message length ${size} is not valid`);
  return size;
}
