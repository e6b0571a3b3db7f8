import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Activity, HrisFailure } from './hris.js';

/** Whose worked time it is. */
export type ActivityOf = Pick<Engagement, 'id' | 'organisationId' | 'missionId' | 'employeeId'>;

/** `none`: nothing is to stand there, and nothing does. */
export const writtenStates = ['waiting', 'none', 'written', 'withdrawn', 'failed'] as const;
export type WrittenState = (typeof writtenStates)[number];

/** What is, or is to be, written of one engagement into an HRIS. Its `id` is the engagement's, and our reference there. */
export interface WrittenActivity extends ActivityOf {
  readonly state: WrittenState;
  /** Where it stands; null where it never did. */
  readonly connectionId: string | null;
  /** Grows each time that the engagement may have changed. */
  readonly version: number;
  /** When it is to be looked at; null when all is as it should be. */
  readonly dueAt: Date | null;
  readonly tries: number;
  /** What stands there; null when nothing does. */
  readonly written: Activity | null;
  readonly foreignId: string | null;
  /** What a write was begun of whose end nobody knows. */
  readonly doubt: Activity | null;
  readonly code: HrisFailure | null;
}

type Changed = Pick<
  WrittenActivity,
  'state' | 'connectionId' | 'tries' | 'written' | 'foreignId' | 'doubt' | 'code'
>;

/** What is written back to HRIS: a row each engagement, and a queue by what is due. */
export interface Activities {
  /** These may have changed: they are looked at from `at` on. */
  mark(engagements: readonly ActivityOf[], at: Date): Promise<void>;
  /** Takes one that is due, the longest first, and keeps it from others until `until`. Null when none is. */
  claim(now: Date, until: Date): Promise<WrittenActivity | null>;
  /** Keeps what is known by now, while it is held. */
  note(row: Pick<WrittenActivity, 'id' | 'organisationId'>, change: Partial<Changed>): Promise<void>;
  /** Lets it go, due again at `dueAt` if at all. Whoever marked it meanwhile has it looked at again. */
  finish(
    row: Pick<WrittenActivity, 'id' | 'organisationId' | 'version'>,
    change: Partial<Changed>,
    dueAt: Date | null,
  ): Promise<void>;
  ofMission(organisationId: string, missionId: string): Promise<WrittenActivity[]>;
  /** How many of a company there are, by state. */
  countStates(organisationId: string): Promise<Readonly<Record<WrittenState, number>>>;
  /** Those of a company that wait or failed, in a settled order. */
  listOpen(organisationId: string, limit: number): Promise<WrittenActivity[]>;
  /** Nothing is kept of what was written for somebody. What is to be taken out still goes when that is done. */
  forget(organisationId: string, employeeId: string): Promise<void>;
}
