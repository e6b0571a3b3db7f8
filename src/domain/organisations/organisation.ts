import { defaultLeaveAtMost } from '../people/directory/planSync.js';
import type { Locale } from '../people/locale.js';
import type { GivenRole } from '../people/roles.js';

/** A company: owns workspaces, employees, policies, and the default zone and language. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** IANA zone. */
  readonly timezone: string;
  readonly locale: Locale;
  readonly policy: Policy;
  /** Grows by one with each change that an admin makes to the policy. Absent: none has. */
  readonly policyVersion?: number;
  /** Who was given a role in chat; absent where nobody was. Those of the environment have theirs besides. */
  readonly roles?: readonly GivenRole[];
  /** Missions are written into an HRIS as worked time. Absent: nowhere. */
  readonly writesBack?: boolean;
}

/** What a company decides for its people. Durations are in minutes; hours are local `HH:mm`. */
export interface Policy {
  /** How long a freed seat is kept for the person it is offered to; only working hours count. */
  readonly offerMinutes: number;
  /** From this long before the start a freed seat goes to whoever takes it. */
  readonly openSeatsMinutes: number;
  /** No proactive message is sent from `from` (included) to `to` (excluded), on the person's own clock. */
  readonly quietHours: { readonly from: string; readonly to: string };
  /** When people work, on working days of their own calendar. */
  readonly workingHours: { readonly from: string; readonly to: string };
  /** When the reminder of the day before leaves, on the person's own clock. */
  readonly dayBeforeAt: string;
  /** Whether that reminder goes out on the working day before, instead of the calendar day before. */
  readonly remindOnWorkingDays: boolean;
  /** How long before the start the last reminder leaves. */
  readonly soonMinutes: number;
  /** How long after the end the thank-you leaves. */
  readonly thanksMinutes: number;
  /** A channel that people from outside the company can read, or may: the organiser is warned, or it is refused. */
  readonly sharedChannels: 'warn' | 'refuse';
  /** Whether the chats' guests may sign up for missions. They never organise. */
  readonly guests: 'refuse' | 'signUp';
  /** How many half-days somebody may take in a year of their own calendar; null for as many as they like. */
  readonly halfDaysPerYear: number | null;
  /** Whether somebody's manager has no part in it, is told of each place, or has to agree to it. */
  readonly approval: (typeof approvalPolicies)[number];
  /** After so many working days of the employee's calendar, a manager's silence is a yes. */
  readonly approvalWorkingDays: number;
  /** So many working days before it begins, whether enough people come has to be known. */
  readonly minimumWorkingDays: number;
  /** How French speaks to people. */
  readonly address: Address;
  /** For how many days after a mission the answers to its questions are kept. */
  readonly answersKeptDays: number;
  /** For how many days what organisers, managers and admins did can be read. */
  readonly auditKeptDays: number;
  /** What stands after the @ of the company's own addresses, lower case. Who has one may sign up by it; nobody where it is empty. */
  readonly workEmailDomains: readonly string[];
  /** Of a list of everybody nothing is done when more than so many of a hundred would leave by it. */
  readonly leaveAtMost: number;
}

export type Address = 'vous' | 'tu';

export const approvalPolicies = ['none', 'notify', 'approve'] as const;

export const defaultPolicy: Policy = {
  offerMinutes: 240,
  openSeatsMinutes: 120,
  quietHours: { from: '20:30', to: '07:00' },
  workingHours: { from: '09:00', to: '18:00' },
  dayBeforeAt: '09:00',
  remindOnWorkingDays: true,
  soonMinutes: 120,
  thanksMinutes: 60,
  sharedChannels: 'warn',
  guests: 'refuse',
  halfDaysPerYear: null,
  approval: 'none',
  approvalWorkingDays: 2,
  minimumWorkingDays: 3,
  address: 'vous',
  answersKeptDays: 30,
  auditKeptDays: 365,
  workEmailDomains: [],
  leaveAtMost: defaultLeaveAtMost,
};
