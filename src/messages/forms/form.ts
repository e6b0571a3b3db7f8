import type { Readers } from '../../domain/announcements/readers.js';
import type { Policy } from '../../domain/organisations/organisation.js';
import type { AnnouncementField, MissionField } from './fields.js';

/**
 * The forms, as meaning: Slack shows them as modals, Teams as cards with input fields. Values are what the
 * person typed. They come back under the same field names and are read by the form's reader.
 */
export type Form = MissionForm | AnnouncementForm;
export type FormKind = Form['kind'];

/**
 * Create or edit a mission. `date` is `YYYY-MM-DD`, `start` and `end` are `HH:mm`, all in `timezone`;
 * `capacity` a whole number. `skills` separated by commas, may be empty; `cause` an ODD number 1..17 or empty.
 */
export interface MissionForm {
  readonly kind: 'mission';
  /** The draft being edited, null for a new one. */
  readonly missionId: string | null;
  /** Made when the form is opened: submitting it twice creates one mission. */
  readonly formId: string;
  readonly values: Partial<Record<MissionField, string>>;
  /** IANA zone of the dates and times. */
  readonly timezone: string;
}

/**
 * Choose whom to tell and when. `everyone` is `yes` or `no`; `channel` a channel's platform id or empty.
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

/** Why a field was refused; said beside it (i18n `field.<code>`). */
export type FieldProblem =
  | 'required'
  | 'tooLong'
  | 'badDate'
  | 'dateInPast'
  | 'tooFar'
  | 'badTime'
  | 'endBeforeStart'
  | 'tooLongDay'
  | 'badCapacity'
  | { readonly code: 'belowTaken'; readonly taken: number }
  | 'badCause'
  | 'tooManyQuestions'
  | 'badQuestion'
  | 'badChoice'
  | 'chooseAudience'
  | 'badChannel'
  | 'sharedChannel'
  | 'afterStart'
  | 'beforeAnnouncement';

export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/** What a submitted form carries back, untrusted. */
export interface Submission {
  readonly form: FormKind;
  readonly formId: string;
  readonly missionId: string | null;
  readonly values: Readonly<Record<string, string>>;
}
