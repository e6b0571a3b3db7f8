import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import { HrisError, type HrisFailure, type Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

/** Whoever waits for it has a page open. */
const patienceMs = 20_000;

type Checked = { readonly kind: 'well' } | { readonly kind: 'failed'; readonly code: HrisFailure };

/** Whether an HRIS lets us read. Nothing is kept of what it answers. */
export async function checkHris(
  deps: Needs<'hrisConnections' | 'hris'>,
  actor: Actor,
  { connectionId }: { readonly connectionId: string },
): Promise<Checked | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const connection = await deps.hrisConnections.find(actor.organisation.id, connectionId);
  if (!connection) return refused({ code: 'unknownAction' });
  const asked = (async (): Promise<Checked> => {
    await deps.hris.open(connection).directory.check();
    return { kind: 'well' };
  })().catch(asFailed);
  return inTime(asked);
}

function asFailed(error: unknown): Checked {
  if (error instanceof HrisError) return { kind: 'failed', code: error.code };
  throw error;
}

/** What takes longer goes on by itself, and nobody hears of it. */
async function inTime(asked: Promise<Checked>): Promise<Checked> {
  const over = new AbortController();
  const late = sleep(patienceMs, { kind: 'failed', code: 'unreachable' } as const, { signal: over.signal });
  try {
    return await Promise.race([asked, late]);
  } finally {
    late.catch(() => {});
    over.abort();
  }
}
