import type { ManagedList } from '../../application/queries/managedMissions.js';
import type { MissionStatus } from '../../domain/missions/mission.js';
import type { Platform } from '../../domain/organisations/workspace.js';

// What the pages of those who organise are told. Moments are UTC, as ISO 8601.

/** A half-day of a mission. */
export interface ConsoleSlot {
  readonly id: string;
  readonly startsAt: string;
  /** When it is, in words. */
  readonly when: string;
  /** How many places are taken, how many of them are not sure, and how many people wait: in a sentence. */
  readonly places: string;
}

export interface ConsoleMissionLine {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly nonprofit: string;
  readonly status: MissionStatus;
  readonly statusSaid: string;
  /** Empty where it is the whole company's. */
  readonly sites: readonly string[];
  readonly slots: readonly ConsoleSlot[];
  /** How many points of its checklist are missing. */
  readonly missing: number;
  /** When the next announcement leaves; null when none waits. */
  readonly announcedAt: string | null;
}

/** Where somebody speaks to the bot. */
export interface ConsoleChat {
  readonly platform: Platform;
  readonly url: string;
}

export interface ConsoleMissions {
  readonly list: ManagedList;
  readonly counts: Readonly<Record<ManagedList, number>>;
  readonly page: number;
  readonly pages: number;
  readonly missions: readonly ConsoleMissionLine[];
  readonly chats: readonly ConsoleChat[];
}

/** Who is on a half-day: those with a place first, then those who wait. */
interface ConsoleSlotPeople extends ConsoleSlot {
  readonly people: readonly {
    /** Empty of whoever is erased. */
    readonly name: string;
    readonly standing: string;
    readonly answers: readonly string[];
  }[];
}

export interface ConsoleMission extends Omit<ConsoleMissionLine, 'slots' | 'missing' | 'announcedAt'> {
  readonly place: string;
  readonly slots: readonly ConsoleSlotPeople[];
  /** Whom its announcements have reached. */
  readonly told: Readonly<Record<'sent' | 'queued' | 'unreachable' | 'failed', number>>;
  /** What people thought of it together, in a sentence; null where that is not told. */
  readonly feedback: string | null;
  readonly chats: readonly ConsoleChat[];
}
