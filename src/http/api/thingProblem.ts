import type { ThingRefused } from '../../application/refusals.js';
import type { Wrong } from './operation.js';

const pointers: Partial<Record<ThingRefused['thing'], string>> = {
  ...{ sites: '#/sites', channel: '#/posts/channels', everyone: '#/audience' },
  ...{ perHour: '#/perHour', until: '#/until' },
};

const because = {
  beforeAnnouncement: 'It begins before it is announced.',
  questionsAsked: 'Somebody has answered its questions.',
  otherSites: 'Others organise on these sites.',
  badChannel: 'The app cannot post there.',
  sharedChannel: 'People from outside the company may read it, which its policy refuses.',
  audienceTooSmall: 'So few people are meant that they could be told apart.',
  tooSlow: 'The last would be told after the mission has begun.',
} as const satisfies Record<ThingRefused['why'], string>;

/** What the form in a chat shows beside a field, as software reads it. */
export function thingProblem({ thing, why }: ThingRefused): Wrong {
  const [pointer, detail] = [pointers[thing], because[why]];
  return { problem: 'not-possible', reason: why, detail, ...(pointer && { errors: [{ pointer, detail }] }) };
}
