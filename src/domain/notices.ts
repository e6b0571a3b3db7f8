import type { EngagementState } from './engagements/engagement.js';
import { leavableStates } from './engagements/lifecycle.js';
import type { Stream } from './people/preferences.js';

/** What leaves first: answers and what cannot wait, then reminders, then announcements. */
export const urgent = 0;
const ordinary = 1;
const bulk = 2;

export interface Notice {
  readonly about:
    | 'engagement'
    | 'announcement'
    | 'proposal'
    | 'slot'
    | 'role'
    | 'mission'
    | 'import'
    | 'peopleFile'
    | 'prepared';
  /** Whom it is for; `engaged`: whoever's engagement it is about. */
  readonly to: 'engaged' | 'manager' | 'organiser' | 'audience' | 'colleague' | 'holder' | 'admin';
  /** The state that calls for it when it is entered; null when something else does. */
  readonly on: EngagementState | null;
  /** When it leaves; `daytime`: at once, or after the night when there is time. `asked`: when the person said. */
  readonly at: 'now' | 'daytime' | 'dayBefore' | 'soon' | 'thanks' | 'asked';
  /** The states of the engagement in which it says something true; empty when it is about none. */
  readonly trueIn: readonly EngagementState[];
  /** Until when it is worth sending. */
  readonly until: 'start' | 'end' | 'offerEnd' | 'weekAfter';
  /** True of what does not take place too: a mission that is cancelled, a half-day that was given up. */
  readonly ofTheEnd: boolean;
  /** What was meant for the day and comes late waits for the morning. Else it is an answer, or about to be too late. */
  readonly mayWait: boolean;
  /** Somebody who muted this does not get it: nobody waits for it. Null: an answer, or what they count on. */
  readonly silencedBy: Stream | null;
  readonly priority: number;
}

const answer = {
  ...({ about: 'engagement', to: 'engaged', at: 'now' } as const),
  until: 'start',
  ofTheEnd: false,
  mayWait: false,
  silencedBy: null,
  priority: urgent,
} as const;
const reminder = {
  about: 'engagement',
  to: 'engaged',
  on: 'confirmed',
  until: 'start',
  ofTheEnd: false,
  trueIn: ['confirmed'],
  mayWait: true,
  silencedBy: 'reminders',
  priority: ordinary,
} as const;

/** About no engagement, and for those whom it concerns by their part: no silence covers it. */
const aside = {
  ...({ on: null, at: 'daytime', trueIn: [] } as const),
  ofTheEnd: false,
  mayWait: true,
  silencedBy: null,
} as const;
/** Afterwards, to whoever organises. */
const told = { ...aside, to: 'organiser', until: 'weekAfter', priority: ordinary } as const;
const toOrganiser = {
  ...aside,
  to: 'organiser',
  until: 'start',
  mayWait: false,
  priority: urgent,
} as const;

/** THE table: one row for each kind of message that the bot sends on its own. */
export const notices = {
  'engagement.confirmed': { ...answer, on: 'confirmed', trueIn: ['confirmed'] },
  'engagement.pending': { ...answer, on: 'pending', trueIn: ['pending'] },
  'engagement.waitlisted': { ...answer, on: 'waitlisted', trueIn: ['waitlisted'] },
  'engagement.offered': { ...answer, on: 'offered', at: 'daytime', trueIn: ['offered'], until: 'offerEnd' },
  /** A colleague wants to go there with them: two places are held. */
  'pair.invited': {
    ...answer,
    on: 'invited',
    at: 'daytime',
    trueIn: ['invited'],
    until: 'offerEnd',
    silencedBy: 'announcements',
  },
  /** To who asked: their colleague said no, or nothing in time. */
  'pair.failed': { ...answer, on: 'unpaired', trueIn: ['unpaired'] },
  /** Of two who had their places, the other left. */
  'pair.left': { ...answer, on: null, trueIn: ['confirmed'] },
  'engagement.expired': { ...answer, on: 'expired', trueIn: ['expired'] },
  /** By the manager, or by silence when the mission came too near: they may be on their way. */
  'engagement.refused': { ...answer, on: 'refused', trueIn: ['refused'], until: 'end' },
  /** Somebody wants a place: yes or no? */
  'approval.asked': { ...answer, to: 'manager', on: 'pending', at: 'daytime', trueIn: ['pending'] },
  /** Somebody has a place: where the company only wants managers to know. */
  'approval.told': { ...answer, to: 'manager', on: 'confirmed', at: 'daytime', trueIn: ['confirmed'] },
  /** Somebody may be on their way, or waiting at the door. */
  'engagement.takenOff': {
    ...answer,
    on: 'withdrawn',
    trueIn: ['withdrawn'],
    until: 'end',
    ofTheEnd: true,
  },
  'mission.cancelled': {
    ...answer,
    on: 'cancelled',
    trueIn: ['cancelled'],
    until: 'end',
    ofTheEnd: true,
  },
  /** What was announced is not so any more. Those who have a place are asked whether they still come, where it moved. */
  'mission.changed': { ...answer, on: null, at: 'daytime', trueIn: leavableStates },
  /** Too few had signed up, and it takes place all the same. */
  'mission.kept': { ...answer, on: null, trueIn: ['confirmed'] },
  /** Near the start, a seat is free for whoever takes it. */
  'seat.open': { ...answer, on: null, trueIn: ['waitlisted'], silencedBy: 'reminders' },
  /** Something happened to somebody: those who organise the mission hear of it at once, day and night. */
  'incident.reported': {
    ...answer,
    to: 'organiser',
    on: null,
    trueIn: ['confirmed', 'attended', 'absent', 'certified', 'disputed'],
    until: 'weekAfter',
    ofTheEnd: true,
  },
  'reminder.dayBefore': { ...reminder, at: 'dayBefore' },
  'reminder.soon': { ...reminder, at: 'soon', mayWait: false },
  /** Asked for by the person: no silence holds it back. */
  'reminder.again': { ...reminder, at: 'asked', mayWait: false, silencedBy: null },
  'reminder.thanks': {
    ...reminder,
    at: 'thanks',
    trueIn: ['confirmed', 'attended', 'certified'],
    until: 'weekAfter',
  },
  announcement: {
    about: 'announcement',
    to: 'audience',
    on: null,
    at: 'now',
    trueIn: [],
    until: 'start',
    ofTheEnd: false,
    mayWait: true,
    silencedBy: 'announcements',
    priority: bulk,
  },
  /** Somebody thinks of them for a mission. */
  'mission.proposed': {
    about: 'proposal',
    to: 'colleague',
    on: null,
    at: 'daytime',
    trueIn: [],
    until: 'start',
    ofTheEnd: false,
    mayWait: true,
    silencedBy: 'announcements',
    priority: ordinary,
  },
  /** Their own assistant asks for a place in their name: they have just spoken to it, and press the button. */
  'signUp.prepared': {
    ...aside,
    ...({ about: 'prepared', to: 'holder', at: 'now', until: 'start', mayWait: false } as const),
    silencedBy: 'announcements',
    priority: urgent,
  },
  /** A half-day is over: those who organise the mission say who was there. */
  'attendance.due': { ...told, about: 'slot' },
  /** The nonprofit has said something on its page. */
  'nonprofit.answered': { ...told, about: 'mission' },
  /** An admin gave them a role, or took it. */
  'role.changed': { ...aside, about: 'role', to: 'holder', until: 'start', priority: urgent },
  /** The missions of a file are made: to whoever pressed the button, wherever they are by then. */
  'import.done': { ...toOrganiser, about: 'import', at: 'now' },
  /** A file of people that came by itself was refused: each admin, once a file. */
  'peopleFile.refused': { ...aside, about: 'peopleFile', to: 'admin', until: 'weekAfter', priority: urgent },
  /** Too few have signed up for a half-day when it has to be known: they decide. */
  'minimum.missed': { ...toOrganiser, about: 'slot', at: 'daytime' },
  /** Somebody would be lent to a nonprofit whose papers are out of date: nobody can sign up. */
  'eligibility.due': { ...toOrganiser, about: 'mission', at: 'daytime' },
  /** How it goes: one message, kept up to date where it stands. */
  'announcement.progress': { ...toOrganiser, about: 'announcement', at: 'now', until: 'end', ofTheEnd: true },
  /** It was not posted in its channel; everybody else it was for is told. */
  'announcement.withheld': { ...toOrganiser, about: 'announcement', at: 'now' },
} as const satisfies Record<string, Notice>;

type Table = typeof notices;
type NoticeKind = keyof Table;

/** The kinds about somebody's engagement. */
export type EngagementNotice = {
  [Kind in NoticeKind]: Table[Kind]['about'] extends 'engagement' ? Kind : never;
}[NoticeKind];

/** Those for somebody's manager, and those for the person of the engagement. */
export type ApproverNotice = {
  [Kind in EngagementNotice]: Table[Kind]['to'] extends 'manager' ? Kind : never;
}[EngagementNotice];
/** Those for whoever organises the mission. */
export type OrganiserNotice = {
  [Kind in EngagementNotice]: Table[Kind]['to'] extends 'organiser' ? Kind : never;
}[EngagementNotice];
export type OwnNotice = Exclude<EngagementNotice, ApproverNotice | OrganiserNotice>;

export const isForOrganiser = (kind: EngagementNotice): kind is OrganiserNotice =>
  notices[kind].to === 'organiser';

export const isForApprover = (kind: EngagementNotice): kind is ApproverNotice =>
  notices[kind].to === 'manager';

/** True of the kind of a message that the bot sends on its own. */
export const isNotice = (kind: string): kind is NoticeKind => Object.hasOwn(notices, kind);
