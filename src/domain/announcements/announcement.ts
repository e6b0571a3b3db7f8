import type { Audience, Hindered } from './audience.js';
import type { Readers } from './readers.js';

/** The dedupe key of a mission told to a person: whatever the number of announcements, they hear of it once. */
export const announcementKey = (missionId: string, employeeId: string): string =>
  `announcement:${missionId}:${employeeId}`;

/** The same of a reminder: `wave` 2 is the first one. */
export const waveKey = (missionId: string, employeeId: string, wave: number): string =>
  `${announcementKey(missionId, employeeId)}:again:${wave}`;

/** A mission is told once and recalled twice: more would be noise. */
export const wavesAtMost = 3;
const reminders = Array.from({ length: wavesAtMost - 1 }, (_, nth) => nth + 2);

/** Every key that a mission may have been told to a person under. */
export const announcementKeys = (missionId: string, employeeId: string): string[] => [
  announcementKey(missionId, employeeId),
  ...reminders.map((wave) => waveKey(missionId, employeeId, wave)),
];

/** More than these nobody looks through before saying yes. */
export const channelsAtMost = 10;

/** A channel to post in, by the platform's id. `readers`: who reads it, as the organiser was told; `company` until then. */
export interface AnnouncedIn {
  readonly channelId: string;
  readonly readers: Readers;
}

/** A mission told to an audience. Created when the organiser has chosen; sent once confirmed. */
export interface Announcement {
  readonly id: string;
  readonly organisationId: string;
  readonly missionId: string;
  readonly workspaceId: string;
  readonly createdBy: string;
  /** Each person gets a message of their own, unless `audience` leaves them out. */
  readonly toEveryone: boolean;
  /** Which people; absent for everyone. Looked at again when it leaves. */
  readonly audience?: Audience;
  /** How many of those it was for could not be told when it was counted, and why. */
  readonly hindered?: Hindered;
  /** The channels to post in, once each; none when only people are told. */
  readonly channels: readonly AnnouncedIn[];
  /** When to send, UTC; null for at once. `timezone` is the IANA zone it was meant in. */
  readonly publishAt: Date | null;
  readonly timezone: string;
  /**
   * `draft` waits for the organiser's yes; `scheduled` for its time. `sending` is being told, row by row;
   * `sent` has all its deliveries queued; `cancelled` will not leave. `stopping`: stopped on its way, and what is queued is being
   * taken out; `stopped`: it is.
   */
  readonly state: 'draft' | 'scheduled' | 'sending' | 'sent' | 'cancelled' | 'stopping' | 'stopped';
  /** When the organiser said yes, UTC; absent until then, and on those of earlier versions. */
  readonly acceptedAt?: Date;
  /** Which time people are told, from 2 on, when only those who have not answered are; absent the first time. */
  readonly wave?: number;
  /** Spread over each person's working hours, so many people an hour; absent when it leaves at once. */
  readonly perHour?: number;
  /** A message shows the organiser how it goes; absent when none does, false when it is over. */
  readonly following?: boolean;
  /** The figures that message was last marked for, and when; UTC. */
  readonly shown?: string;
  readonly shownAt?: Date;
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
