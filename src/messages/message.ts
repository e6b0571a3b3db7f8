import type { HeldSummary } from '../application/queries/heldAbout.js';
import type { HoursGiven } from '../application/queries/hoursGiven.js';
import type {
  ChoiceView,
  EngagementView,
  MissionFacts,
  MissionView,
  PastView,
} from '../application/queries/views.js';
import type { OrganiserView } from '../application/queries/whomToAsk.js';
import type { Feedback } from '../domain/engagements/feedback.js';
import type { Question } from '../domain/missions/questions.js';
import type { OwnNotice } from '../domain/notices.js';
import type { Declared, DeclaredPart, FilterPart, Filters } from '../domain/people/declared.js';
import type { Locale } from '../domain/people/locale.js';
import type { OwnQuiet, Stream } from '../domain/people/preferences.js';
import type { SnoozeTime } from '../domain/time/snoozeTimes.js';
import type { AttendanceMessage } from './attendance.js';
import type { ChangedMessage } from './changeMessage.js';
import type { Asked, PairMessage, ProposeMessage } from './colleagueMessage.js';
import type { AnnouncementMessage, ApproverMessage, OrganiserMessage, Paged } from './organiserMessage.js';
import type { Problem } from './problems.js';
import type { RoleMessage } from './roleMessage.js';

export type { Colleague } from './colleagueMessage.js';
export type { Paged } from './organiserMessage.js';

/**
 * Everything the bot can say, as meaning. Each platform renders the whole union, so the compiler reports
 * a message that one of them cannot say.
 */
export type Message =
  | Information
  | EngagementMessage
  | Proactive
  | ApproverMessage
  | OrganiserMessage
  | AttendanceMessage
  | RoleMessage;

/** How a list was narrowed by what somebody said. */
export interface ListFilter {
  /** On one of these, `YYYY-MM-DD`, both included; any day when empty. */
  readonly days: readonly { readonly from: string; readonly to: string }[];
  readonly parts: readonly ('morning' | 'afternoon' | 'evening')[];
  /** Of a title, a place, a skill or a cause: all of them. */
  readonly words: readonly string[];
  /** Near the person: in a city of theirs, or from afar. */
  readonly near?: boolean | undefined;
}

/** What a list was narrowed by. `fits`: all of it. `cities`: those that the person said are theirs, where it is near them. */
interface Narrowing extends ListFilter {
  readonly fits: boolean;
  readonly cities?: readonly string[];
}

/** What may be asked of a mission. */
export const details = ['where', 'when', 'bring', 'skills', 'places', 'contact', 'sites'] as const;
export type Detail = (typeof details)[number];

/** Nothing was asked that could be answered, it was too long ago, or nothing was understood for the second time. */
export type HelpReason = 'nothingAsked' | 'tooLate' | 'lost';

/** A thank-you answered, what was asked about left as it is, and "which one?" once more. */
export type Courtesy = 'welcome' | 'kept' | 'which';

/** Answers to questions. */
type Information =
  /** `approves`: the company asks managers. `why`: what was typed could not be answered. `people`: whom to ask then, by name. */
  | {
      readonly kind: 'help';
      readonly organiser: boolean;
      readonly approves?: boolean;
      readonly why?: HelpReason;
      readonly people?: readonly string[];
    }
  | { readonly kind: 'courtesy'; readonly what: Courtesy }
  /** First contact, Slack's App Home, and "accueil": what is mine, and a page of what is open. */
  | (Paged & {
      readonly kind: 'home';
      readonly name: string;
      readonly organiser: boolean;
      /** They may give roles. */
      readonly admin?: true;
      readonly muted: boolean;
      readonly mine: readonly EngagementView[];
      /** How many of one's own missions are not among them. */
      readonly mineLeft: number;
      readonly open: readonly MissionView[];
    })
  /** `by`: how it was narrowed. Where nothing fits, the nearest are shown. */
  | (Paged & {
      readonly kind: 'missions.list';
      readonly missions: readonly MissionView[];
      readonly by?: Narrowing;
    })
  /** `shareUrl`: the address to pass on, of one that is announced. `detail`: what was asked of it comes first. */
  | {
      readonly kind: 'mission.details';
      readonly mission: MissionView;
      readonly shareUrl?: string;
      readonly detail?: Detail;
    }
  | {
      readonly kind: 'mission.choose';
      readonly purpose:
        | 'details'
        | 'signUp'
        | 'leave'
        | 'roster'
        | 'attendance'
        | 'cancel'
        | 'announce'
        | 'remind';
      readonly choices: readonly ChoiceView[];
      /** Why a mission is to be cancelled: kept until it is said which. */
      readonly note?: string;
    }
  | (Paged & { readonly kind: 'my.missions'; readonly engagements: readonly EngagementView[] })
  | (HoursGiven & { readonly kind: 'hours' })
  /** `stream`: only that one was asked about. `until`: muted for a time, UTC. */
  | { readonly kind: 'silence'; readonly muted: boolean; readonly stream?: Stream; readonly until?: Date }
  /** The hours and days that somebody wants to themselves; `everyDay`: they asked for all seven, and nothing changed. */
  | { readonly kind: 'quietTimes'; readonly quiet: OwnQuiet; readonly everyDay: boolean }
  /** How the bot speaks to somebody, and when. */
  | {
      readonly kind: 'settings';
      readonly language: Locale;
      readonly muted: Readonly<Record<Stream, boolean>>;
      readonly quiet: OwnQuiet;
    }
  /** What somebody said of themselves. `kept`: it has just been changed. `full`: of these parts there was no room for more. */
  | {
      readonly kind: 'profile';
      readonly declared: Declared;
      readonly full: readonly DeclaredPart[];
      readonly kept?: true;
    }
  /**
   * Missions that pass every filter of somebody's own. `off`: filters they declared and took out here. `missing`: asked for,
   * and never declared. `widen`: where nothing passes, the filters without any of which something would.
   */
  | (Paged & {
      readonly kind: 'discover';
      readonly missions: readonly MissionView[];
      readonly filters: Filters;
      readonly off: readonly FilterPart[];
      readonly missing: readonly FilterPart[];
      readonly widen: readonly FilterPart[];
    })
  /** `asks`: nothing was changed, and it can be. */
  | { readonly kind: 'language'; readonly language: Locale; readonly asks: boolean }
  /** A link that gives the person's data once, until then; UTC. */
  | { readonly kind: 'data.link'; readonly url: string; readonly until: Date }
  /** Asked before everything is erased: how many places to come are given up, how many missions past are kept. */
  | ({ readonly kind: 'data.eraseConfirm'; readonly employeeId: string } & HeldSummary)
  | { readonly kind: 'data.erased'; readonly kept: number }
  /** Something happened on a mission: what to do, and whom to call. `told`: those who organise have just been told. */
  | {
      readonly kind: 'incident';
      readonly latest: EngagementView | null;
      readonly people: readonly OrganiserView[];
      readonly told: boolean;
    }
  /** The ways into a calendar, of each. */
  | { readonly kind: 'calendar'; readonly engagements: readonly EngagementView[] }
  /** Whom to write to; nobody when none is known. */
  | { readonly kind: 'contact'; readonly people: readonly OrganiserView[] }
  /** `hours`: given in all, on this page and the others. `unconfirmed`: so many of them nobody has attested yet. */
  | (Paged & {
      readonly kind: 'my.past';
      readonly engagements: readonly PastView[];
      readonly hours: number;
      readonly unconfirmed: number;
    })
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Answers to what a person does about a slot. */
type EngagementMessage =
  | { readonly kind: 'engagement.confirmed'; readonly engagement: EngagementView; readonly already: boolean }
  | { readonly kind: 'engagement.waitlisted'; readonly engagement: EngagementView; readonly already: boolean }
  /** Two places are held until their colleague has answered. */
  | { readonly kind: 'pair.held'; readonly engagement: EngagementView; readonly already: boolean }
  | PairMessage
  | ProposeMessage
  /** Their manager has not answered yet. */
  | { readonly kind: 'engagement.pending'; readonly engagement: EngagementView }
  /** The mission wants to know something first. `at`: its place among `of`, from 0. `version`: of the dialogue. */
  | (Asked & {
      readonly kind: 'signUp.question';
      readonly question: Question;
      readonly at: number;
      readonly of: number;
      readonly version: number;
    })
  /** `late`: it was left for too long. */
  | (Asked & { readonly kind: 'signUp.stopped'; readonly late: boolean })
  /** A mission at the same time exists: sign up all the same? */
  | { readonly kind: 'engagement.overlap'; readonly wanted: ChoiceView; readonly existing: EngagementView }
  /** "Leave?" asked before it is done. */
  | { readonly kind: 'engagement.leaveConfirm'; readonly engagement: EngagementView }
  | { readonly kind: 'engagement.withdrawn'; readonly engagement: EngagementView }
  | { readonly kind: 'engagement.declined'; readonly engagement: EngagementView }
  /** When to be reminded once more? */
  | {
      readonly kind: 'reminder.when';
      readonly engagement: EngagementView;
      readonly times: readonly SnoozeTime[];
    }
  | { readonly kind: 'reminder.set'; readonly engagement: EngagementView; readonly at: Date }
  /** They could not come: noted, or which of these missions it was. */
  | { readonly kind: 'absence.noted'; readonly engagement: EngagementView }
  | { readonly kind: 'absence.takenBack'; readonly engagement: EngagementView }
  | { readonly kind: 'absence.which'; readonly engagements: readonly EngagementView[] }
  /** What holds now, and can still be changed. */
  | ({
      readonly kind: 'feedback.saved';
      readonly mission: Pick<MissionFacts, 'id' | 'title'>;
      readonly engagementId: string;
    } & Feedback)
  /** Which of these missions was it about? */
  | ({ readonly kind: 'feedback.which'; readonly engagements: readonly EngagementView[] } & Feedback);

/** The notices that say no more than where an engagement stands. */
type Told = Exclude<
  OwnNotice,
  | 'engagement.confirmed'
  | 'engagement.pending'
  | 'engagement.waitlisted'
  | 'engagement.offered'
  | 'mission.changed'
>;

/** What the bot says on its own. */
type Proactive =
  /** `again`: an offer that was told before is shown once more. What a sign-up led to is told by the outbox. */
  | { readonly kind: 'engagement.offered'; readonly engagement: EngagementView; readonly again?: true }
  | { readonly [Kind in Told]: { readonly kind: Kind; readonly engagement: EngagementView } }[Told]
  | ChangedMessage
  /** In the place of what was said before, and is so no longer: where the engagement stands. */
  | { readonly kind: 'engagement.standing'; readonly engagement: EngagementView; readonly takenOff: boolean }
  /** `from`: who thought of them. */
  | { readonly kind: 'mission.proposed'; readonly mission: MissionView; readonly from: string }
  | AnnouncementMessage;

export type MessageKind = Message['kind'];

/** The message of a kind, or of one of several. */
export type MessageOf<Kind extends MessageKind = MessageKind> = Extract<Message, { kind: Kind }>;
