import type { Readers } from '../../domain/announcements/readers.js';
import type { Slot } from '../../domain/missions/mission.js';
import type { Policy } from '../../domain/organisations/organisation.js';
import type { DeclaredPart } from '../../domain/people/declared.js';
import type {
  AnnouncementField,
  AttendanceField,
  CancellationField,
  FeedbackField,
  FramingField,
  PlacedField,
  ProposalField,
  RepeatField,
  RoleField,
  SettingsField,
} from './fields.js';
import type { PersonForm, TakeOffForm } from './peopleForms.js';

export type { PersonForm, TakeOffForm } from './peopleForms.js';

/**
 * The forms, as meaning: Slack shows them as modals, Teams as cards with input fields. Values are what the
 * person typed. They come back under the same field names and are read by the form's reader.
 */
export type Form =
  | MissionForm
  | FramingForm
  | AnnouncementForm
  | SettingsForm
  | ProfileForm
  | FeedbackForm
  | ProposalForm
  | AttendanceForm
  | CancellationForm
  | RoleForm
  | RepeatForm
  | PersonForm
  | TakeOffForm;
export type FormKind = Form['kind'];

/**
 * Create or edit a mission. `date` is `YYYY-MM-DD`, `start` and `end` are `HH:mm`, all in `timezone`;
 * `capacity` a whole number. Half-days beyond the first have a number behind these names. `skills` separated by commas, may be empty.
 */
export interface MissionForm {
  readonly kind: 'mission';
  /** The draft being edited, null for a new one. */
  readonly missionId: string | null;
  /** The mission that a new one is made like. */
  readonly copyOf?: string | undefined;
  /** Made when the form is opened: submitting it twice creates one mission. */
  readonly formId: string;
  readonly values: Partial<Record<PlacedField, string>>;
  /** The half-days that it asks of, by their id, in order; null: a new one. All but the first may stay empty. */
  readonly slots: readonly (string | null)[];
  /** IANA zone of the dates and times. */
  readonly timezone: string;
  /** What was asked for in words already stands in it, for each half-day. */
  readonly said?: { readonly capacity?: number | undefined; readonly minimum?: number | undefined };
}

/** What is agreed with the nonprofit. `cause` an ODD number 1..17, `checkedOn` is `YYYY-MM-DD`; all may be empty. */
export interface FramingForm {
  readonly kind: 'framing';
  readonly missionId: string;
  readonly missionTitle: string;
  readonly formId: string;
  readonly values: Partial<Record<FramingField, string>>;
  /** `nonprofit`: forms of earlier versions, once it was announced, asked what is known of the nonprofit alone. */
  readonly asks: 'all' | 'nonprofit';
}

/**
 * Choose whom to tell and when. `everyone` is `yes` or `no`; `channel` the platform ids of channels, separated by commas, or empty. `sites` and `skills` are
 * separated by commas, `causes` too; `language` is one or empty, `tookPart` is `before`, `never` or empty.
 * `when` is `now` or `later`, with `date` (`YYYY-MM-DD`) and `time` (`HH:mm`) in `timezone`.
 */
export interface AnnouncementForm {
  readonly kind: 'announcement';
  readonly missionId: string;
  readonly missionTitle: string;
  readonly formId: string;
  readonly values: Partial<Record<AnnouncementField, string>>;
  readonly timezone: string;
  /** How many people `everyone` is, counted when the form was opened; those who were told already are left out. */
  readonly people: number;
  /** Channels we know of. Slack offers its own picker instead; Teams has none. */
  readonly channels: readonly { readonly id: string; readonly name: string; readonly readers: Readers }[];
  /** What the company decided of channels that outsiders can read. */
  readonly sharedChannels: Policy['sharedChannels'];
}

/**
 * How somebody is spoken to, and when. `announcements` and `reminders` are `on` or `off`. `from` and `to` are `HH:mm` in
 * `timezone`, or both empty. `days` are ISO weekdays separated by commas, and may be empty.
 */
export interface SettingsForm {
  readonly kind: 'settings';
  readonly missionId: null;
  readonly formId: string;
  readonly values: Partial<Record<SettingsField, string>>;
  readonly timezone: string;
}

/** What somebody says of themselves. Skills and cities are separated by commas; `causes` and `availability` are lists of values. */
export interface ProfileForm {
  readonly kind: 'profile';
  readonly missionId: null;
  readonly formId: string;
  readonly values: Partial<Record<DeclaredPart, string>>;
}

/** What somebody thinks of a mission that is over: `score` is 1 to 5, `sentence` may be empty. */
export interface FeedbackForm {
  readonly kind: 'feedback';
  readonly missionId: null;
  readonly engagementId: string;
  readonly missionTitle: string;
  readonly formId: string;
  readonly values: Partial<Record<FeedbackField, string>>;
}

/**
 * Whether somebody was there, for the company. `presence` is one of `presences`; `hours` as people write them, empty for the
 * whole half-day. `reason` is needed of what is disputed alone.
 */
export interface AttendanceForm {
  readonly kind: 'attendance';
  readonly missionId: null;
  readonly engagementId: string;
  /** Whose, and of what. */
  readonly name: string;
  readonly missionTitle: string;
  readonly formId: string;
  readonly values: Partial<Record<AttendanceField, string>>;
}

/** Why a mission is cancelled. `reason` is one of `cancelReasons` or empty, `note` what is said besides. */
export interface CancellationForm {
  readonly kind: 'cancellation';
  readonly missionId: string;
  readonly missionTitle: string;
  readonly formId: string;
  readonly values: Partial<Record<CancellationField, string>>;
}

/** A mission proposed to a colleague. `mission` is one of `missions`, `colleague` an account of the chat it is filled in in. */
export interface ProposalForm {
  readonly kind: 'proposal';
  /** The one that was looked at; null when none was. */
  readonly missionId: string | null;
  readonly formId: string;
  readonly values: Partial<Record<ProposalField, string>>;
  /** Those that one can choose among, each with its next half-day. */
  readonly missions: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: number;
    readonly next: Pick<Slot, 'startsAt' | 'endsAt' | 'timezone'>;
  }[];
}

/** A role given. `person` is an account of the chat it is filled in in, `role` one of `roleChoices`; `sites` separated by commas. */
export interface RoleForm {
  readonly kind: 'role';
  readonly missionId: null;
  readonly formId: string;
  readonly values: Partial<Record<RoleField, string>>;
}

/**
 * How often a mission comes again. `every` is one of `rhythms`, `times` a whole number, `until` is `YYYY-MM-DD`. One of the last two
 * may be empty.
 */
export interface RepeatForm {
  readonly kind: 'repeat';
  readonly missionId: string;
  readonly missionTitle: string;
  readonly formId: string;
  readonly values: Partial<Record<RepeatField, string>>;
}

/** Why a field was refused; said beside it (i18n `field.<code>`). */
export type FieldProblem =
  | 'required'
  | 'tooLong'
  | 'badDate'
  | 'dateInPast'
  | 'tooFar'
  | 'badTime'
  | 'badHours'
  | 'sameTime'
  | 'everyDay'
  | 'endBeforeStart'
  | 'tooLongDay'
  | 'badCapacity'
  | 'badMinimum'
  | 'lastSlot'
  | 'badTimes'
  | 'noDay'
  | 'sameSlot'
  | 'questionsAsked'
  | 'otherSites'
  | 'badCause'
  | 'tooManyQuestions'
  | 'badQuestion'
  | 'tooMany'
  | 'tooLongItem'
  | 'badChoice'
  | 'notColleague'
  | 'chooseAudience'
  | 'audienceTooSmall'
  | 'tooSlow'
  | 'badPace'
  | 'onePace'
  | 'badChannel'
  | 'sharedChannel'
  | 'badChannelOfSeveral'
  | 'tooManyChannels'
  /** One of several, by its name. */
  | { readonly code: 'badChannelNamed' | 'sharedChannelNamed'; readonly channel: string }
  | 'afterStart'
  | 'beforeAnnouncement'
  | 'badRegister'
  | 'dateToCome'
  | 'nameAndPhone';

export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/** What a submitted form carries back, untrusted. */
export interface Submission {
  readonly form: FormKind;
  readonly formId: string;
  readonly missionId: string | null;
  /** Of a new mission that is made like another. */
  readonly copyOf?: string | undefined;
  /** The half-days that a mission's form asked of. Absent in forms of earlier versions: the first. */
  readonly slots?: readonly (string | null)[] | undefined;
  /** Of a form about somebody's place. */
  readonly engagementId?: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}
