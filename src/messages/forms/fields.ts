import { eligibilityStatuses } from '../../domain/missions/eligibility.js';
import { framingChoices, legalForms } from '../../domain/missions/framing.js';
import type { DeclaredPart } from '../../domain/people/declared.js';

/** What somebody fills in, whatever the look: `line` one line, `text` several, `time` is `HH:mm`, `date` is `YYYY-MM-DD`. */
export interface FormField {
  readonly kind: 'line' | 'text' | 'date' | 'time' | 'number' | 'cause' | 'choice';
  readonly required: boolean;
  /** In characters; as long as both chats show without cutting (Slack's header block takes 150). */
  readonly longest?: number;
  /** A sentence of help stands beside it (i18n `missionForm.<field>.hint`); `zone`: it says on whose clock the hours are. */
  readonly hint?: 'text' | 'zone';
  /** The values of a `choice`. */
  readonly choices?: readonly string[];
}

/** THE fields of the mission's form, in order: what both chats show, and how much must be in each. What they mean: `readMissionForm`. */
export const missionFields = {
  title: { kind: 'line', required: true, longest: 120 },
  nonprofit: { kind: 'line', required: true, longest: 120 },
  summary: { kind: 'text', required: true, longest: 2000, hint: 'text' },
  date: { kind: 'date', required: true },
  start: { kind: 'time', required: true, hint: 'zone' },
  end: { kind: 'time', required: true },
  capacity: { kind: 'number', required: true },
  minimum: { kind: 'number', required: false, hint: 'text' },
  place: { kind: 'line', required: true, longest: 300, hint: 'text' },
  bring: { kind: 'line', required: false, longest: 300, hint: 'text' },
  skills: { kind: 'line', required: false, longest: 300, hint: 'text' },
  questions: { kind: 'text', required: false, longest: 600, hint: 'text' },
  sites: { kind: 'line', required: false, longest: 330, hint: 'text' },
} as const satisfies Record<string, FormField>;

export type MissionField = keyof typeof missionFields;
export const missionFieldNames = Object.keys(missionFields) as MissionField[];

/** What is asked of each half-day, and of how many a form asks. */
export const slotFieldNames = [
  'date',
  'start',
  'end',
  'capacity',
  'minimum',
] as const satisfies MissionField[];
export type SlotField = (typeof slotFieldNames)[number];
export const slotsInForm = 8;

/** What a field of the half-day at this place of the form is called. Those of the first have no number. */
export type PlacedField = MissionField | `${SlotField}${2 | 3 | 4 | 5 | 6 | 7 | 8}`;
export const placedField = (field: SlotField, at: number): PlacedField =>
  at === 0 ? field : (`${field}${at + 1}` as PlacedField);

/** All that a mission's form may hold. */
export const placedFieldNames: readonly PlacedField[] = [
  ...missionFieldNames,
  ...Array.from({ length: slotsInForm - 1 }, (_, at) => at + 1).flatMap((at) =>
    slotFieldNames.map((field) => placedField(field, at)),
  ),
];

/** A field of the checklist. It may stay empty in a draft. `of`: what is said of the nonprofit holds for all its missions. */
export interface FramingFieldRow extends Omit<FormField, 'required'> {
  readonly part: 'need' | 'welcome' | 'safety' | 'legal';
  readonly of?: 'nonprofit';
}

/** THE checklist of a mission, in order: what both chats ask before it can be announced. What it means: `readFramingForm`. */
export const framingFields = {
  deliverable: { part: 'need', kind: 'line', longest: 300, hint: 'text' },
  beneficiaries: { part: 'need', kind: 'line', longest: 200, hint: 'text' },
  cause: { part: 'need', kind: 'cause' },
  access: { part: 'welcome', kind: 'line', longest: 300, hint: 'text' },
  nonprofitContact: { part: 'welcome', of: 'nonprofit', kind: 'line', longest: 100 },
  nonprofitPhone: { part: 'welcome', of: 'nonprofit', kind: 'line', longest: 40 },
  companyContact: { part: 'welcome', kind: 'line', longest: 150, hint: 'text' },
  meal: { part: 'welcome', kind: 'choice', choices: framingChoices.meal },
  weather: { part: 'welcome', kind: 'choice', choices: framingChoices.weather },
  photos: { part: 'welcome', kind: 'choice', choices: framingChoices.photos },
  risks: { part: 'safety', kind: 'line', longest: 300, hint: 'text' },
  minors: { part: 'safety', kind: 'choice', choices: framingChoices.minors },
  costs: { part: 'safety', kind: 'line', longest: 200, hint: 'text' },
  legalForm: { part: 'legal', kind: 'choice', choices: legalForms, hint: 'text' },
  register: { part: 'legal', of: 'nonprofit', kind: 'line', longest: 40, hint: 'text' },
  eligibility: { part: 'legal', of: 'nonprofit', kind: 'choice', choices: eligibilityStatuses, hint: 'text' },
  evidence: { part: 'legal', of: 'nonprofit', kind: 'line', longest: 300, hint: 'text' },
  checkedOn: { part: 'legal', of: 'nonprofit', kind: 'date', hint: 'text' },
} as const satisfies Record<string, FramingFieldRow>;

export type FramingField = keyof typeof framingFields;
export const framingFieldNames = Object.keys(framingFields) as FramingField[];

/** Those that can be put right once a mission is announced: what is known of the nonprofit. */
export const nonprofitFieldNames = framingFieldNames.filter((name) => 'of' in framingFields[name]);

/** The fields of somebody's own profile, in order. Lines are separated by commas; `goals` and `halfDays` are several of a list. */
export const profileFields = {
  skills: { kind: 'line', longest: 900 },
  causes: { kind: 'goals', longest: 60 },
  sites: { kind: 'line', longest: 300 },
  departments: { kind: 'line', longest: 300 },
  availability: { kind: 'halfDays', longest: 200 },
} as const satisfies Record<DeclaredPart, { readonly kind: string; readonly longest: number }>;

/** The fields of the announcement's form, in order. */
export const announcementFieldNames = [
  ...(['everyone', 'sites', 'departments', 'skills', 'causes', 'language', 'tookPart'] as const),
  ...(['channel', 'when', 'date', 'time', 'perHour', 'until'] as const),
] as const;
export type AnnouncementField = (typeof announcementFieldNames)[number];

/** The fields of somebody's own settings, in order. */
export const settingsFieldNames = ['language', 'announcements', 'reminders', 'from', 'to', 'days'] as const;
export type SettingsField = (typeof settingsFieldNames)[number];

/** The fields of a mission proposed to a colleague, in order. */
export const proposalFieldNames = ['mission', 'colleague'] as const;
export type ProposalField = (typeof proposalFieldNames)[number];

/** The fields of why a mission is cancelled, in order. */
export const cancellationFieldNames = ['reason', 'note'] as const;
export type CancellationField = (typeof cancellationFieldNames)[number];

/** The fields of a role that is given, in order. */
export const roleFieldNames = ['person', 'role', 'sites'] as const;
export type RoleField = (typeof roleFieldNames)[number];

/** The fields of how often a mission comes again, in order. */
export const repeatFieldNames = ['every', 'times', 'until'] as const;
export type RepeatField = (typeof repeatFieldNames)[number];

/** The fields of a colleague who is put on a half-day, in order. */
export const personFieldNames = ['person', 'slot', 'reason'] as const;
export type PersonField = (typeof personFieldNames)[number];

/** The fields of why somebody is taken off. */
export const takeOffFieldNames = ['reason'] as const;
export type TakeOffField = (typeof takeOffFieldNames)[number];

/** The fields of what somebody thinks of a mission, in order. */
export const feedbackFieldNames = ['score', 'sentence'] as const;
export type FeedbackField = (typeof feedbackFieldNames)[number];

/** The fields of whether somebody was there, in order. */
export const attendanceFieldNames = ['presence', 'hours', 'reason'] as const;
export type AttendanceField = (typeof attendanceFieldNames)[number];
