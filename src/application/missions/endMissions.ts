import { eachByItself } from '../maintenance/eachByItself.js';
import type { Ports } from '../ports/index.js';

/** Missions whose last slot is over are done. Called by the clock. */
export async function endMissions(ports: Ports): Promise<void> {
  const ended = await ports.store.missions.listEnded(ports.clock.now());
  await eachByItself(ports, 'mission.notEnded', ended, async ({ organisationId, id }) => {
    await ports.store.missions.update(organisationId, id, ['announced', 'closed'], { status: 'done' });
    await ports.store.stalePosts.mark(organisationId, id);
  });
}
