import type { Ports } from '../../application/ports/index.js';
import type { Recipient } from '../../domain/delivery.js';
import type { Composed } from '../../messages/notices/compose.js';
import { readerOf, showMission } from '../../messages/notices/composeAnnouncement.js';

/**
 * A channel post of a mission as it should read now, whatever became of the mission; null when the mission or the
 * organisation is gone.
 */
export async function showPost(
  ports: Ports,
  organisationId: string,
  missionId: string,
  recipient: Recipient,
): Promise<Composed | null> {
  const [mission, reader] = await Promise.all([
    ports.missions.find(organisationId, missionId),
    readerOf(ports, organisationId, recipient),
  ]);
  const shown = mission && reader ? await showMission(ports, mission, recipient, reader) : 'cancel';
  return shown === 'cancel' ? null : { ...shown, reader: { ...shown.reader, now: ports.clock.now() } };
}
