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

/** The frame that begins at an offset. Undefined when it is not whole, not intact or not this one in the sequence. */
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

const SECTOR = 512;
const LEAST_ZEROS = 16;

/**
 * True when what follows an offset, up to the end, is what a crash leaves of a frame. Its beginning, or zeros where
 * the disk had made room but not written yet. Anything else was whole once, and is damaged.
 */
export function isInterrupted(bytes: Buffer, at: number, sequence: number): boolean {
  return (
    endsInZeros(bytes, at) || (isBeginning(bytes, at, sequence) && !isWholeButForHead(bytes, at, sequence))
  );
}

function endsInZeros(bytes: Buffer, at: number): boolean {
  let zerosFrom = bytes.length;
  while (zerosFrom > at && bytes[zerosFrom - 1] === 0) zerosFrom -= 1;
  const boundary = zerosFrom === at ? at : Math.ceil(zerosFrom / SECTOR) * SECTOR;
  return bytes.length - boundary >= LEAST_ZEROS;
}

/** The head says mark and number as they should be, as far as it is there. The payload is longer than what is. */
function isBeginning(bytes: Buffer, at: number, sequence: number): boolean {
  const head = Buffer.alloc(12);
  head.writeUInt32LE(MAGIC, 0);
  head.writeUInt32LE(sequence, 8);
  const there = Math.min(12, bytes.length - at);
  for (let i = 0; i < there; i += 1) if ((i < 4 || i >= 8) && bytes[at + i] !== head[i]) return false;
  return bytes.length - at < HEAD_SIZE || at + HEAD_SIZE + bytes.readUInt32LE(at + 4) > bytes.length;
}

/** True when the checksum is right once the length is what is there. It is the length that is damaged then. */
function isWholeButForHead(bytes: Buffer, at: number, sequence: number): boolean {
  const payload = bytes.subarray(at + HEAD_SIZE);
  if (payload.length === 0) return false;
  const rebuilt = encodeFrame(sequence, payload);
  return rebuilt.readUInt32LE(12) === bytes.readUInt32LE(at + 12);
}

function checksum(bytes: Buffer, at: number, length: number): number {
  const start = at + HEAD_SIZE;
  return crc32(bytes.subarray(start, start + length), crc32(bytes.subarray(at, at + 12)));
}
