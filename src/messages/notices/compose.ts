import type { NeedsOf } from '../../application/ports/index.js';
import type { Delivery } from '../../domain/delivery.js';
import type { Reader } from '../../domain/people/reader.js';
import type { Message } from '../message.js';
import { addressed } from './addressed.js';
import { composeAnnouncement } from './composeAnnouncement.js';
import { composeAnswer } from './composeAnswer.js';
import { composeAttendance } from './composeAttendance.js';
import { composeEligibility } from './composeEligibility.js';
import { composeFileRefused } from './composeFileRefused.js';
import { composeForEngagement } from './composeForEngagement.js';
import { composeImport } from './composeImport.js';
import { composeMinimum } from './composeMinimum.js';
import { composePrepared } from './composePrepared.js';
import { composeFirstProgress } from './composeProgress.js';
import { composeProposal } from './composeProposal.js';
import { composeRole } from './composeRole.js';
import { composeWithheld } from './composeWithheld.js';

/** What to say, and in whose language and on whose clock. */
export interface Composed {
  readonly message: Message;
  readonly reader: Reader;
}

type ComposeNeeds = NeedsOf<typeof addressed> &
  NeedsOf<typeof composeForEngagement> &
  NeedsOf<typeof composeAttendance> &
  NeedsOf<typeof composeMinimum> &
  NeedsOf<typeof composeAnswer> &
  NeedsOf<typeof composeAnnouncement> &
  NeedsOf<typeof composePrepared> &
  NeedsOf<typeof composeProposal> &
  NeedsOf<typeof composeRole> &
  NeedsOf<typeof composeImport> &
  NeedsOf<typeof composeFileRefused> &
  NeedsOf<typeof composeFirstProgress> &
  NeedsOf<typeof composeWithheld>;

/**
 * What a delivery says, made when it leaves from what is true then. `cancel`: there is nothing true left to say. The
 * engagement is in another state, the mission is cancelled or over. The person asked for silence, or the moment has
 * passed.
 */
export async function compose(deps: ComposeNeeds, delivery: Delivery): Promise<Composed | 'cancel'> {
  const composed = await composeSubject(deps, delivery);
  if (composed === 'cancel') return composed;
  return addressed(deps, delivery.organisationId, composed);
}

function composeSubject(deps: ComposeNeeds, delivery: Delivery): Promise<Composed | 'cancel'> {
  const { subject } = delivery;
  if (subject.kind === 'announcement') return composeAnnouncement(deps, delivery, subject.announcementId);
  if (subject.kind === 'mission.proposed') return composeProposal(deps, delivery, subject.proposalId);
  if (subject.kind === 'signUp.prepared') return composePrepared(deps, delivery, subject);
  if (subject.kind === 'eligibility.due') return composeEligibility(deps, delivery, subject);
  if (subject.kind === 'attendance.due') return composeAttendance(deps, delivery, subject);
  if (subject.kind === 'minimum.missed') return composeMinimum(deps, delivery, subject);
  if (subject.kind === 'nonprofit.answered') return composeAnswer(deps, delivery, subject);
  if (subject.kind === 'role.changed') return composeRole(deps, delivery, subject);
  if (subject.kind === 'import.done') return composeImport(deps, delivery, subject);
  if (subject.kind === 'peopleFile.refused') return composeFileRefused(deps, delivery, subject);
  if (subject.kind === 'announcement.progress')
    return composeFirstProgress(deps, delivery, subject.followedId);
  if (subject.kind === 'announcement.withheld') return composeWithheld(deps, delivery, subject);
  return composeForEngagement(deps, delivery, subject);
}
