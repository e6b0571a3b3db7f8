import type { AttestedBy } from '../../domain/engagements/attendance.js';
import type { EngagementState } from '../../domain/engagements/engagement.js';
import type { Framing, LegalForm } from '../../domain/missions/framing.js';
import type { FramingPoint } from '../../domain/missions/missingPoints.js';
import type { CancelReason, ClosedReason, MissionStatus, Nonprofit } from '../../domain/missions/mission.js';
import type { Question } from '../../domain/missions/questions.js';

/** When a half-day is. Instants are UTC; `timezone` is the mission's own IANA zone. */
export interface SlotFacts {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timezone: string;
  readonly capacity: number;
  /** Why nobody can sign up now; null when one can (or can join the waiting list). */
  readonly closed: ClosedReason | null;
}

/** One half-day as shown to people. */
export interface SlotView extends SlotFacts {
  readonly placesLeft: number;
  readonly waiting: number;
  /** Where the reader stands on this slot; null when not on it, or when the message is for many. */
  readonly mine: Standing | null;
}

/** What a mission is. */
export interface MissionFacts {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly nonprofit: string;
  /** Address to go to, or how to join from afar. */
  readonly place: string;
  /** What to bring or wear; empty where nothing was said. */
  readonly bring: string;
  readonly contact: { readonly name: string; readonly phone: string } | null;
  readonly skills: readonly string[];
  /** ODD / SDG numbers 1..17, main one first. */
  readonly causes: readonly number[];
  readonly status: MissionStatus;
  /** Why it does not take place; absent where nobody said. */
  readonly cancelReason?: CancelReason;
  readonly cancelNote?: string;
  /** What was agreed with the nonprofit; absent where nothing was said. */
  readonly framing?: Framing;
  readonly legalForm?: LegalForm;
  /** For an organiser's eyes; absent where it is the whole company's. */
  readonly sites?: readonly string[];
}

/** A mission as shown to people. */
export interface MissionView extends MissionFacts {
  readonly slots: readonly SlotView[];
}

/** The checklist of a mission, for an organiser's eyes. */
export interface ChecklistView {
  /** Empty when it is complete, or nothing is asked of it any more. */
  readonly missing: readonly FramingPoint[];
  readonly nonprofit: Pick<Nonprofit, 'contact' | 'register' | 'eligibility'>;
}

/** One person's standing on a slot. */
export interface Standing {
  readonly engagementId: string;
  readonly state: EngagementState;
  /** 1 for the first in line. Null unless `waitlisted`, and while it is not settled: somebody who asked before may still come. */
  readonly position: number | null;
  /** Until when the seat is kept for an answer; UTC; null unless `offered`, `held` or `invited`. */
  readonly offerExpiresAt: Date | null;
  /** What somebody has to say, or has said, of this place. Null where nobody is asked. */
  readonly approval: ApprovalFacts | null;
  /** With whom, of two who sign up together. Absent of everybody else. */
  readonly pair?: PairFacts;
  /** Whoever organises put them on it, or took them off. Absent when nobody did. */
  readonly organiser?: OrganiserPart;
  /** Where the .ics of this engagement is served: to keep it, or once it has ended to take it out. Null when there is none. */
  readonly calendarUrl: string | null;
}

/** What an organiser did with somebody's place. */
export interface OrganiserPart {
  readonly did: 'add' | 'takeOff';
  /** Who it was; empty when that is not told, or not known any more. */
  readonly name: string;
  /** Why, in their words; null when they gave no reason. */
  readonly reason: string | null;
}

/** What is asked about a place, or was answered. */
export interface ApprovalFacts {
  /** Until when it can be answered, UTC, and what silence means then. */
  readonly dueAt: Date;
  readonly silence: 'approves' | 'lapses';
  /** Who is asked while it is `pending`, and who has answered since; `nobody`: silence did. */
  readonly who: 'manager' | 'organisers' | 'nobody';
  /** Why it was refused, in their words. */
  readonly reason: string | null;
}

/** The other of two who sign up together. */
export interface PairFacts {
  readonly name: string;
  readonly as: 'asker' | 'invited';
  /** Why nobody was signed up. */
  readonly end: 'declined' | 'silent';
  /** Both have their places. */
  readonly together: boolean;
}

/** How a request stands, as the approver who reads it is told. */
export type Verdict =
  | 'open'
  | 'approvedByYou'
  | 'refusedByYou'
  | 'approvedByOther'
  | 'refusedByOther'
  | 'approvedBySilence'
  | 'lapsed'
  /** The person left, or the mission is off. */
  | 'gone'
  /** Somebody else approves for them by now. */
  | 'elsewhere';

/** Somebody's place as whoever approves for them sees it: who, what and when, and nothing else of either. */
export interface RequestView {
  readonly engagementId: string;
  readonly name: string;
  readonly title: string;
  readonly slot: SlotFacts;
  readonly dueAt: Date;
  readonly silence: 'approves' | 'lapses';
  readonly verdict: Verdict;
  /** Nobody is known to be their manager, so that those who organise are asked. */
  readonly noManager: boolean;
}

/** An engagement as shown to the person: the mission, which of its slots, and their standing. Places are not counted for it. */
export interface EngagementView {
  readonly mission: MissionFacts;
  readonly slot: SlotFacts;
  readonly standing: Standing;
}

/** A mission that is over, as shown to who took part. */
export interface PastView extends EngagementView {
  /** Null when the person was not there, or it is disputed. */
  readonly hours: number | null;
  /** Who has attested them. */
  readonly attestedBy: AttestedBy;
}

/** One choice when what was said fits several missions or slots. */
export interface ChoiceView {
  readonly mission: MissionFacts;
  readonly slot: SlotFacts;
  /** The person's engagement on it, when the choice is among their own. */
  readonly engagementId: string | null;
}

/** A line of the organiser's list of participants. */
export interface ParticipantView {
  readonly name: string;
  readonly state: EngagementState;
  readonly position: number | null;
  /** Time or place moved, and they have not said whether they still come. */
  readonly toSay?: true;
  /** They told themselves that they could not come. */
  readonly excused?: true;
  /** What they answered to the mission's questions, where anything was asked. */
  readonly answers?: readonly AnswerView[];
}

/** For an organiser's eyes only. */
export interface AnswerView {
  readonly question: string;
  readonly kind: Question['kind'];
  readonly answer: string;
}

/** Somebody on a half-day, as an organiser is asked about them. */
export interface PersonOnSlotView {
  readonly engagementId: string;
  readonly name: string;
  readonly state: EngagementState;
  readonly mission: MissionView;
  readonly slot: SlotView;
}
