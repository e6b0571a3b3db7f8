import { eachByItself } from '../maintenance/eachByItself.js';
import type { Ports } from '../ports/index.js';

/** Missions whose last slot is over are done. Called by the clock. */
export async function endMissions(ports: Ports): Promise<void> {
  const ended = await ports.missions.listEnded(ports.clock.now());
  await eachByItself(ports, 'mission.notEnded', ended, async ({ organisationId, id }) => {
    await ports.missions.update(organisationId, id, ['announced', 'closed'], { status: 'done' });
    await ports.stalePosts.mark(organisationId, id);
  });
}
