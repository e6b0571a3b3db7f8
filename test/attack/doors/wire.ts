import { deserialize, serialize } from 'bson';
import type { Answer } from '../kind.js';
import { raw } from './http.js';

type Doc = Record<string, unknown>;
export const MSG = 2013;

/** Bytes behind a head of the wire protocol; `size` is what it says of itself. */
export function framed(body: Buffer, { opcode = MSG, size = 16 + body.length } = {}): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(size | 0, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(opcode, 12);
  return Buffer.concat([head, body]);
}

/** The one section of a message: a document as it lies in the bytes. */
export function section(document: Buffer, { kind = 0, flags = 0 } = {}): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(flags, 0);
  head[4] = kind;
  return Buffer.concat([head, document]);
}

export const commandBytes = (command: Doc, database = 'etincelle'): Buffer =>
  framed(section(Buffer.from(serialize({ ...command, $db: database }))));

/** A command on a connection that has not logged in; the answer's text is the reply as JSON. */
export async function withoutLogin(url: string, commands: readonly Buffer[]): Promise<Answer> {
  const { text } = await raw(url, Buffer.concat(commands), { encoding: 'latin1' });
  const replies: string[] = [];
  let bytes = Buffer.from(text, 'latin1');
  while (bytes.length > 21) {
    const size = bytes.readInt32LE(0);
    replies.push(JSON.stringify(deserialize(bytes.subarray(21, size))));
    bytes = bytes.subarray(size);
  }
  return { status: null, text: replies.at(-1) ?? '' };
}
