import { nextReading } from '../../../domain/people/directory/nextReading.js';
import type { HrisConnection, HrisCounts, HrisRun, Needs } from '../../ports/index.js';
import type { Reads } from './hrisTold.js';
import type { HrisRead, HrisSynced } from './syncHris.js';

interface Reading {
  readonly began: Date;
  /** What was asked for. */
  readonly reads: Reads;
  readonly timezone: string;
}

const hourMs = 3_600_000;

/** How a reading ended, with counts and codes alone, and when it is read next. What it told of before it began is done with. */
export async function noteReading(
  deps: Needs<'hrisConnections' | 'hris' | 'clock' | 'log'>,
  connection: HrisConnection,
  outcome: HrisRead | Extract<HrisSynced, { kind: 'failed' }>,
  { began, reads: asked, timezone }: Reading,
): Promise<void> {
  const { id, organisationId, hurriedAt } = connection;
  const at = deps.clock.now();
  const run = runOf(outcome, at, asked);
  const isPassing = run.code === 'limit' || run.code === 'unreachable';
  const isWhole = outcome.kind === 'read' && outcome.reads === 'everybody';
  const isNoted = await deps.hrisConnections.ran(connection, {
    run,
    // Whatever changes it tells of, the night comes.
    ...((isWhole || asked === 'everybody') && { nextAt: nextReading(id, at, timezone, isPassing) }),
    ...(isWhole && outcome.applied && { whole: { at: began, read: outcome.read } }),
  });
  // Of an account that was connected since nothing is known: it is read at the next occasion.
  if (!isNoted) return;
  // What was told later than it began may not have been read.
  if (hurriedAt && hurriedAt <= began) {
    const again = isPassing && asked === 'changes' ? new Date(at.getTime() + hourMs) : null;
    await deps.hrisConnections.unhurry(organisationId, id, hurriedAt, again);
  }
  await sealAnew(deps, connection);
  deps.log.info('hris.synced', { connection: id, end: run.end, ...run.counts });
}

function runOf(outcome: HrisRead | { readonly code: HrisRun['code'] }, at: Date, asked: Reads): HrisRun {
  if (!('read' in outcome)) return { at, end: 'failed', code: outcome.code, counts: null, reads: asked };
  const { applied, reads } = outcome;
  return { at, end: applied ? 'done' : 'stopped', code: null, counts: countsOf(outcome), reads };
}

async function sealAnew(
  { hris, hrisConnections }: Needs<'hrisConnections' | 'hris'>,
  connection: HrisConnection,
): Promise<void> {
  const { id, organisationId, sealed: before, webhookSealed } = connection;
  const anew = hris.sealAnew(connection);
  if (anew.sealed !== null) await hrisConnections.reseal(organisationId, id, before, anew.sealed);
  if (anew.webhookSealed !== null && webhookSealed)
    await hrisConnections.setWebhook(organisationId, id, anew.webhookSealed, webhookSealed);
}

export const countsOf = ({ read, plan, unreadable }: HrisRead): HrisCounts => ({
  ...{ read, added: plan.added.length, changed: plan.changed.length, back: plan.broughtBack.length },
  ...{ left: plan.leaving.length, refused: plan.refused.length + unreadable.length },
});
