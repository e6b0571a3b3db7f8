import { againAfterError } from '../../../domain/people/directory/hurriedReading.js';
import type { Lot } from '../../../domain/people/directory/lot.js';
import type { Planned } from '../../../domain/people/directory/planSync.js';
import { systemOf } from '../../actor.js';
import type { HrisConnection, HrisPreview, HrisPreviewLine, NeedsOf } from '../../ports/index.js';
import { severalAtOnce } from '../../severalAtOnce.js';
import { countsOf } from './noteReading.js';
import { type HrisRead, syncHris } from './syncHris.js';

const atMost = 100;
/** So many lines of a preview are kept. */
const linesAtMost = 200;

/** So many are read side by side. Each is paced by its vendor, so that most of the time is waiting. */
const atOnce = 4;

/**
 * Reads each HRIS that somebody waits for, and keeps what a reading would change. One that is being read waits its turn. One whose
 * reading breaks off, and nobody knows why, waits some minutes.
 */
export async function previewAskedHris(deps: NeedsOf<typeof syncHris>): Promise<void> {
  const asked = await deps.hrisConnections.listPreviewAsked(deps.clock.now(), atMost);
  await severalAtOnce(asked, atOnce, async (connection) => {
    const failed = (error: unknown) =>
      deps.log.error('hris.notPreviewed', { connection: connection.id }, error);
    await preview(deps, connection).catch((error: unknown) => {
      failed(error);
      return putOff(deps, connection).catch(failed);
    });
  });
}

/** Asked for again meanwhile, it is read for that at the next occasion. */
async function putOff(
  { hrisConnections, clock }: NeedsOf<typeof syncHris>,
  { id, organisationId, previewAskedAt }: HrisConnection,
): Promise<void> {
  if (previewAskedAt === null) return;
  await hrisConnections.putOffPreview(organisationId, id, previewAskedAt, againAfterError(clock.now()));
}

async function preview(
  deps: NeedsOf<typeof syncHris>,
  { id, organisationId, previewAskedAt }: HrisConnection,
): Promise<void> {
  if (previewAskedAt === null) return;
  const asked = { connectionId: id, apply: false, leaveAtMost: null };
  const outcome = await syncHris(deps, systemOf(organisationId), asked);
  const told = previewOf(outcome, deps.clock.now());
  if (told) await deps.hrisConnections.previewed(organisationId, id, previewAskedAt, told);
}

/** Null where it is to be tried again. */
function previewOf(outcome: Awaited<ReturnType<typeof syncHris>>, at: Date): HrisPreview | null {
  if (outcome.kind === 'failed') return { at, code: outcome.code, counts: null, stopped: null, lines: [] };
  if (outcome.kind !== 'read') return null;
  const { plan, leaveAtMost: percent } = outcome;
  const stopped = plan.stopped && { ...plan.stopped, percent };
  return {
    at,
    code: null,
    counts: countsOf(outcome),
    stopped,
    lines: linesOf(outcome).slice(0, linesAtMost),
  };
}

/** What needs a look first. */
function linesOf({ plan, unreadable }: HrisRead): HrisPreviewLine[] {
  const nothing = { personId: null, name: null, fields: [] } as const;
  const of = (kind: HrisPreviewLine['kind'], all: Lot<Planned>) =>
    all.slice(0, linesAtMost).map(
      ({ key, personId, fields, facts }): HrisPreviewLine => ({
        ...{ kind, key, personId, fields, why: null },
        name: personId === null ? (facts.name ?? facts.email) : null,
      }),
    );
  return [
    ...plan.refused.map(({ key, why }) => ({ ...nothing, kind: 'refused', key, why }) as const),
    ...unreadable.map(({ key }) => ({ ...nothing, kind: 'refused', key, why: 'unreadable' }) as const),
    ...of('leaving', plan.leaving),
    ...of('added', plan.added),
    ...of('back', plan.broughtBack),
    ...of('changed', plan.changed),
  ];
}
