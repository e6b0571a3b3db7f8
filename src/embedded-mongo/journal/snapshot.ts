import type { FileHandle } from 'node:fs/promises';
import type { Change } from '../store/changes.js';
import type { Collection } from '../store/collection.js';
import type { Store } from '../store/store.js';
import type { Doc } from '../values/doc.js';
import { encodeChange } from './changeCodec.js';
import { encodeFrame } from './frame.js';

const FRAME_BYTES = 256 * 1024;

/** A store as it is at one moment: stored documents never change, so references to them are enough. */
export type Snapshot = { namespace: string; options: Doc; docs: Doc[]; indexes: Doc[] }[];

export function takeSnapshot(store: Store): Snapshot {
  return [...store.collections.values()].map(({ namespace, options, docs, indexes }: Collection) => ({
    namespace,
    options,
    docs: [...docs.values()],
    indexes: [...indexes.values()].filter(({ spec }) => spec.name !== '_id_').map(({ spec }) => spec.listed),
  }));
}

/** Writes a snapshot as frames and gives their number and size. Other work goes on between two of them. */
export async function writeSnapshot(
  file: FileHandle,
  snapshot: Snapshot,
): Promise<{ frames: number; bytes: number }> {
  let [frames, bytes, held] = [0, 0, 0];
  let parts: Uint8Array[] = [];
  const writeParts = async () => {
    const frame = encodeFrame(frames, Buffer.concat(parts));
    await file.appendFile(frame);
    [frames, bytes, held, parts] = [frames + 1, bytes + frame.length, 0, []];
  };
  for (const change of changesOf(snapshot)) {
    const part = encodeChange(change);
    parts.push(part);
    held += part.length;
    if (held >= FRAME_BYTES) await writeParts();
  }
  if (parts.length > 0) await writeParts();
  return { frames, bytes };
}

function* changesOf(snapshot: Snapshot): Generator<Change> {
  for (const { namespace, options, docs, indexes } of snapshot) {
    yield { kind: 'create', namespace, options };
    for (const doc of docs) yield { kind: 'put', namespace, doc };
    for (const spec of indexes) yield { kind: 'index', namespace, spec };
  }
}
