import { writeBack } from '../application/activities/writeBack.js';
import { followAnnouncements } from '../application/announcements/followAnnouncements.js';
import { publishDue } from '../application/announcements/publishDue.js';
import { endApprovals } from '../application/approvals/endApprovals.js';
import { askAttendance } from '../application/attendance/askAttendance.js';
import { forgetOld } from '../application/audit/forgetOld.js';
import { expireOffers } from '../application/engagements/expireOffers.js';
import { applyRetention } from '../application/maintenance/applyRetention.js';
import { repair } from '../application/maintenance/repair.js';
import { askMinimum } from '../application/missions/askMinimum.js';
import { endMissions } from '../application/missions/endMissions.js';
import { endLastDays } from '../application/people/directory/endLastDays.js';
import { importScheduledFiles } from '../application/people/files/importScheduledFiles.js';
import { previewAskedHris } from '../application/people/hris/previewAskedHris.js';
import { syncDueHris } from '../application/people/hris/syncDueHris.js';
import { syncHurriedHris } from '../application/people/hris/syncHurriedHris.js';
import type { Ports } from '../application/ports/index.js';
import { syncWorkspaces } from '../application/workspaces/syncWorkspaces.js';

/** Work of this process that the clock wakes besides the acts. */
interface Workers {
  /** Sends what is due in every workspace. */
  dispatch(): Promise<void>;
  /** Sends other software what is due. */
  sendWebhooks(): Promise<void>;
  /** Brings the posts in channels up to date. */
  refreshPosts(): Promise<void>;
  /** Brings what people were sent up to date. */
  refreshCards(): Promise<void>;
  /** Keeps the chats' tokens good. */
  keepChats(): Promise<void>;
  /** Asks the chats that have not said yet which workspace is ours. */
  meetWorkspaces(): Promise<void>;
  /** Answers the events that were left open: the chat did not take the answer, or the process died. */
  answerLeftovers(): Promise<void>;
}

/** The job that looks at the outbox: whether the service is ready is read from it. */
export const dispatchJob = 'deliveries.dispatch';

export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: () => Promise<void>;
}

/**
 * Everything that happens by itself. Few jobs, each for everybody: a person's reminder is a row of the outbox, never
 * a job. In the order in which one makes work for the next, so that running them once leaves nothing due.
 */
export function jobsOf(ports: Ports, workers: Workers): Job[] {
  return [
    { name: 'events.answerLeftovers', everySeconds: 2, run: workers.answerLeftovers },
    { name: 'announcements.publish', everySeconds: 5, run: () => publishDue(ports) },
    { name: 'offers.expire', everySeconds: 10, run: () => expireOffers(ports) },
    { name: 'approvals.end', everySeconds: 30, run: () => endApprovals(ports) },
    { name: 'directory.lastDays', everySeconds: 600, run: () => endLastDays(ports) },
    { name: 'missions.end', everySeconds: 60, run: () => endMissions(ports) },
    { name: 'minimum.ask', everySeconds: 60, run: () => askMinimum(ports) },
    { name: 'attendance.ask', everySeconds: 60, run: () => askAttendance(ports) },
    {
      name: 'answers.erase',
      everySeconds: 600,
      run: () => ports.engagements.eraseAnswers(ports.clock.now()),
    },
    { name: 'audit.forget', everySeconds: 3600, run: () => forgetOld(ports) },
    { name: 'retention.apply', everySeconds: 3600, run: () => applyRetention(ports) },
    { name: 'people.files', everySeconds: 60, run: () => importScheduledFiles(ports) },
    { name: 'hris.sync', everySeconds: 5, run: () => syncDueHris(ports) },
    { name: 'hris.hurried', everySeconds: 5, run: () => syncHurriedHris(ports) },
    { name: 'hris.preview', everySeconds: 5, run: () => previewAskedHris(ports) },
    { name: 'hris.writeBack', everySeconds: 30, run: () => writeBack(ports) },
    { name: 'maintenance.repair', everySeconds: 30, run: () => repair(ports) },
    { name: dispatchJob, everySeconds: 5, run: workers.dispatch },
    { name: 'webhooks.send', everySeconds: 5, run: workers.sendWebhooks },
    { name: 'announcements.follow', everySeconds: 10, run: () => followAnnouncements(ports) },
    { name: 'posts.refresh', everySeconds: 5, run: workers.refreshPosts },
    { name: 'cards.refresh', everySeconds: 5, run: workers.refreshCards },
    { name: 'chats.maintenance', everySeconds: 30, run: workers.keepChats },
    { name: 'workspaces.meet', everySeconds: 60, run: workers.meetWorkspaces },
    { name: 'members.sync', everySeconds: 60, run: () => syncWorkspaces(ports) },
  ];
}
