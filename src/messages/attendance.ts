import type { LinkOutcome } from '../application/attendance/nonprofitLink.js';
import type { OpenedExport } from '../application/attendance/openExport.js';
import type { OpenedImport } from '../application/imports/openImport.js';
import type { ImportCounts } from '../application/imports/tellImported.js';
import type { FramingWord } from '../application/ports/index.js';
import type { AttendanceList, BegunView } from '../application/queries/attendance.js';
import type { Refused } from '../application/refusals.js';
import type { Mission } from '../domain/missions/mission.js';
import { problem, refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** What an organiser sees of who was there, and the pages that they are led to. */
export type AttendanceMessage =
  | AttendanceList
  /** The half-day is over, and nobody has said who was there. */
  | (Omit<AttendanceList, 'kind'> & { readonly kind: 'attendance.due' })
  /** A file about a mission, given once until then; UTC. */
  | (Omit<OpenedExport, 'kind'> & { readonly kind: 'export.link' })
  /** The page where a file of missions is brought, until then; UTC. */
  | (Omit<OpenedImport, 'kind'> & { readonly kind: 'import.link' })
  | (ImportCounts & { readonly kind: 'import.done' })
  /** A link for the nonprofit's contact, until then; UTC. `framing`: what they have said so far. */
  | {
      readonly kind: 'nonprofit.link';
      readonly mission: LinkedMission;
      readonly url: string;
      readonly until: Date;
      readonly framing: FramingWord | null;
    }
  | { readonly kind: 'nonprofit.revoked'; readonly mission: LinkedMission; readonly already: boolean }
  /** Of which mission? */
  | { readonly kind: 'attendance.which'; readonly missions: readonly BegunView[] };

type LinkedMission = Pick<Mission, 'id' | 'title'>;

/** What is said of the link of a nonprofit's page. */
export function linkMessage(outcome: LinkOutcome | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const mission = { id: outcome.mission.id, title: outcome.mission.title };
  return outcome.kind === 'opened'
    ? { ...outcome, kind: 'nonprofit.link', mission }
    : { ...outcome, kind: 'nonprofit.revoked', mission };
}

export const attendanceMessage = (outcome: AttendanceList | Refused): Message =>
  outcome.kind === 'refused' ? refusalMessage(outcome) : outcome;

/** Which mission is it about? Null when there is one alone. */
export function whichMessage(found: readonly BegunView[] | Refused): Message | null {
  if ('kind' in found) return refusalMessage(found);
  if (found.length === 0) return problem({ code: 'noAttendance' });
  return found.length === 1 ? null : { kind: 'attendance.which', missions: found };
}
