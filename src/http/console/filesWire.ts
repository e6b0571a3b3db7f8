import type { FileSource } from '../../domain/people/directory/fileRefusal.js';

/** A place where files of people come from by themselves. Moments are UTC, as ISO 8601. */
export interface ConsoleScheduledFile {
  readonly source: FileSource;
  readonly name: string;
  readonly mode: 'full' | 'delta';
  /** 0: as soon as one is there. */
  readonly everyMinutes: number;
  /** The last one that was read. `says`: why it was refused, and what to do. */
  readonly run: {
    readonly at: string;
    readonly name: string;
    readonly counts: Readonly<
      Record<'added' | 'changed' | 'back' | 'leaving' | 'unchanged' | 'refused', number>
    > | null;
    readonly says: string | null;
  } | null;
  /** There is none to be read since then. */
  readonly trouble: { readonly since: string; readonly says: string | null } | null;
}

export interface ConsoleScheduledFiles {
  readonly files: readonly ConsoleScheduledFile[];
}
