import type { Needs, NeedsOf, WrittenActivity } from '../ports/index.js';
import { reconcileActivity } from './reconcileActivity.js';

const holdMs = 10 * 60_000;
/** The next run goes on with the rest. */
const atMost = 500;

/** Makes HRIS as they should be, of whatever is due. One that fails keeps no other from it. */
export async function writeBack(
  deps: Needs<'activities' | 'clock' | 'log'> & NeedsOf<typeof reconcileActivity>,
): Promise<void> {
  for (let count = 0; count < atMost; count += 1) {
    const now = deps.clock.now();
    const row = await deps.activities.claim(now, new Date(now.getTime() + holdMs));
    if (!row) return;
    await reconcileActivity(deps, row).catch((error: unknown) => failed(deps, row, error));
  }
}

/** It is held until its time runs out, and is taken again then. */
function failed({ log }: Needs<'log'>, { id }: WrittenActivity, error: unknown): void {
  log.error('hris.notWritten', { engagement: id }, error);
}
