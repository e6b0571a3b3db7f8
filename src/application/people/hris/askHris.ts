import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

interface Ask {
  readonly connectionId: string;
  /** `preview`: what a reading would change, and nothing done. */
  readonly wants: 'reading' | 'preview';
}

/** Has an HRIS read at the next occasion, by the job: reading all of it takes minutes. Asked twice, it is done once. */
export async function askHris(
  { hrisConnections, clock }: Needs<'hrisConnections' | 'clock'>,
  actor: Actor,
  { connectionId, wants }: Ask,
): Promise<{ readonly kind: 'asked' } | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const { id } = actor.organisation;
  const isThere =
    wants === 'reading'
      ? await hrisConnections.hasten(id, connectionId, clock.now())
      : await hrisConnections.askPreview(id, connectionId, clock.now());
  return isThere ? { kind: 'asked' } : refused({ code: 'unknownAction' });
}
