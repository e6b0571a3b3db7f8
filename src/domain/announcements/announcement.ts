import type { Readers } from './readers.js';

/** The dedupe key of a mission told to a person: whatever the number of announcements, they hear of it once. */
export const announcementKey = (missionId: string, employeeId: string): string =>
  `announcement:${missionId}:${employeeId}`;

/** A mission told to an audience. Created when the organiser has chosen; sent once confirmed. */
export interface Announcement {
  readonly id: string;
  readonly organisationId: string;
  readonly missionId: string;
  readonly workspaceId: string;
  readonly createdBy: string;
  readonly toEveryone: boolean;
  /** The platform's id of the channel to post in, or null. */
  readonly channelId: string | null;
  /** Who reads that channel, as the organiser was told before saying yes; `company` until then. */
  readonly channelReaders: Readers;
  /** When to send, UTC; null for at once. `timezone` is the IANA zone it was meant in. */
  readonly publishAt: Date | null;
  readonly timezone: string;
  /**
   * `draft` waits for the organiser's yes; `scheduled` for its time. `sending` is being told, row by row;
   * `sent` has all its deliveries queued; `cancelled` will not leave.
   */
  readonly state: 'draft' | 'scheduled' | 'sending' | 'sent' | 'cancelled';
  /** How many people were counted when the organiser said yes. */
  readonly people: number;
  /** For how many of them it would leave at night or on a day off; absent when for nobody. */
  readonly offHours?: number;
}

/**
 * Why an announcement is not posted in its channel: it is none or cannot be written to. The company's policy refuses it.
 * Outsiders can read it, or nobody knows who can, and the organiser was not told. Its platform did not take the post.
 */
export type Withheld = 'gone' | 'refused' | 'outsiders' | 'unknown' | 'failed';
