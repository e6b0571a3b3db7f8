import type { Store } from '../../../src/application/ports/index.js';
import type { Delivery } from '../../../src/domain/delivery.js';
import { memoryAnnouncements, memoryStalePosts } from './announcements.js';
import { memoryDeliveries } from './deliveries.js';
import { memoryDialogues } from './dialogues.js';
import { memoryEngagements } from './engagements.js';
import { memoryDataLinks, memoryErasures } from './erasures.js';
import { memoryInbox, memoryLeases } from './inbox.js';
import { memoryInstallations } from './installations.js';
import { memoryMissions, memoryNonprofits } from './missions.js';
import { memoryNonces } from './nonces.js';
import { memoryChannels, memoryOrganisations, memoryWorkspaces } from './organisations.js';
import { memoryEmployees, memoryIdentities } from './people.js';
import { memoryRatings } from './ratings.js';
import { Rows } from './rows.js';
import { memorySignUpDialogues } from './signUpDialogues.js';
import { memoryStaleCards } from './staleCards.js';

/** A store of its own, empty, in memory. */
export function createMemoryStore(): Store {
  const nonprofits = memoryNonprofits();
  const people = { employees: memoryEmployees(), identities: memoryIdentities() };
  const outbox = new Rows<Delivery>();
  return {
    ...people,
    recent: people,
    organisations: memoryOrganisations(),
    workspaces: memoryWorkspaces(),
    channels: memoryChannels(),
    nonprofits,
    missions: memoryMissions(nonprofits),
    engagements: memoryEngagements(),
    signUpDialogues: memorySignUpDialogues(),
    deliveries: memoryDeliveries(outbox),
    announcements: memoryAnnouncements(),
    stalePosts: memoryStalePosts(),
    staleCards: memoryStaleCards(outbox),
    inbox: memoryInbox(),
    leases: memoryLeases(),
    installations: memoryInstallations(),
    nonces: memoryNonces(),
    erasures: memoryErasures(),
    dataLinks: memoryDataLinks(),
    dialogues: memoryDialogues(),
    ratings: memoryRatings(),
  };
}
