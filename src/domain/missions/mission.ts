import type { Question } from './questions.js';

export const missionStatuses = [
  'draft',
  'ready',
  'announced',
  'closed',
  'done',
  'reported',
  'cancelled',
] as const;
export type MissionStatus = (typeof missionStatuses)[number];

/** One half-day or day of a mission. */
export interface Slot {
  readonly id: string;
  /** UTC instants; `timezone` is the IANA zone they were meant in. */
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timezone: string;
  /** Number of places; seats are numbered 1..capacity. */
  readonly capacity: number;
  /** Below this many people the mission makes no sense; null when it always does. */
  readonly minimum: number | null;
}

/** What is to be done, for whom, where, with which skills, for which causes. */
export interface Mission {
  readonly id: string;
  readonly organisationId: string;
  /** Short number people say aloud ("mission 3"); unique in the organisation. */
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly nonprofitId: string;
  /** Address to go to, or how to join from afar. */
  readonly place: string;
  readonly skills: readonly string[];
  /** UN Sustainable Development Goals (ODD), 1..17, the main one first. */
  readonly causes: readonly number[];
  readonly status: MissionStatus;
  readonly createdBy: string;
  readonly slots: readonly Slot[];
  /** What is asked of whoever signs up; absent on missions of earlier versions, which ask nothing. */
  readonly questions?: readonly Question[];
  /** When its places were lowered and it is not known yet whether somebody took one of them meanwhile. Else null or absent. */
  readonly loweredAt?: Date | null;
}

/** Partner organisation that benefits from missions. */
export interface Nonprofit {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly contact: { readonly name: string; readonly phone: string } | null;
}

/** Statuses from which the organiser can still cancel. */
export const cancellable: readonly MissionStatus[] = ['draft', 'ready', 'announced', 'closed'];

/** Statuses from which a mission can be announced (again, to others). */
export const announceable: readonly MissionStatus[] = ['draft', 'ready', 'announced'];

/** Statuses in which its fields can still be edited without telling anybody. */
export const editable: readonly MissionStatus[] = ['draft', 'ready'];

/** Statuses in which the number of places can be changed: once it is announced, nothing else can. */
export const resizable: readonly MissionStatus[] = [...editable, 'announced'];

export type ClosedReason = 'notAnnounced' | 'cancelled' | 'started' | 'past' | 'closed';

/** Why nobody can sign up for `slot` now, or null when one can. */
export function closedReason(mission: Mission, slot: Slot, now: Date): ClosedReason | null {
  if (mission.status === 'cancelled') return 'cancelled';
  if (slot.endsAt <= now) return 'past';
  if (slot.startsAt <= now) return 'started';
  if (mission.status === 'draft' || mission.status === 'ready') return 'notAnnounced';
  return mission.status === 'announced' ? null : 'closed';
}

/** The slots that have not started, earliest first. */
export function comingSlots(mission: Mission, now: Date): Slot[] {
  return mission.slots
    .filter((slot) => slot.startsAt > now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
