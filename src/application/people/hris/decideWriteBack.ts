import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import { type HrisConnection, HrisError, type Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { isActivityCode, isSecret } from './connectHris.js';
import { noteWritesBack } from './noteWritesBack.js';

interface Decide {
  readonly connectionId: string;
  /** The activity or project that missions are written on. Null: nothing more is written. */
  readonly activityCode: string | null;
  /** Where worked time is written by another door, its key; null: the one that is kept. */
  readonly activityKey: string | null;
}

type Decided =
  | { readonly kind: 'decided'; readonly connection: HrisConnection }
  | { readonly kind: 'notDecided'; readonly why: 'activityCode' | 'secret' | 'noActivityKey' | 'locked' }
  /** No way to write worked time is known there. */
  | { readonly kind: 'notDecided'; readonly why: 'cannot' };

/** Whether missions are written into an HRIS, as worked time, and on what. What was written before stays. Done twice, it is done once. */
export async function decideWriteBack(
  deps: Needs<'hrisConnections' | 'hris' | 'organisations'>,
  actor: Actor,
  { connectionId, activityCode, activityKey }: Decide,
): Promise<Decided | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const there = await deps.hrisConnections.find(organisationId, connectionId);
  if (!there) return refused({ code: 'unknownAction' });
  if (activityCode !== null && !isActivityCode(activityCode))
    return { kind: 'notDecided', why: 'activityCode' };
  if (activityKey !== null && !isSecret(activityKey)) return { kind: 'notDecided', why: 'secret' };
  if (activityCode !== null && there.kind === 'hibob') return { kind: 'notDecided', why: 'cannot' };
  try {
    const sealed = activityKey === null ? there.sealed : deps.hris.sealWith(there, activityKey);
    const opened = deps.hris.open({ ...there, sealed, activityCode });
    if (activityCode !== null && !opened.activities) return { kind: 'notDecided', why: 'noActivityKey' };
    const decided = { activityCode, sealed };
    const connection = await deps.hrisConnections.decideActivity(organisationId, connectionId, decided);
    if (!connection) return refused({ code: 'unknownAction' });
    await noteWritesBack(deps, organisationId);
    return { kind: 'decided', connection };
  } catch (error) {
    if (error instanceof HrisError) return { kind: 'notDecided', why: 'locked' };
    throw error;
  }
}
