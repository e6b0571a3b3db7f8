import { randomUUID } from 'node:crypto';
import { batch } from '../application/batch.js';
import type { Engagements, InsertOutcome } from '../application/ports/index.js';
import type { AuditLine } from '../domain/audit/auditLine.js';
import type { Engagement, EngagementState } from '../domain/engagements/engagement.js';
import { holdsSeat, isLive } from '../domain/engagements/lifecycle.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate, refusedBy } from './duplicates.js';
import type { Models } from './models.js';
import { toRow } from './rows.js';
import { noting } from './schemas/audit.js';
import { type EngagementRow, oneLivePerPerson, toEngagement } from './schemas/engagement.js';
import { insertEach } from './writeEach.js';

type Collection = Models['engagements'];

/** How often an insert is tried again when the person's other engagement ended between the refusal and the look-up. */
const maxAttempts = 5;

/** The engagement that stands in the way of this one, when it is the person's own. */
async function ownOf(engagements: Collection, { id, organisationId, slotId, employeeId }: Engagement) {
  const live = await engagements.findOne({ organisationId, slotId, employeeId, live: true }).lean();
  const own = live ?? (await engagements.findOne({ _id: id, organisationId }).lean());
  return own && toEngagement(own);
}

/** One insert; rejects when the row is refused. */
type Insert = (row: EngagementRow) => Promise<void>;

/** Inserts what comes at the same time in one round trip, each row by itself. */
export const insertIn = (engagements: Collection): Insert =>
  batch<EngagementRow, void>(async (rows) =>
    (await insertEach(engagements, rows)).map((error) => (error ? Promise.reject(error) : undefined)),
  );

/**
 * One insert; the unique indexes decide. What the engine says of the index that refused is not relied on alone.
 * A look-up tells whether the person is on the slot, which is the better answer when both indexes would refuse.
 */
export async function insertEngagement(
  engagements: Collection,
  insert: Insert,
  engagement: Engagement,
  line?: AuditLine,
): Promise<InsertOutcome> {
  const row = {
    ...toRow(engagement),
    live: isLive(engagement.state),
    ...(engagement.noticesPending && { untold: [untoldOf(engagement.state, engagement.createdAt)] }),
    ...(line && { unwritten: [line] }),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pastDeadlocks(() => insert(row));
      return { kind: 'inserted' };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const own = await ownOf(engagements, engagement);
      if (own) return { kind: 'alreadyOn', engagement: own };
      const notTheSeat = engagement.seat === null || refusedBy(error, oneLivePerPerson, 'employeeId');
      if (!notTheSeat) return { kind: 'seatTaken' };
      if (attempt === maxAttempts) throw error;
    }
  }
}

interface Moving {
  readonly organisationId: string;
  readonly engagementId: string;
  readonly from: readonly EngagementState[];
  readonly version: number | undefined;
}
type Change = Parameters<Engagements['move']>[3];

/** Nobody needs the answers of somebody who is not on the slot any more. */
export const answered = { answers: 1, answersUntil: 1 } as const;

/** What was written beside a place, as `$unset` takes it. What both sides attest and the score are none of it. */
export const besideThePlace = {
  feedbackSentence: 1,
  remindAt: 1,
  absence: 1,
  incidentAt: 1,
  'attendance.company.reason': 1,
  'attendance.nonprofit.reason': 1,
  'attendance.corrected': 1,
  'added.reason': 1,
  takenOffReason: 1,
  ...answered,
} as const;

/** What a change of state sets. A state that holds no seat, or keeps no offer, loses them whatever `change` says. */
function fieldsOf({
  state,
  seat,
  ticket,
  offerExpiresAt,
  takenOffBy,
  takenOffReason,
  remindAt,
  wasConfirmed,
  approval,
  absence,
  attendance,
  agreedRevision,
  askedRevision,
}: Change) {
  const kept = holdsSeat(state) ? seat : null;
  const expiry = state === 'offered' ? offerExpiresAt : null;
  return {
    state,
    live: isLive(state),
    noticesPending: true,
    ...(kept !== undefined && { seat: kept }),
    ...(ticket !== undefined && { ticket }),
    ...(takenOffBy !== undefined && { takenOffBy }),
    ...(takenOffReason !== undefined && { takenOffReason }),
    ...(remindAt !== undefined && { remindAt }),
    ...(wasConfirmed !== undefined && { wasConfirmed }),
    ...(approval !== undefined && { approval }),
    ...(absence !== undefined && { absence }),
    ...(attendance !== undefined && { attendance }),
    ...(agreedRevision !== undefined && { agreedRevision }),
    ...(askedRevision !== undefined && { askedRevision }),
    ...(expiry !== undefined && { offerExpiresAt: expiry }),
  };
}

const untoldOf = (state: EngagementState, at: Date) => ({ id: randomUUID(), state, at });

/** What is kept beside the change, in the same write. */
function keeping({ state, at, line }: Change) {
  const push = { ...noting(line).$push, ...(at && { untold: untoldOf(state, at) }) };
  return Object.keys(push).length > 0 ? { $push: push } : {};
}

/** One conditional write; see the port. */
export async function moveEngagement(
  engagements: Collection,
  { organisationId, engagementId, from, version }: Moving,
  change: Change,
): ReturnType<Engagements['move']> {
  const current = { _id: engagementId, organisationId, state: { $in: [...from] } };
  try {
    const row = await pastDeadlocks(() =>
      engagements
        .findOneAndUpdate(
          version === undefined ? current : { ...current, version },
          {
            $set: fieldsOf(change),
            $inc: { version: 1 },
            ...keeping(change),
            ...(!isLive(change.state) && { $unset: answered }),
          },
          { returnDocument: 'after' },
        )
        .lean(),
    );
    return row ? { kind: 'moved', engagement: toEngagement(row) } : { kind: 'stale' };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Only the seat can be in the way: no move begins where one is not live (domain/engagements/lifecycle).
    return { kind: 'seatTaken' };
  }
}

/** One conditional write; see the port. The version grows, so that whoever read it as somebody else's is refused. */
export async function assignEngagement(
  engagements: Collection,
  current: Pick<EngagementRow, '_id' | 'organisationId' | 'employeeId'>,
  to: string,
): ReturnType<Engagements['assign']> {
  const change = { $set: { employeeId: to, noticesPending: true }, $inc: { version: 1 } };
  try {
    const { matchedCount } = await pastDeadlocks(() => engagements.updateOne(current, change));
    return matchedCount === 1 ? 'assigned' : 'stale';
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return 'alreadyOn';
  }
}
