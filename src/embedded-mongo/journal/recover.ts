import { readFile, truncate } from 'node:fs/promises';
import type { Store } from '../store/store.js';
import { decodeChanges } from './changeCodec.js';
import { findFrame, readFrame } from './frame.js';

/** What a journal held: how many frames, how many bytes of them are good, and how many changes they made. */
export type Recovered = { frames: number; bytes: number; changes: number };

/**
 * Brings a store to where the journal leaves it. A last frame that is not whole, as a crash while writing leaves it, was
 * never confirmed to anyone: it is cut off with a warning.
 * @throws an error that says what is lost when a frame before others is damaged
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
  const later = findFrame(bytes, at + 1);
  if (later !== undefined) {
    throw new Error(
      `The journal ${path} is damaged at byte ${at}: record ${frames + 1} cannot be read, and intact records follow it ` +
        `from byte ${later}. The changes of at least one record are lost, so the database will not start on it. ` +
        `Restore the folder from a backup, or, to keep only what was written before the damage, cut the file to ${at} bytes.`,
    );
  }
  onWarning(
    `The journal ${path} ends in a record that was not completely written (${bytes.length - at} bytes from byte ${at}): ` +
      'it was being written when the process stopped and is dropped.',
  );
  await truncate(path, at);
}
