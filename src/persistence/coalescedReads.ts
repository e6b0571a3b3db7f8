import { coalesce } from '../application/batch.js';
import type { Store } from '../application/ports/index.js';

/**
 * The same store. What everybody reads in a rush is read once for all who ask at the same time. It is the mission and
 * its places, the organisation, the channel. Each read begins after it was asked for: nobody sees less than their own
 * writes.
 */
export function withCoalescedReads(store: Store): Store {
  const { organisations, workspaces, channels, employees, nonprofits, missions, engagements, inbox } = store;
  const { announcements, connections, webhooks } = store;
  const findEmployee = coalesce(employees.find);
  return {
    ...store,
    recent: { ...store.recent, employees: { find: findEmployee } },
    organisations: { ...organisations, find: coalesce(organisations.find) },
    workspaces: {
      ...workspaces,
      find: coalesce(workspaces.find),
      findByExternalId: coalesce(workspaces.findByExternalId),
      ofOrganisation: coalesce(workspaces.ofOrganisation),
    },
    channels: { ...channels, find: coalesce(channels.find) },
    connections: {
      ...connections,
      byToken: coalesce(connections.byToken),
      byAccess: coalesce(connections.byAccess),
      find: coalesce(connections.find),
    },
    employees: { ...employees, find: findEmployee },
    nonprofits: { ...nonprofits, findMany: coalesce(nonprofits.findMany) },
    missions: { ...missions, find: coalesce(missions.find), findBySlot: coalesce(missions.findBySlot) },
    webhooks: { ...webhooks, active: coalesce(webhooks.active) },
    announcements: { ...announcements, find: coalesce(announcements.find) },
    inbox: { ...inbox, ticketsBefore: coalesce(inbox.ticketsBefore) },
    engagements: {
      ...engagements,
      heldSeats: coalesce(engagements.heldSeats),
      firstWaiting: coalesce(engagements.firstWaiting),
      occupancy: coalesce(engagements.occupancy),
      drawnOn: coalesce(engagements.drawnOn),
    },
  };
}
