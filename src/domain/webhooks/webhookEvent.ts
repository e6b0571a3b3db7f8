import type { AuditLine } from '../audit/auditLine.js';
import type { EngagementState } from '../engagements/engagement.js';
import { idOf } from '../publicId.js';

/** All that other software is told of: a closed list. */
export const eventTypes = [
  'engagement.pending',
  'engagement.confirmed',
  'engagement.waitlisted',
  'engagement.offered',
  'engagement.refused',
  'engagement.declined',
  'engagement.expired',
  'engagement.withdrawn',
  'engagement.cancelled',
  'engagement.attended',
  'engagement.absent',
  'engagement.certified',
  'engagement.disputed',
  'mission.created',
  'mission.changed',
  'mission.announced',
  'mission.cancelled',
  'person.added',
  'person.left',
  'person.returned',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Something that happened. `data` holds ids alone: whoever may know more asks for it. */
export interface WebhookEvent {
  /** The same whenever it is told: what is told twice is told under one id. */
  readonly id: string;
  readonly type: EventType;
  /** UTC. */
  readonly at: Date;
  readonly data: Readonly<Partial<Record<'engagement' | 'mission' | 'slot' | 'person', string>>>;
}

/** What a state is told as. Null of places kept for two who sign up together: that is between the two of them. */
export function engagementEvent(state: EngagementState): EventType | null {
  return state === 'held' || state === 'invited' || state === 'unpaired' ? null : `engagement.${state}`;
}

/** What of the log is told to other software too. */
const ofLines: Partial<Record<AuditLine['kind'], EventType>> = {
  'mission.created': 'mission.created',
  'mission.changed': 'mission.changed',
  'mission.cancelled': 'mission.cancelled',
  'directory.added': 'person.added',
  'directory.left': 'person.left',
  'directory.back': 'person.returned',
};

/** The event that a line of the log is; null when it is none. */
export function lineEvent({ id, kind, at, missionId, personId }: AuditLine): WebhookEvent | null {
  const type = ofLines[kind];
  if (!type) return null;
  const data = {
    ...(missionId !== undefined && { mission: idOf('mission', missionId) }),
    ...(personId !== undefined && { person: idOf('person', personId) }),
  };
  return { id, type, at, data };
}
