import type { Store } from '../../../src/application/ports/index.js';
import { memoryAnnouncements, memoryStalePosts } from './announcements.js';
import { memoryDeliveries } from './deliveries.js';
import { memoryEngagements } from './engagements.js';
import { memoryInbox, memoryLeases } from './inbox.js';
import { memoryInstallations } from './installations.js';
import { memoryMissions, memoryNonprofits } from './missions.js';
import { memoryNonces } from './nonces.js';
import { memoryChannels, memoryOrganisations, memoryWorkspaces } from './organisations.js';
import { memoryEmployees, memoryIdentities } from './people.js';

/** A store of its own, empty, in memory. */
export function createMemoryStore(): Store {
  const nonprofits = memoryNonprofits();
  const people = { employees: memoryEmployees(), identities: memoryIdentities() };
  return {
    ...people,
    recent: people,
    organisations: memoryOrganisations(),
    workspaces: memoryWorkspaces(),
    channels: memoryChannels(),
    nonprofits,
    missions: memoryMissions(nonprofits),
    engagements: memoryEngagements(),
    deliveries: memoryDeliveries(),
    announcements: memoryAnnouncements(),
    stalePosts: memoryStalePosts(),
    inbox: memoryInbox(),
    leases: memoryLeases(),
    installations: memoryInstallations(),
    nonces: memoryNonces(),
  };
}
