import type { AuditFields } from '../domain/audit/auditLine.js';
import { presences } from '../domain/engagements/attendance.js';
import { eligibilityStatuses } from '../domain/missions/eligibility.js';
import { missionStatuses } from '../domain/missions/mission.js';
import type { Reader } from '../domain/people/reader.js';
import { durationText, instantText } from './times.js';
import { type TextKey, t } from './translate.js';

const longest = 60;
const none = '–';

type Tell = (value: string, reader: Reader) => string;

const asWritten: Tell = (value) => (value.length > longest ? `${value.slice(0, longest)}…` : value);
const instant: Tell = (value, reader) => instantText(new Date(value), reader);
/** One of a closed list, by its text. What is none of them, as of an announcement, says nothing to people. */
const oneOf =
  (values: readonly string[], prefix: string): Tell =>
  (value, reader) =>
    values.includes(value) ? t(reader, `${prefix}.${value}` as TextKey, { position: 0 }) : '';

const seatStates = ['confirmed', 'waitlisted', 'offered', 'pending', 'held', 'invited', 'withdrawn'];
const endStates = [
  'refused',
  'declined',
  'expired',
  'cancelled',
  'attended',
  'absent',
  'certified',
  'disputed',
];

/** What is read at a glance, in this order, and how each is told. The file holds every field. */
const fields: Readonly<Record<string, Tell>> = {
  title: asWritten,
  place: asWritten,
  startsAt: instant,
  endsAt: instant,
  capacity: asWritten,
  status: oneOf(missionStatuses, 'mission.status'),
  sites: asWritten,
  contact: asWritten,
  phone: oneOf(['changed'], 'audit.phone'),
  register: asWritten,
  eligibility: oneOf(eligibilityStatuses, 'framingForm.eligibility'),
  evidence: asWritten,
  checkedOn: asWritten,
  role: oneOf(['admin', 'organiser'], 'audit.role'),
  state: oneOf([...seatStates, ...endStates], 'roster.state'),
  presence: oneOf(presences, 'attendanceForm.presence'),
  minutes: (value, { locale }) => (value === '0' ? '' : durationText(Number(value), locale)),
};

/** What an act changed, field by field. As people wrote it: to be escaped. */
export function changesText(
  { before, after }: { readonly before: AuditFields; readonly after: AuditFields },
  reader: Reader,
): string {
  const told = Object.entries(fields).flatMap(([name, tell]) => {
    const [was, is] = [before[name], after[name]].map((value) => (value ? tell(value, reader) : ''));
    // What is told of one side alone, as where somebody stood when it was said, was not changed.
    if (after[name] === undefined || (!was && !is)) return [];
    const label = t(reader, `audit.field.${name}` as TextKey);
    return [was ? `${label} ${was} → ${is || none}` : `${label} ${is}`];
  });
  return told.join(' · ');
}
