import { eachByItself } from '../maintenance/eachByItself.js';
import type { Needs } from '../ports/index.js';

/** Missions whose last slot is over are done. Called by the clock. */
export async function endMissions(deps: Needs<'missions' | 'stalePosts' | 'clock' | 'log'>): Promise<void> {
  const ended = await deps.missions.listEnded(deps.clock.now());
  await eachByItself(deps, 'mission.notEnded', ended, async ({ organisationId, id }) => {
    // Before, too: after a crash in between it would not be looked at again.
    await deps.stalePosts.mark(organisationId, id);
    await deps.missions.update(organisationId, id, ['announced', 'closed'], { status: 'done' });
    await deps.stalePosts.mark(organisationId, id);
  });
}
