import { CommandError } from '../errors.js';
import { decode, encode } from '../values/codec.js';
import { type Doc, setField } from '../values/doc.js';
import { crc32c } from './crc32c.js';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const KNOWN_REQUIRED_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;

/** A command as a client sent it: its body, who sent it and whether an answer is expected. */
export type Request = { id: number; opcode: number; command: Doc; wantsReply: boolean };

/**
 * Reads one whole message.
 * https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 * @throws CommandError for a message that is not valid; the connection cannot go on after it
 */
export function readMessage(bytes: Buffer): Request {
  const id = bytes.readInt32LE(4);
  const opcode = bytes.readInt32LE(12);
  if (opcode === OP_MSG) return { id, opcode, ...readMsg(bytes) };
  if (opcode === OP_QUERY) return { id, opcode, command: readQuery(bytes), wantsReply: true };
  throw new CommandError(352, `Unsupported OP_ code: ${opcode}`);
}

function readMsg(bytes: Buffer): { command: Doc; wantsReply: boolean } {
  const flags = bytes.readUInt32LE(16);
  if (flags & 0xffff & ~KNOWN_REQUIRED_FLAGS)
    throw new CommandError(342, 'Message contains illegal flags value');
  const end = flags & CHECKSUM_PRESENT ? verifiedEnd(bytes) : bytes.length;
  let command: Doc | undefined;
  const sequences: [string, Doc[]][] = [];
  for (let at = 20; at < end; ) {
    const size = bytes.readInt32LE(at + 1);
    if (size < 5 || at + 1 + size > end)
      throw new CommandError(40571, 'OP_MSG section does not fit its message');
    const section = bytes.subarray(at + 1, at + 1 + size);
    if (bytes[at] === 0) command = decode(section);
    else if (bytes[at] === 1) sequences.push(readSequence(section));
    else throw new CommandError(40432, `Unknown section kind ${bytes[at]}`);
    at += 1 + size;
  }
  if (!command) throw new CommandError(40587, 'OP_MSG messages must have a body');
  for (const [name, docs] of sequences) setField(command, name, docs);
  return { command, wantsReply: (flags & MORE_TO_COME) === 0 };
}

function verifiedEnd(bytes: Buffer): number {
  const end = bytes.length - 4;
  if (crc32c(bytes.subarray(0, end)) !== bytes.readUInt32LE(end)) {
    throw new CommandError(345, 'OP_MSG checksum does not match contents');
  }
  return end;
}

function readSequence(section: Buffer): [string, Doc[]] {
  const nameEnd = section.indexOf(0, 4);
  const docs: Doc[] = [];
  for (let at = nameEnd + 1; at < section.length; ) {
    const size = section.readInt32LE(at);
    if (size < 5 || at + size > section.length)
      throw new CommandError(40571, 'a document does not fit its sequence');
    docs.push(decode(section.subarray(at, at + size)));
    at += size;
  }
  return [section.toString('utf8', 4, nameEnd), docs];
}

function readQuery(bytes: Buffer): Doc {
  const nameEnd = bytes.indexOf(0, 20);
  const [database] = bytes.toString('utf8', 20, nameEnd).split('.$cmd');
  const at = nameEnd + 9;
  return { ...decode(bytes.subarray(at, at + bytes.readInt32LE(at))), $db: database };
}

/** Writes the answer to a request, in the message kind that it came in. */
export function writeReply(request: Pick<Request, 'id' | 'opcode'>, reply: Doc): Buffer {
  const body = encode(reply);
  const isQuery = request.opcode === OP_QUERY;
  const head = Buffer.alloc(isQuery ? 36 : 21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(isQuery ? OP_REPLY : OP_MSG, 12);
  if (isQuery) {
    head.writeInt32LE(8, 16);
    head.writeInt32LE(1, 32);
  }
  return Buffer.concat([head, body]);
}
