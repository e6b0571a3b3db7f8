import type { Doc } from '../values/doc.js';

/**
 * One change of the store, as it is made in memory and kept in the journal. `insert` asks that its `_id` is new,
 * `put` replaces the document that has it.
 */
export type Change =
  | { kind: 'insert'; namespace: string; doc: Doc }
  | { kind: 'put'; namespace: string; doc: Doc }
  | { kind: 'delete'; namespace: string; id: unknown }
  | { kind: 'create'; namespace: string; options: Doc }
  | { kind: 'drop'; namespace: string }
  | { kind: 'index'; namespace: string; spec: Doc }
  | { kind: 'dropIndex'; namespace: string; name: string };

/** Takes a change back, once all later ones are taken back. */
export type Undo = () => void;

/** What keeps the changes: `check` refuses one before it is made, `keep` is told of it after. */
export type Keeper = { check(): void; keep(change: Change, undo: Undo): void };
