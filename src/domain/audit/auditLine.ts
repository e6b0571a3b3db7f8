/** What is written down of those who organise, approve and set rights: each kind once. */
const auditKinds = [
  'mission.created',
  'mission.changed',
  'mission.announced',
  'mission.cancelled',
  'nonprofit.changed',
  'announcement.dropped',
  'role.given',
  'role.taken',
  'person.takenOff',
  'person.added',
  'person.merged',
  'person.parted',
  'person.erased',
  'manager.set',
  'approval.given',
  'approval.refused',
  'attendance.attested',
  'export.made',
  'import.opened',
  'import.done',
  'console.entered',
  'link.made',
  'link.revoked',
  'poster.made',
  'poster.withdrawn',
  'policy.changed',
  'key.made',
  'key.revoked',
  'directory.connected',
  'directory.disconnected',
  'directory.added',
  'directory.changed',
  'directory.left',
  'directory.back',
  'directory.manager',
  'webhook.made',
  'webhook.changed',
  'webhook.removed',
] as const;
type AuditKind = (typeof auditKinds)[number];

/** Of which kind is what an act changes. */
export type AuditSubject =
  | 'organisation'
  | 'mission'
  | 'nonprofit'
  | 'announcement'
  | 'engagement'
  | 'employee'
  | 'identity'
  | 'apiKey'
  | 'webhook';

/** Fields and what they held: ids, figures and the fields of missions. Never words that somebody wrote to somebody. */
export type AuditFields = Readonly<Record<string, string>>;

/** One act: who, what, when, about what, and what it changed. Never changed once it is written. */
export interface AuditLine {
  /** Of the act: what is done twice is one line. */
  readonly id: string;
  readonly organisationId: string;
  readonly kind: AuditKind;
  /** UTC. */
  readonly at: Date;
  /** The employee who did it; of what a directory told, the connection. */
  readonly by: string;
  /** What was changed: the row that the line stands beside until it is written. */
  readonly about: { readonly kind: AuditSubject; readonly id: string };
  readonly missionId?: string;
  /** The employee to whom it was done. */
  readonly personId?: string;
  readonly before: AuditFields;
  readonly after: AuditFields;
}

/** Where a line stands in the log: in order of time, and told apart from others of the same moment. */
export const placeOf = ({ at, id }: Pick<AuditLine, 'at' | 'id'>): string => `${at.toISOString()} ${id}`;

/** Right before a place and right after it. What is asked for from there has the line of that place. */
export const beforePlace = (place: string): string => place.slice(0, place.indexOf(' ') + 1);
export const afterPlace = (place: string): string => `${place}~`;

/** What is a place in the log, however it came back to us. An id may be of several words. */
export const placePattern = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z [\x20-\x7e]{0,140}$/;
