import { nextReading } from '../../../domain/people/directory/nextReading.js';
import type { SyncPlan } from '../../../domain/people/directory/planSync.js';
import { markActivities } from '../../activities/markActivities.js';
import type { Actor, DirectoryActor } from '../../actor.js';
import { may } from '../../may.js';
import {
  type HrisConnection,
  HrisError,
  type HrisFailure,
  type HrisRun,
  type Needs,
  type NeedsOf,
} from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { underLease } from '../../underLease.js';
import { type Applied, applyPlan } from '../directory/applyPlan.js';
import { planDirectory } from '../directory/planDirectory.js';
import { connectedName } from '../directory/toldBy.js';
import { type HrisRecords, toRecords } from './toRecords.js';

/** What an HRIS says, and what became of it. */
export interface HrisRead {
  readonly kind: 'read';
  readonly read: number;
  readonly plan: SyncPlan;
  readonly leaveAtMost: number;
  readonly unreadable: HrisRecords['unreadable'];
  /** Null: nothing was done. */
  readonly applied: Applied | null;
}

export type HrisSynced =
  | HrisRead
  | { readonly kind: 'failed'; readonly code: HrisFailure }
  /** Another process reads it at this moment. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'unknownConnection' };

export interface SyncAsked {
  readonly connectionId: string;
  /** False: what it would change is told, and nothing is done or kept. */
  readonly apply: boolean;
  /** Of a hundred; null: what the company has decided. */
  readonly leaveAtMost: number | null;
}

/** Of a process that died another goes on after it. */
const leaseMs = 30_000;

type SyncNeeds = Needs<'hrisConnections' | 'hris' | 'organisations' | 'clock' | 'log'> &
  NeedsOf<typeof underLease> &
  NeedsOf<typeof planDirectory> &
  NeedsOf<typeof markActivities> &
  NeedsOf<typeof applyPlan>;

/**
 * Reads an HRIS to its end, and then does what a file of everybody does.
 * One process at a time. What was read in part is nobody's word. Killed in between, it is read and done again to the same end.
 */
export async function syncHris(
  deps: SyncNeeds,
  actor: Actor,
  { connectionId, apply, leaveAtMost }: SyncAsked,
): Promise<HrisSynced | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const [connection, organisation] = await Promise.all([
    deps.hrisConnections.find(organisationId, connectionId),
    deps.organisations.find(organisationId),
  ]);
  if (!connection || !organisation) return { kind: 'unknownConnection' };
  const { name } = connection;
  const teller: DirectoryActor = {
    ...{ organisation, employee: null, connection: connectedName(name, 'hris'), hasKeys: true },
  };
  const work = async () => {
    const outcome = await readAndDo(deps, teller, connection, { apply, leaveAtMost });
    if (apply) await note(deps, connection, organisation.timezone, outcome);
    return outcome;
  };
  const lease = { name: `hris ${connection.id}`, leaseMs, patienceMs: 0 };
  return (await underLease(deps, lease, work))?.outcome ?? { kind: 'busy' };
}

type Ended = HrisRead | Extract<HrisSynced, { kind: 'failed' }>;

async function readAndDo(
  deps: SyncNeeds,
  teller: DirectoryActor,
  connection: HrisConnection,
  { apply, leaveAtMost: most }: Pick<SyncAsked, 'apply' | 'leaveAtMost'>,
): Promise<Ended> {
  const leaveAtMost = most ?? teller.organisation.policy.leaveAtMost;
  let said: HrisRecords;
  try {
    said = await toRecords(deps.hris.open(connection).directory.pages());
  } catch (error) {
    if (!(error instanceof HrisError)) throw error;
    deps.log.warn('hris.unread', { connection: connection.id, code: error.code, status: error.status ?? 0 });
    return { kind: 'failed', code: error.code };
  }
  const { read, records, unreadable } = said;
  const mentioned = unreadable.map(({ about }) => about);
  const planned = await planDirectory(deps, teller, records, { mode: 'full', leaveAtMost, mentioned });
  if (planned.kind === 'refused') throw new Error('A directory may not say who is here.');
  const { plan } = planned;
  const outcome = apply && !plan.stopped ? await applyPlan(deps, teller, plan) : null;
  const applied = outcome?.kind === 'applied' ? outcome : null;
  if (applied) await markActivities(deps, connection);
  return { kind: 'read', read, plan, leaveAtMost, unreadable, applied };
}

/** How it ended, with counts and codes alone, and when it is read next. */
async function note(
  deps: SyncNeeds,
  connection: HrisConnection,
  timezone: string,
  outcome: Ended,
): Promise<void> {
  const { id, organisationId } = connection;
  const at = deps.clock.now();
  const run: HrisRun =
    outcome.kind === 'failed'
      ? { at, end: 'failed', code: outcome.code, counts: null }
      : { at, end: outcome.applied ? 'done' : 'stopped', code: null, counts: countsOf(outcome) };
  const isPassing = run.code === 'limit' || run.code === 'unreachable';
  await deps.hrisConnections.ran(organisationId, id, run, nextReading(id, at, timezone, isPassing));
  const anew = deps.hris.sealAnew(connection);
  if (anew !== null) await deps.hrisConnections.reseal(organisationId, id, connection.sealed, anew);
  deps.log.info('hris.synced', { connection: id, end: run.end, ...run.counts });
}

export const countsOf = ({ read, plan, unreadable }: HrisRead) => ({
  ...{ read, added: plan.added.length, changed: plan.changed.length, back: plan.broughtBack.length },
  ...{ left: plan.leaving.length, refused: plan.refused.length + unreadable.length },
});
