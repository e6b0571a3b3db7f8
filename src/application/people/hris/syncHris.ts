import { Planning, type SyncPlan } from '../../../domain/people/directory/planSync.js';
import { markActivities } from '../../activities/markActivities.js';
import type { Actor, DirectoryActor } from '../../actor.js';
import { may } from '../../may.js';
import {
  type HrisConnection,
  HrisError,
  type HrisFailure,
  type Needs,
  type NeedsOf,
} from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { underLease } from '../../underLease.js';
import { type Applied, applyPlan } from '../directory/applyPlan.js';
import { planDirectory } from '../directory/planDirectory.js';
import { connectedName } from '../directory/toldBy.js';
import { type HrisTold, hrisTold, type Reads } from './hrisTold.js';
import { isConnectedStill } from './isConnectedStill.js';
import { noteReading } from './noteReading.js';
import type { HrisRecords } from './toRecords.js';

/** What an HRIS says, and what became of it. */
export interface HrisRead {
  readonly kind: 'read';
  readonly reads: Reads;
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
  | Extract<HrisTold, { kind: 'later' }>
  | { readonly kind: 'unknownConnection' };

export interface SyncAsked {
  readonly connectionId: string;
  /** False: what it would change is told, and nothing is done or kept. */
  readonly apply: boolean;
  /** Of a hundred; null: what the company has decided. */
  readonly leaveAtMost: number | null;
  /** `changes`: those alone who have changed since everybody was read, where it can tell. Absent: everybody. */
  readonly reads?: Reads;
}

/** Of a process that died another goes on after it. */
const leaseMs = 30_000;

type SyncNeeds = Needs<'organisations' | 'log'> &
  NeedsOf<typeof underLease> &
  NeedsOf<typeof hrisTold> &
  NeedsOf<typeof noteReading> &
  NeedsOf<typeof planDirectory> &
  NeedsOf<typeof markActivities> &
  NeedsOf<typeof applyPlan>;

/**
 * Reads an HRIS to its end, and then does what a file of everybody does, or one of changes.
 * One process at a time. What was read in part is nobody's word. Killed in between, it is read and done again to the same end.
 * Disconnected meanwhile, it stops at the next page.
 */
export async function syncHris(
  deps: SyncNeeds,
  actor: Actor,
  { connectionId, apply, leaveAtMost, reads = 'everybody' }: SyncAsked,
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
    const began = deps.clock.now();
    const outcome = await readAndDo(deps, teller, connection, { apply, leaveAtMost, reads });
    if (outcome.kind === 'gone') return { kind: 'unknownConnection' } as const;
    if (apply && outcome.kind !== 'later')
      await noteReading(deps, connection, outcome, { began, reads, timezone: organisation.timezone });
    return outcome;
  };
  const lease = { name: `hris ${connection.id}`, leaseMs, patienceMs: 0 };
  return (await underLease(deps, lease, work))?.outcome ?? { kind: 'busy' };
}

type Asked = Required<Pick<SyncAsked, 'apply' | 'leaveAtMost' | 'reads'>>;
type Ended = HrisRead | Extract<HrisSynced, { kind: 'failed' }> | Exclude<HrisTold, { kind: 'told' }>;

async function readAndDo(
  deps: SyncNeeds,
  teller: DirectoryActor,
  connection: HrisConnection,
  { apply, leaveAtMost: most, reads: asked }: Asked,
): Promise<Ended> {
  const leaveAtMost = most ?? teller.organisation.policy.leaveAtMost;
  const told = await hrisTold(deps, teller, connection, asked).catch((error: unknown) => {
    if (!(error instanceof HrisError)) throw error;
    deps.log.warn('hris.unread', { connection: connection.id, code: error.code, status: error.status ?? 0 });
    return { kind: 'failed', code: error.code } as const;
  });
  if (told.kind !== 'told') return told;
  const { reads, said } = told;
  const isPart = reads === 'changes';
  const { records, unreadable } = said;
  const mentioned = unreadable.map(({ about }) => about);
  const options = { mode: isPart ? 'delta' : 'full', leaveAtMost, mentioned } as const;
  const read = { kind: 'read', reads, read: said.read, leaveAtMost, unreadable } as const;
  // Of whom nothing is told nothing has to be looked up.
  if (isPart && said.read === unreadable.length)
    return {
      ...read,
      plan: new Planning({ ...options, today: '' }).end(),
      applied: apply ? nothingDone : null,
    };
  const planned = await planDirectory(deps, teller, records, options);
  if (planned.kind === 'refused') throw new Error('A directory may not say who is here.');
  const { plan } = planned;
  // Planning a large company takes its time too.
  if (!(await isConnectedStill(deps, connection))) return { kind: 'gone' };
  const outcome = apply && !plan.stopped ? await applyPlan(deps, teller, plan) : null;
  const applied = outcome?.kind === 'applied' ? outcome : null;
  if (applied && !isPart) await markActivities(deps, connection);
  return { ...read, plan, applied };
}

const nothingDone: Applied = { kind: 'applied', notDone: [], unknownManagers: [] };
