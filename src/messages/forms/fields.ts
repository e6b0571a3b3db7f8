/** What somebody fills in, whatever the look: `line` one line, `text` several, `time` is `HH:mm`, `date` is `YYYY-MM-DD`. */
export interface FormField {
  readonly kind: 'line' | 'text' | 'date' | 'time' | 'number' | 'cause';
  readonly required: boolean;
  /** In characters; as long as both chats show without cutting (Slack's header block takes 150). */
  readonly longest?: number;
  /** A sentence of help stands beside it (i18n `missionForm.<field>.hint`); `zone`: it says on whose clock the hours are. */
  readonly hint?: 'text' | 'zone';
}

/** THE fields of the mission's form, in order: what both chats show, and how much must be in each. What they mean: `readMissionForm`. */
export const missionFields = {
  title: { kind: 'line', required: true, longest: 120 },
  nonprofit: { kind: 'line', required: true, longest: 120 },
  summary: { kind: 'text', required: true, longest: 2000, hint: 'text' },
  date: { kind: 'date', required: true },
  start: { kind: 'time', required: true, hint: 'zone' },
  end: { kind: 'time', required: true },
  place: { kind: 'line', required: true, longest: 300, hint: 'text' },
  capacity: { kind: 'number', required: true },
  skills: { kind: 'line', required: false, longest: 300, hint: 'text' },
  cause: { kind: 'cause', required: false },
  questions: { kind: 'text', required: false, longest: 600, hint: 'text' },
} as const satisfies Record<string, FormField>;

export type MissionField = keyof typeof missionFields;
export const missionFieldNames = Object.keys(missionFields) as MissionField[];

/** The fields of the announcement's form, in order. */
export const announcementFieldNames = ['everyone', 'channel', 'when', 'date', 'time'] as const;
export type AnnouncementField = (typeof announcementFieldNames)[number];
