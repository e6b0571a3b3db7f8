import { share } from '../application/batch.js';
import type { Store } from '../application/ports/index.js';

/**
 * The same store; what everybody reads in a rush, the mission and its places, the organisation, the channel, is read
 * once for all who ask at the same time. Each read begins after it was asked for: nobody sees less than their own writes.
 */
export function withSharedReads(store: Store): Store {
  const { organisations, workspaces, channels, nonprofits, missions, engagements } = store;
  return {
    ...store,
    organisations: { ...organisations, find: share(organisations.find) },
    workspaces: {
      ...workspaces,
      find: share(workspaces.find),
      findByExternalId: share(workspaces.findByExternalId),
    },
    channels: { ...channels, find: share(channels.find) },
    nonprofits: { ...nonprofits, findMany: share(nonprofits.findMany) },
    missions: { ...missions, find: share(missions.find), findBySlot: share(missions.findBySlot) },
    engagements: {
      ...engagements,
      heldSeats: share(engagements.heldSeats),
      firstWaiting: share(engagements.firstWaiting),
      occupancy: share(engagements.occupancy),
    },
  };
}
