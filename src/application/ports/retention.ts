import type { EngagementState } from '../../domain/engagements/engagement.js';

/** A mission whose last half-day is long over. */
export interface EndedMission {
  readonly organisationId: string;
  readonly missionId: string;
}

/** Somebody who has left. */
export interface Leaver {
  readonly organisationId: string;
  readonly employeeId: string;
}

/** How much is left of a mission's people: all of it, or what the law asks for. */
export type Left = 'all' | 'evidence';

/** What the clock has done for a company so far. */
export interface RetentionCount {
  readonly evidenceOnly: number;
  readonly forgotten: number;
  readonly leaving: number;
}

/** What is kept no longer. Every method is for the clock only, of every organisation, and safe to do again. */
export interface Retention {
  /** Missions of which so much is left, whose last half-day ended before `before` (UTC), the oldest first. */
  listEnded(left: Left, before: Date, limit: number): Promise<EndedMission[]>;
  /**
   * Of its sign-ups those in `states` stay, without what was answered, written or agreed beside them. Who its messages were to is
   * forgotten; that they were sent is still counted. Then the mission is listed under `evidence`.
   */
  keepEvidence(mission: EndedMission, states: readonly EngagementState[]): Promise<void>;
  /** Nothing is left of who took part. Then the mission is not listed any more. */
  forgetPeople(mission: EndedMission): Promise<void>;
  /**
   * Notes since when somebody is gone: a directory says so. Of whom no directory knows, every account is gone. Who is back is gone
   * no more.
   */
  noteLeavers(now: Date): Promise<void>;
  /** Those who have been gone since before `before` (UTC). */
  listLeavers(before: Date, limit: number): Promise<Leaver[]>;
  /** How many missions of a company have so much left of their people. How many who left wait to be forgotten. For an admin. */
  count(organisationId: string): Promise<RetentionCount>;
  /** Their name and employee number alone are left, for the evidence. They are gone since `at` (UTC), and looked at again. */
  keepName(leaver: Leaver, at: Date): Promise<void>;
}
