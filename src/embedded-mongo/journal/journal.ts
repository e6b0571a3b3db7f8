import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../errors.js';
import type { Store } from '../store/store.js';
import { Batch } from './batch.js';
import { appendDurably, openForAppend } from './files.js';
import { encodeFrame } from './frame.js';
import { recover } from './recover.js';
import { Rewrite } from './rewrite.js';

const FILE_NAME = 'journal';

/** How far a journal may outgrow what it held when it was last rewritten. */
type Growth = { leastBytes: number; factor: number };
const GROWTH: Growth = { leastBytes: 8 * 1024 * 1024, factor: 3 };

export type JournalOptions = {
  folder: string;
  store: Store;
  onWarning: (warning: string) => void;
  growth?: Growth;
};

/**
 * Keeps every change of a store in a file that is only ever appended to. Changes made while a flush is on its way
 * share the next one. Many writers wait for few flushes. When they cannot be written, they are taken back. The store
 * never shows what the disk does not hold. A journal that has grown well past the live data is rewritten without it
 * being held up.
 */
export class Journal {
  /** The batch that takes the next changes, until its flush begins. */
  #open: Batch | undefined;
  /** The flush of the last changes, for those who wait for them. */
  #last: Promise<void> | undefined;
  /** Settles when that flush, and what a failed one leaves to be done, is over. */
  #settled: Promise<void> = Promise.resolve();
  #broken: unknown;
  #rewrite: Rewrite | undefined;
  #rewrittenBytes: number;

  private constructor(
    private readonly options: JournalOptions,
    private file: FileHandle,
    private frames: number,
    private bytes: number,
  ) {
    this.#rewrittenBytes = bytes;
    options.store.keepWith({
      check: () => this.#check(),
      keep: (change, undo) => this.#batch().add(change, undo),
    });
  }

  /**
   * Brings the store to where the journal in a folder leaves it. The journal is rewritten when it holds more than the
   * store does, and keeps the store's changes from then on.
   * @throws an error that says what is lost when the journal is damaged
   */
  static async open(options: JournalOptions): Promise<Journal> {
    const path = join(options.folder, FILE_NAME);
    const recovered = await recover(path, options.store, options.onWarning);
    const file = await openForAppend(path);
    const journal = new Journal(options, file, recovered.frames, recovered.bytes);
    if (recovered.changes > liveChanges(options.store)) await journal.#rewriteNow();
    return journal;
  }

  /**
   * Resolves when every change made so far is on the disk.
   * @throws CommandError 14031 when one could not be written: it and those after it are taken back then
   */
  async flushed(): Promise<void> {
    await this.#last;
  }

  /** Flushes what is left and lets go of the file. */
  async close(): Promise<void> {
    this.options.store.keepWith({ check: () => {}, keep: () => {} });
    await this.#settled;
    await this.#rewrite?.done;
    if (this.#rewrite) await this.#switchOver(this.#rewrite);
    await this.file.close();
  }

  #check(): void {
    if (this.#broken !== undefined) throw refusal(this.#broken, RESTART);
  }

  #batch(): Batch {
    if (this.#open) return this.#open;
    const batch = new Batch();
    this.#open = batch;
    this.#last = this.#flush(batch, this.#settled);
    this.#settled = this.#last.catch(() => {});
    return batch;
  }

  async #flush(batch: Batch, before: Promise<void>): Promise<void> {
    await before;
    // Let the commands that are ready to run add theirs: they share this flush.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#open === batch) this.#open = undefined;
    const payload = batch.payload();
    try {
      await this.#write(payload);
    } catch (error) {
      throw await this.#takeBack(batch, error);
    }
  }

  async #write(payload: Buffer): Promise<void> {
    this.#check();
    const frame = encodeFrame(this.frames, payload);
    await appendDurably(this.file, frame);
    this.frames += 1;
    this.bytes += frame.length;
    this.#rewrite?.add(payload);
    await this.#keepSmall();
  }

  /**
   * Makes the store and the file what they were before a batch that could not be written. What came after it is
   * undone too.
   */
  async #takeBack(batch: Batch, error: unknown): Promise<CommandError> {
    const failure = refusal(error, isFull(error) ? MAKE_ROOM : RESTART);
    this.#open?.takeBack(failure);
    batch.takeBack(failure);
    this.#open = undefined;
    this.#last = undefined;
    if (!isFull(error)) this.#broken = error;
    await this.file.truncate(this.bytes).catch((cause: unknown) => {
      this.#broken ??= cause;
    });
    // It was begun with changes that are taken back now.
    await this.#rewrite?.abandon();
    this.#rewrite = undefined;
    return failure;
  }

  async #keepSmall(): Promise<void> {
    if (this.#rewrite?.isReady) return this.#switchOver(this.#rewrite);
    const { leastBytes, factor } = this.options.growth ?? GROWTH;
    if (this.#rewrite || this.bytes < Math.max(leastBytes, this.#rewrittenBytes * factor)) return;
    this.#rewrite = this.#beginRewrite();
  }

  async #rewriteNow(): Promise<void> {
    const rewrite = this.#beginRewrite();
    await rewrite.done;
    await this.#switchOver(rewrite);
  }

  /** Between two flushes only: the store is ahead of the journal then by the open batch alone. */
  #beginRewrite(): Rewrite {
    const ahead = this.#open?.bytes ?? 0;
    return new Rewrite(join(this.options.folder, FILE_NAME), this.options.store, ahead);
  }

  async #switchOver(rewrite: Rewrite): Promise<void> {
    this.#rewrite = undefined;
    try {
      const { file, frames, bytes, unsynced } = await rewrite.finish();
      const old = this.file;
      [this.file, this.frames, this.bytes, this.#rewrittenBytes] = [file, frames, bytes, bytes];
      this.#broken ??= unsynced;
      // The file has no name any more, and what it held is in the other. That it may not close changes nothing.
      await old.close().catch(() => {});
    } catch (error) {
      this.#rewrittenBytes = this.bytes;
      await rewrite.abandon();
      this.options.onWarning(`The journal could not be rewritten and stays as it is: ${String(error)}`);
    }
  }
}

/** No room, no quota, or a limit on the size of files: what may pass while the process runs. */
const isFull = (error: unknown) =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String((error as NodeJS.ErrnoException).code));

const MAKE_ROOM = 'make room on the disk of the data folder; every write tries again';
const RESTART = 'reading goes on; to write, restart the database when the disk is in order';

const refusal = (error: unknown, next: string) =>
  new CommandError(14031, `the journal could not be written (${String(error)}): ${next}`);

function liveChanges(store: Store): number {
  return [...store.collections.values()].reduce(
    (sum, { docs, indexes }) => sum + docs.size + indexes.size,
    0,
  );
}
