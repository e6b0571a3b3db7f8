import type { HrisCounts, HrisFailure, HrisKind, WrittenState } from '../../application/ports/index.js';

export type { HrisCounts, HrisFailure, HrisKind, WrittenState };

// What the page of HR software is told. Moments are UTC, as ISO 8601.

/** What the next reading would change, as it was at a moment. */
export interface ConsoleHrisPreview {
  readonly at: string;
  /** Why it could not be read; null when it was. */
  readonly code: HrisFailure | null;
  readonly counts: HrisCounts | null;
  readonly stopped: { readonly leaving: number; readonly of: number; readonly percent: number } | null;
  /** In sentences. */
  readonly lines: readonly string[];
  readonly more: number;
}

export interface ConsoleHrisConnection {
  readonly id: string;
  readonly kind: HrisKind;
  readonly name: string;
  readonly url: string;
  readonly activityCode: string | null;
  /** It is being read, or will be in a moment. */
  readonly isDue: boolean;
  readonly nextAt: string;
  readonly last: {
    readonly at: string;
    readonly end: 'done' | 'stopped' | 'failed';
    readonly code: HrisFailure | null;
    readonly counts: HrisCounts | null;
    readonly reads?: 'everybody' | 'changes';
  } | null;
  /** Where it may tell of changes, and whether it is listened to. */
  readonly webhook: { readonly url: string; readonly isOn: boolean };
  readonly preview: ConsoleHrisPreview | null;
  readonly isPreviewAsked: boolean;
}

/** A mission of somebody that does not stand in the HRIS as it should. */
interface ConsoleUnwritten {
  readonly id: string;
  readonly person: string;
  readonly mission: string;
  readonly state: 'waiting' | 'failed';
  readonly code: HrisFailure | null;
}

export interface ConsoleHris {
  readonly connections: readonly ConsoleHrisConnection[];
  readonly written: Readonly<Record<WrittenState, number>>;
  readonly open: readonly ConsoleUnwritten[];
}

export type ConsoleHrisMade =
  | { readonly kind: 'connected'; readonly id: string }
  | { readonly kind: 'wrong'; readonly part: 'name' | 'account' | 'secret' | 'activityCode' }
  | { readonly kind: 'noKey' };

export type ConsoleHrisChecked =
  | { readonly kind: 'well' }
  | { readonly kind: 'failed'; readonly code: HrisFailure };

export type ConsoleWriteBackDecided =
  | { readonly kind: 'decided' }
  | {
      readonly kind: 'notDecided';
      readonly why: 'activityCode' | 'secret' | 'noActivityKey' | 'locked' | 'cannot';
    };

/** `token`: told this once, where it is made here. */
export type ConsoleHrisListening =
  | { readonly kind: 'listening'; readonly url: string; readonly token: string | null }
  | { readonly kind: 'silent' }
  | { readonly kind: 'notDecided'; readonly why: 'secret' | 'noKey' };
