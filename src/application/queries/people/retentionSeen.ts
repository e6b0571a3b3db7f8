import { evidenceKeptUntil, leaversKeptDays, signUpsKeptDays } from '../../../domain/retention.js';
import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs, RetentionCount } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

const erasuresAtMost = 50;

/** For how long what is kept, what the clock has done, and who was erased, under no name. */
export interface RetentionSeen {
  readonly kind: 'retention';
  readonly signUpsDays: number;
  readonly leaversDays: number;
  readonly answersDays: number;
  readonly auditDays: number;
  /** Of a mission that ends today, UTC. */
  readonly evidenceUntil: Date;
  readonly done: RetentionCount;
  readonly erasures: readonly { readonly begunAt: Date; readonly isOver: boolean }[];
}

/** Admins only. */
export async function retentionSeen(
  { clock, erasures, organisations, retention }: Needs<'clock' | 'erasures' | 'organisations' | 'retention'>,
  actor: EmployeeActor,
): Promise<RetentionSeen | Refused> {
  if (!may(actor, 'retention.look')) return refused({ code: 'adminsOnly' });
  const { id, policy: known } = actor.organisation;
  const [done, begun, organisation] = await Promise.all([
    retention.count(id),
    erasures.list(id, erasuresAtMost),
    organisations.find(id),
  ]);
  const { answersKeptDays, auditKeptDays } = organisation?.policy ?? known;
  return {
    ...{ kind: 'retention', done, signUpsDays: signUpsKeptDays, leaversDays: leaversKeptDays },
    ...{ answersDays: answersKeptDays, auditDays: auditKeptDays },
    evidenceUntil: evidenceKeptUntil(clock.now()),
    erasures: begun.map(({ begunAt, isOver }) => ({ begunAt, isOver })),
  };
}
