import { constants, type FileHandle, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Store } from '../store/store.js';
import { appendDurably, openForOwner, syncFolder } from './files.js';
import { encodeFrame } from './frame.js';
import { takeSnapshot, writeSnapshot } from './snapshot.js';

/** Appending goes to the end wherever that is: after a write that failed half way, the file is cut back. */
const EMPTY_TO_APPEND = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_APPEND;

/** A journal file that holds only what is live, ready to take the old one's place. */
export type Rewritten = { file: FileHandle; frames: number; bytes: number };

/** `unsynced` is why a power cut might bring the old journal back, which lacks what is written from now on. */
export type Finished = Rewritten & { unsynced: unknown };

/**
 * A smaller journal being written beside the one in use. First the store as it was at the start, then what was
 * written since. No change is in it twice. Replayed again, one that held a unique key for a while would meet the
 * document that has the key now. Writers go on with the old one until `finish`.
 */
export class Rewrite {
  readonly #late: Uint8Array[] = [];
  readonly #path: string;
  #file: FileHandle | undefined;
  #written: Rewritten | undefined;
  #failure: unknown;
  #ahead: number;
  readonly done: Promise<void>;

  /** `ahead`: how much of the next payload the store holds already; it waits to be written to the old journal. */
  constructor(
    readonly target: string,
    store: Store,
    ahead: number,
  ) {
    this.#ahead = ahead;
    this.#path = `${target}.new`;
    const snapshot = takeSnapshot(store);
    this.done = this.#write(snapshot).catch((error: unknown) => {
      this.#failure = error;
    });
  }

  get isReady(): boolean {
    return this.#written !== undefined || this.#failure !== undefined;
  }

  /** Also keeps a payload that went into the old journal meanwhile, but for what the store held at the start. */
  add(payload: Uint8Array): void {
    const late = payload.subarray(this.#ahead);
    this.#ahead = 0;
    if (late.length > 0) this.#late.push(late);
  }

  /** Takes the old journal's place. @throws what went wrong while writing; the old journal is then untouched */
  async finish(): Promise<Finished> {
    if (!this.#written) throw this.#failure;
    const { file, frames, bytes } = this.#written;
    const late = this.#late.map((payload, i) => encodeFrame(frames + i, payload));
    await appendDurably(file, Buffer.concat(late));
    await rename(this.#path, this.target);
    const unsynced = await syncFolder(dirname(this.target)).then(
      () => undefined,
      (error: unknown) => error,
    );
    return {
      unsynced,
      file,
      frames: frames + late.length,
      bytes: late.reduce((sum, frame) => sum + frame.length, bytes),
    };
  }

  /** Leaves the old journal in its place and nothing beside it. */
  async abandon(): Promise<void> {
    await this.done;
    await this.#file?.close().catch(() => {});
    await rm(this.#path, { force: true }).catch(() => {});
  }

  async #write(snapshot: ReturnType<typeof takeSnapshot>): Promise<void> {
    const file = await openForOwner(this.#path, EMPTY_TO_APPEND);
    this.#file = file;
    const { frames, bytes } = await writeSnapshot(file, snapshot);
    await file.datasync();
    this.#written = { file, frames, bytes };
  }
}
