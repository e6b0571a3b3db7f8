/** What somebody fills in, whatever the look: `line` one line, `text` several, `time` is `HH:mm`, `date` is `YYYY-MM-DD`. */
export interface FormField {
  readonly kind: 'line' | 'text' | 'date' | 'time' | 'number' | 'cause' | 'audience' | 'channel' | 'moment';
  readonly required: boolean;
  /** In characters; as long as both chats show without cutting (Slack's header block takes 150). */
  readonly longest?: number;
  /** A sentence of help stands beside it (i18n `<form>.<field>.hint`). */
  readonly hint?: true;
}

/** THE fields of the mission's form, in order: what both chats show, and what is read from them. */
export const missionFields = {
  title: { kind: 'line', required: true, longest: 120 },
  nonprofit: { kind: 'line', required: true, longest: 120 },
  summary: { kind: 'text', required: true, longest: 2000, hint: true },
  date: { kind: 'date', required: true },
  start: { kind: 'time', required: true },
  end: { kind: 'time', required: true },
  place: { kind: 'line', required: true, longest: 300, hint: true },
  capacity: { kind: 'number', required: true },
  skills: { kind: 'line', required: false, longest: 300, hint: true },
  cause: { kind: 'cause', required: false },
} as const satisfies Record<string, FormField>;

/** THE fields of the announcement's form, in order. */
export const announcementFields = {
  everyone: { kind: 'audience', required: true },
  channel: { kind: 'channel', required: false, hint: true },
  when: { kind: 'moment', required: true },
  date: { kind: 'date', required: false },
  time: { kind: 'time', required: false },
} as const satisfies Record<string, FormField>;

export type MissionField = keyof typeof missionFields;
export type AnnouncementField = keyof typeof announcementFields;

export const missionFieldNames = Object.keys(missionFields) as MissionField[];
export const announcementFieldNames = Object.keys(announcementFields) as AnnouncementField[];
