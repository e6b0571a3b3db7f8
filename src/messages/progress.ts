import type { AnnouncementProgress } from '../application/queries/announcementProgress.js';
import type { Refused } from '../application/refusals.js';
import { refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** How an announcement goes. */
export function progressMessage(outcome: AnnouncementProgress | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { kind: _, ...progress } = outcome;
  return { kind: 'announcement.progress', ...progress };
}
