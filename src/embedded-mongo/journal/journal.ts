import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../errors.js';
import type { Change } from '../store/changes.js';
import type { Store } from '../store/store.js';
import { encodeChange } from './changeCodec.js';
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
 * share the next one, so that many writers wait for few flushes. A journal that has grown well past the live data is
 * rewritten without it being held up.
 */
export class Journal {
  #pending: Uint8Array[] = [];
  #flushing: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #failure: unknown;
  #rewrite: Rewrite | undefined;
  #rewrittenBytes: number;

  private constructor(
    private readonly options: JournalOptions,
    private file: FileHandle,
    private frames: number,
    private bytes: number,
  ) {
    this.#rewrittenBytes = bytes;
    options.store.recordTo((change) => this.#append(change));
  }

  /**
   * Brings the store to where the journal in a folder leaves it, rewrites the journal when it holds more than the
   * store does, and keeps the store's changes from then on.
   * @throws an error that says what is lost when the journal is damaged
   */
  static async open(options: JournalOptions): Promise<Journal> {
    const path = join(options.folder, FILE_NAME);
    const recovered = await recover(path, options.store, options.onWarning);
    if (recovered.changes > liveChanges(options.store)) {
      const rewrite = new Rewrite(path, options.store);
      await rewrite.done;
      const { file, frames, bytes } = await rewrite.finish();
      return new Journal(options, file, frames, bytes);
    }
    return new Journal(options, await openForAppend(path), recovered.frames, recovered.bytes);
  }

  /** @throws CommandError 14031 when a change could not be kept: memory and disk then differ, and nothing is answered */
  check(): void {
    if (this.#failure === undefined) return;
    throw new CommandError(
      14031,
      `the journal could not be written, restart after making room: ${String(this.#failure)}`,
    );
  }

  /** Resolves when every change made so far is on the disk. */
  async flushed(): Promise<void> {
    await (this.#next ?? this.#flushing);
    this.check();
  }

  /** Flushes what is left and lets go of the file. */
  async close(): Promise<void> {
    this.options.store.recordTo(() => {});
    await (this.#next ?? this.#flushing);
    await this.#rewrite?.done;
    if (this.#rewrite) await this.#switchOver(this.#rewrite);
    await this.file.close();
  }

  #append(change: Change): void {
    this.#pending.push(encodeChange(change));
    this.#next ??= this.#flushAfter(this.#flushing);
  }

  async #flushAfter(before: Promise<void> | undefined): Promise<void> {
    await before;
    // Let the commands that are ready to run add theirs: they share this flush.
    await new Promise((resolve) => setImmediate(resolve));
    this.#flushing = this.#next;
    this.#next = undefined;
    const payload = Buffer.concat(this.#pending);
    this.#pending = [];
    try {
      await this.#write(payload);
    } catch (error) {
      this.#failure ??= error;
    }
  }

  async #write(payload: Buffer): Promise<void> {
    this.check();
    const frame = encodeFrame(this.frames, payload);
    await appendDurably(this.file, frame);
    this.frames += 1;
    this.bytes += frame.length;
    this.#rewrite?.add(payload);
    await this.#keepSmall();
  }

  async #keepSmall(): Promise<void> {
    if (this.#rewrite?.isReady) return this.#switchOver(this.#rewrite);
    const { leastBytes, factor } = this.options.growth ?? GROWTH;
    if (this.#rewrite || this.bytes < Math.max(leastBytes, this.#rewrittenBytes * factor)) return;
    // Changes that wait for the next flush are in the store already: the rewritten journal may hold them twice,
    // and replaying a change a second time gives the same document.
    this.#rewrite = new Rewrite(join(this.options.folder, FILE_NAME), this.options.store);
  }

  async #switchOver(rewrite: Rewrite): Promise<void> {
    this.#rewrite = undefined;
    try {
      const { file, frames, bytes } = await rewrite.finish();
      await this.file.close();
      [this.file, this.frames, this.bytes, this.#rewrittenBytes] = [file, frames, bytes, bytes];
    } catch (error) {
      this.#rewrittenBytes = this.bytes;
      this.options.onWarning(`The journal could not be rewritten and stays as it is: ${String(error)}`);
    }
  }
}

function liveChanges(store: Store): number {
  return [...store.collections.values()].reduce(
    (sum, { docs, indexes }) => sum + docs.size + indexes.size,
    0,
  );
}
