import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Approval } from '../../domain/engagements/approval.js';
import type { Attendance } from '../../domain/engagements/attendance.js';
import type { Absence, Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { type Move, type MoveName, moves } from '../../domain/engagements/lifecycle.js';
import type { Needs } from '../ports/index.js';

type Table = typeof moves;

/** What a move writes besides the state. `ticket`: their number in line from now on. */
type Details<Name extends MoveName> = (Table[Name]['seat'] extends 'takes'
  ? { readonly seat: number }
  : unknown) &
  (Table[Name]['offer'] extends 'opens' ? { readonly offerExpiresAt: Date } : unknown) &
  (Table[Name] extends { readonly approval: 'opens' | 'answered' }
    ? { readonly approval: Approval }
    : unknown) & {
    readonly ticket?: number;
    readonly takenOffBy?: string;
    readonly takenOffReason?: string;
    readonly remindAt?: Date;
    readonly absence?: Absence;
    readonly attendance?: Attendance;
    /** What is written down of it. */
    readonly line?: AuditLine;
    readonly agreedRevision?: number;
    readonly askedRevision?: number;
  };

/** On the list again, they were told of no place. */
const isCertain = (to: EngagementState): boolean => to === 'confirmed' || to === 'waitlisted';

/** Which engagement; with its `state` or `version`, it must still be in that one. */
type Which = Pick<Engagement, 'organisationId' | 'id'> & Partial<Pick<Engagement, 'state' | 'version'>>;

export type Moved =
  | { readonly kind: 'moved'; readonly engagement: Engagement }
  /** It was in no state that the move begins from, or another version by then. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'seatTaken' };

/**
 * Makes one move of the lifecycle's table, as one conditional write: the only way in which a state changes. Who may make it is
 * checked by the compiler; that it is theirs to make, by the act.
 */
export function transition<Name extends MoveName>(
  { engagements, clock }: Needs<'engagements' | 'clock'>,
  { organisationId, id, state, version }: Which,
  name: Name,
  _by: Table[Name]['by'][number],
  details: Details<Name>,
): Promise<Moved> {
  const { from, to, seat, offer, approval }: Move = moves[name];
  const change = {
    state: to,
    // What stays as it is is no news to other software.
    ...(from.some((one) => one !== to) && { at: clock.now() }),
    ...(seat === 'frees' && { seat: null }),
    ...(offer === 'closes' && { offerExpiresAt: null }),
    ...(approval === 'closes' && { approval: null }),
    ...(isCertain(to) && { wasConfirmed: to === 'confirmed' }),
    ...details,
  };
  const only = state === undefined ? from : [state].filter((one) => from.includes(one));
  return engagements.move(organisationId, id, only, change, version);
}
