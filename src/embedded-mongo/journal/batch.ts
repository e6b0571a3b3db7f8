import type { CommandError } from '../errors.js';
import type { Change, Undo } from '../store/changes.js';
import { encodeChange } from './changeCodec.js';

/** The changes that share one flush: all of them are kept, or all are taken back. */
export class Batch {
  readonly #parts: Uint8Array[] = [];
  readonly #undo: Undo[] = [];
  #failure: CommandError | undefined;
  #bytes = 0;

  /** How long the payload is so far. */
  get bytes(): number {
    return this.#bytes;
  }

  add(change: Change, undo: Undo): void {
    this.#undo.push(undo);
    const part = encodeChange(change);
    this.#parts.push(part);
    this.#bytes += part.length;
  }

  /** What is written, as one frame. @throws why its changes were taken back, when they were */
  payload(): Buffer {
    if (this.#failure) throw this.#failure;
    return Buffer.concat(this.#parts);
  }

  /** Takes the changes back, the last one first. Batches that came after must have been taken back before. */
  takeBack(failure: CommandError): void {
    this.#failure = failure;
    for (const undo of this.#undo.reverse()) undo();
  }
}
