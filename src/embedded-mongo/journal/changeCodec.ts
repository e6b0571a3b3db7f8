import type { Change } from '../store/changes.js';
import { decode, encode } from '../values/codec.js';

/** A change as BSON, the journal's own form. */
export const encodeChange = (change: Change): Uint8Array => encode(change);

/** The changes of one frame, in order. */
export function decodeChanges(payload: Buffer): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at < payload.length; ) {
    const size = payload.readInt32LE(at);
    changes.push(replayed(decode(payload.subarray(at, at + size)) as Change));
    at += size;
  }
  return changes;
}

/** An insert is replayed as a put: a journal that an earlier version rewrote may hold it twice. */
const replayed = (change: Change): Change => (change.kind === 'insert' ? { ...change, kind: 'put' } : change);
