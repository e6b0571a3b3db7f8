import type { Delivery } from '../../domain/delivery.js';
import type { Engagement } from '../../domain/engagements/engagement.js';

/** What is redrawn first: what somebody reads of their own place, then what many were told. */
export const cardRanks = { own: 0, announced: 1 } as const;
export type CardRank = (typeof cardRanks)[keyof typeof cardRanks];

/** A message of ours to a person, and the mark to give back once it is true. */
export interface StaleCard {
  readonly delivery: Delivery;
  readonly mark: number;
}

/**
 * Messages to people that may no longer be true: rows of the outbox that have left, or may have. Marking twice is as good as
 * once. A row that has not been tried needs no mark, for it is composed when it leaves. `at`: UTC.
 */
export interface StaleCards {
  /** Somebody's standing has changed: what was said of it before, and how they were told of the mission. */
  markOwn(
    engagement: Pick<Engagement, 'organisationId' | 'id' | 'missionId' | 'employeeId'>,
    at: Date,
  ): Promise<void>;
  /** What was said of free seats to these engagements, which anybody may have taken since. */
  markOpenSeats(organisationId: string, engagementIds: readonly string[], at: Date): Promise<void>;
  /** The message of one dedupe key, to whoever is waiting to see it change. */
  markKey(organisationId: string, dedupeKey: string, at: Date): Promise<void>;
  /** What people were told by these announcements, channels left out. */
  markAnnounced(organisationId: string, announcementIds: readonly string[], at: Date): Promise<void>;
  /** What people were told by their colleagues who proposed this mission. */
  markProposed(organisationId: string, missionId: string, at: Date): Promise<void>;
  /** Workspaces with a marked message. */
  workspaces(): Promise<string[]>;
  /** The next of a workspace, by rank up to `last`, then by time. What is marked again from now on keeps its mark. */
  take(workspaceId: string, last: CardRank, limit: number): Promise<StaleCard[]>;
  /** It is true, or never will be; nothing when it was marked again since. */
  clear(card: StaleCard): Promise<void>;
  /** It cannot be redrawn yet: behind the others of its rank. */
  postpone(card: StaleCard, at: Date): Promise<void>;
}
