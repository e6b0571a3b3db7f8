import { readFile, truncate } from 'node:fs/promises';
import type { Store } from '../store/store.js';
import { decodeChanges } from './changeCodec.js';
import { findFrame, isInterrupted, readFrame } from './frame.js';

/** What a journal held: how many frames, how many bytes of them are good, and how many changes they made. */
export type Recovered = { frames: number; bytes: number; changes: number };

/**
 * Brings a store to where the journal leaves it. A last frame that is not whole, as a crash while writing leaves it, was
 * never confirmed to anyone. It is cut off with a warning.
 * @throws an error that says what is lost when a frame is damaged that was whole once
 */
export async function recover(
  path: string,
  store: Store,
  onWarning: (warning: string) => void,
): Promise<Recovered> {
  const bytes = await readIfThere(path);
  let [at, frames, changes] = [0, 0, 0];
  while (at < bytes.length) {
    const frame = readFrame(bytes, at, frames);
    if (!frame) break;
    const decoded = decodeChanges(frame.payload);
    for (const change of decoded) store.apply(change);
    at = frame.next;
    frames += 1;
    changes += decoded.length;
  }
  if (at < bytes.length) await dropTail(path, bytes, at, frames, onWarning);
  return { frames, bytes: at, changes };
}

async function readIfThere(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

async function dropTail(
  path: string,
  bytes: Buffer,
  at: number,
  frames: number,
  onWarning: (warning: string) => void,
) {
  if (!isInterrupted(bytes, at, frames) || findFrame(bytes, at + 1) !== undefined)
    throw new Error(damage(path, bytes, at, frames));
  onWarning(
    `The journal ${path} ends in a record that was not completely written (${bytes.length - at} bytes from byte ${at}): ` +
      'it was being written when the process stopped, nobody was told that it is kept, and it is dropped.',
  );
  await truncate(path, at);
}

/** What is lost, where, and what to do. */
function damage(path: string, bytes: Buffer, at: number, frames: number): string {
  const later = findFrame(bytes, at + 1);
  const place =
    later === undefined
      ? `record ${frames + 1}, the last, was written as a whole and cannot be read.`
      : `record ${frames + 1} cannot be read, and intact records follow it from byte ${later}.`;
  return (
    `The journal ${path} is damaged at byte ${at}: ${place} The changes of at least one record are lost, so the database ` +
    'will not start on it. Restore the folder from a backup, or, to keep only what was written before the damage, cut ' +
    `the file to ${at} bytes: truncate -s ${at} ${path}`
  );
}
