import { evidenceOverBefore, evidenceStates, signUpsKeptDays } from '../../domain/retention.js';
import { forgetLeavers } from '../people/erasing/forgetLeavers.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { eachByItself } from './eachByItself.js';

const dayMs = 24 * 60 * 60_000;
/** So many missions are looked at in one turn: the clock comes again. */
const atOnce = 200;

/**
 * Forgets what is kept no longer, as docs/rgpd/conservation.md says. First go sign-ups that came to nothing, and what was
 * written beside the others; years later who took part. Then people who left. Called by the clock; safe to do again.
 */
export async function applyRetention(
  deps: Needs<'clock' | 'log' | 'retention'> & NeedsOf<typeof eachByItself> & NeedsOf<typeof forgetLeavers>,
): Promise<void> {
  const { clock, log, retention } = deps;
  const now = clock.now();
  const before = new Date(now.getTime() - signUpsKeptDays * dayMs);
  const ended = await retention.listEnded('all', before, atOnce);
  await eachByItself(deps, 'retention.notTrimmed', ended, (mission) =>
    retention.keepEvidence(mission, evidenceStates),
  );
  const over = await retention.listEnded('evidence', evidenceOverBefore(now), atOnce);
  await eachByItself(deps, 'retention.notForgotten', over, (mission) => retention.forgetPeople(mission));
  const people = await forgetLeavers(deps);
  const done = { trimmed: ended.length, forgotten: over.length, leavers: people };
  if (ended.length + over.length + people > 0) log.info('retention.applied', done);
}
