import { crc32 } from 'node:zlib';

const MAGIC = 0x4c4a5445; // "ETJL"
const HEAD_SIZE = 16;

/** A frame as it is read: its payload and where the next one begins. */
export type Frame = { payload: Buffer; next: number };

/**
 * One write of the journal: mark, payload length, sequence number, CRC-32 of the three others, payload. What is flushed
 * together is one frame, so that a crash while writing loses all of it or nothing.
 */
export function encodeFrame(sequence: number, payload: Uint8Array): Buffer {
  const frame = Buffer.alloc(HEAD_SIZE + payload.length);
  frame.writeUInt32LE(MAGIC, 0);
  frame.writeUInt32LE(payload.length, 4);
  frame.writeUInt32LE(sequence, 8);
  frame.set(payload, HEAD_SIZE);
  frame.writeUInt32LE(checksum(frame, 0, payload.length), 12);
  return frame;
}

/** The frame that begins at an offset; undefined when it is not whole, not intact or not this one in the sequence. */
export function readFrame(bytes: Buffer, at: number, sequence?: number): Frame | undefined {
  if (at + HEAD_SIZE > bytes.length || bytes.readUInt32LE(at) !== MAGIC) return undefined;
  const length = bytes.readUInt32LE(at + 4);
  const next = at + HEAD_SIZE + length;
  if (next > bytes.length || checksum(bytes, at, length) !== bytes.readUInt32LE(at + 12)) return undefined;
  if (sequence !== undefined && bytes.readUInt32LE(at + 8) !== sequence) return undefined;
  return { payload: bytes.subarray(at + HEAD_SIZE, next), next };
}

/** The offset of the first intact frame at or after this one, wherever it begins; undefined when there is none. */
export function findFrame(bytes: Buffer, from: number): number | undefined {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(MAGIC);
  for (let at = bytes.indexOf(mark, from); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    if (readFrame(bytes, at)) return at;
  }
  return undefined;
}

function checksum(bytes: Buffer, at: number, length: number): number {
  const start = at + HEAD_SIZE;
  return crc32(bytes.subarray(start, start + length), crc32(bytes.subarray(at, at + 12)));
}
