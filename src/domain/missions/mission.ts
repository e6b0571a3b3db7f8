import type { Eligibility } from './eligibility.js';
import type { Framing, LegalForm } from './framing.js';
import type { Question } from './questions.js';
import type { RegisterNumber } from './registerNumber.js';
import type { Shortfall } from './shortfall.js';

export const missionStatuses = [
  'draft',
  'ready',
  'announced',
  'closed',
  'done',
  'reported',
  'cancelled',
] as const;
/** Why a mission does not take place, where its organiser has said so. */
export const cancelReasons = ['weather', 'tooFew', 'nonprofit', 'place'] as const;
export type CancelReason = (typeof cancelReasons)[number];
/** How long a reason in somebody's own words may be. */
export const cancelNoteLongest = 200;

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
  /** What to bring or wear; absent on missions of earlier versions, empty where nothing was said. */
  readonly bring?: string;
  readonly skills: readonly string[];
  /** UN Sustainable Development Goals (ODD), 1..17, the main one first. */
  readonly causes: readonly number[];
  readonly status: MissionStatus;
  readonly createdBy: string;
  readonly slots: readonly Slot[];
  /** Those given up once it was announced: whoever was on one was told. Absent where none was. */
  readonly dropped?: readonly Slot[];
  /** What is asked of whoever signs up; absent on missions of earlier versions, which ask nothing. */
  readonly questions?: readonly Question[];
  /** What was agreed with the nonprofit; absent where nothing was said yet. */
  readonly framing?: Framing;
  /** Absent where nobody has chosen. */
  readonly legalForm?: LegalForm;
  /** The sites whose it is: whoever organises for one of them manages it. Absent: the whole company's. */
  readonly sites?: readonly string[];
  /** Told to everybody on it. Absent where none was given. */
  readonly cancelReason?: CancelReason;
  /** The same in the organiser's own words, on one line. */
  readonly cancelNote?: string;
  /** Of each half-day, by its id: that too few had signed up, and what was decided. Absent where nothing was asked. */
  readonly shortfalls?: Readonly<Record<string, Shortfall>>;
  /** How often it was changed since it was announced: whoever has read an older one is refused. Absent where never. */
  readonly revision?: number;
  /** The changes that not everybody has been told of yet. The repair pass finishes them. */
  readonly untold?: readonly string[];
}

/** Partner organisation that benefits from missions. */
export interface Nonprofit {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly contact: { readonly name: string; readonly phone: string } | null;
  /** Its number in a public register; absent where nobody gave one. */
  readonly register?: RegisterNumber;
  /** Absent where nobody has said. */
  readonly eligibility?: Eligibility;
}

/** Statuses from which the organiser can still cancel. */
export const cancellable: readonly MissionStatus[] = ['draft', 'ready', 'announced', 'closed'];

/** Statuses from which a mission can be announced (again, to others). */
export const announceable: readonly MissionStatus[] = ['draft', 'ready', 'announced'];

/** Statuses in which its fields can still be edited without telling anybody. */
export const editable: readonly MissionStatus[] = ['draft', 'ready'];

/** Statuses in which an organiser can change it. Once it is announced, those on it are told. */
export const resizable: readonly MissionStatus[] = [...editable, 'announced'];

export type ClosedReason = 'notAnnounced' | 'cancelled' | 'dropped' | 'started' | 'past' | 'closed';

/** True of a half-day that does not take place: it was given up, or its mission is cancelled. */
export const isOff = (
  { status, dropped = [] }: Pick<Mission, 'status' | 'dropped'>,
  slotId: string,
): boolean => status === 'cancelled' || dropped.some(({ id }) => id === slotId);

/** Why nobody can sign up for `slot` now, or null when one can. */
export function closedReason(mission: Mission, slot: Slot, now: Date): ClosedReason | null {
  if (mission.status === 'cancelled') return 'cancelled';
  if (isOff(mission, slot.id)) return 'dropped';
  if (slot.endsAt <= now) return 'past';
  if (slot.startsAt <= now) return 'started';
  if (mission.status === 'draft' || mission.status === 'ready') return 'notAnnounced';
  return mission.status === 'announced' ? null : 'closed';
}

/** The slot of this id, one that was given up too; null when it is none of this mission's. */
export const slotOf = ({ slots, dropped = [] }: Mission, slotId: string): Slot | null =>
  [...slots, ...dropped].find(({ id }) => id === slotId) ?? null;

/** When its last slot starts, UTC. */
export const latestStart = ({ slots }: Pick<Mission, 'slots'>): Date =>
  new Date(Math.max(...slots.map(({ startsAt }) => startsAt.getTime())));

/** The slots that have not started, earliest first. */
export function comingSlots(mission: Mission, now: Date): Slot[] {
  return mission.slots
    .filter((slot) => slot.startsAt > now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
