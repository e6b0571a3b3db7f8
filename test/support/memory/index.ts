import type { Store } from '../../../src/application/ports/index.js';
import type { Delivery } from '../../../src/domain/delivery.js';
import type { Engagement } from '../../../src/domain/engagements/engagement.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import type { Employee, Identity } from '../../../src/domain/people/employee.js';
import { memoryActivities } from './activities.js';
import { memoryAnnouncements, memoryStalePosts } from './announcements.js';
import { memoryApiKeys } from './apiKeys.js';
import { memoryAssistants } from './assistants.js';
import { memoryAudit } from './audit.js';
import { memoryColumnMaps } from './columnMaps.js';
import { memoryConnections } from './connections.js';
import { memoryConsoleKeys } from './consoleKeys.js';
import { memoryDeliveries } from './deliveries.js';
import { memoryDialogues } from './dialogues.js';
import { memoryDirectoryEntries, memoryDirectoryGroups } from './directoryEntries.js';
import { memoryEngagements } from './engagements.js';
import { memoryDataLinks, memoryErasures } from './erasures.js';
import { memoryHrisConnections } from './hrisConnections.js';
import { memoryInbox, memoryLeases } from './inbox.js';
import { memoryInstallations } from './installations.js';
import { memoryListings } from './listings.js';
import { memoryMissionChanges } from './missionChanges.js';
import { memoryMissionImports } from './missionImports.js';
import { memoryMissions, memoryNonprofits } from './missions.js';
import { memoryNonces } from './nonces.js';
import { memoryNonprofitPages } from './nonprofitPages.js';
import { memoryChannels, memoryOrganisations, memoryWorkspaces } from './organisations.js';
import { memoryEmployees, memoryIdentities } from './people.js';
import { memoryPeopleFiles } from './peopleFiles.js';
import { memoryAttempts, memoryPosters, memorySignUpLinks } from './posters.js';
import { memoryPreparedSignUps } from './preparedSignUps.js';
import { memoryProposals } from './proposals.js';
import { memoryRatings } from './ratings.js';
import { memoryRemovals } from './removals.js';
import { memoryRetention } from './retention.js';
import { Rows } from './rows.js';
import { memoryScheduledFiles } from './scheduledFiles.js';
import { memorySentRequests } from './sentRequests.js';
import { memorySignUpDialogues } from './signUpDialogues.js';
import { memoryStaleCards } from './staleCards.js';
import { memoryWebhooks } from './webhooks.js';

/** A store of its own, empty, in memory. */
export function createMemoryStore(): Store {
  const { audit, note } = memoryAudit();
  const nonprofits = memoryNonprofits(note);
  const rows = {
    ...{ employees: new Rows<Employee>(), identities: new Rows<Identity>() },
    ...{ missions: new Rows<Mission>(), engagements: new Rows<Engagement>() },
    deliveries: new Rows<Delivery>(),
  };
  const people = {
    employees: memoryEmployees(note, rows.employees),
    identities: memoryIdentities(note, rows.identities),
  };
  const announcements = memoryAnnouncements(note);
  const missions = memoryMissions(nonprofits, note, rows.missions);
  const engagements = memoryEngagements(note, rows.engagements);
  return {
    ...people,
    recent: people,
    organisations: memoryOrganisations(note),
    workspaces: memoryWorkspaces(),
    channels: memoryChannels(),
    connections: memoryConnections(),
    hrisConnections: memoryHrisConnections(),
    activities: memoryActivities(),
    directoryEntries: memoryDirectoryEntries(),
    directoryGroups: memoryDirectoryGroups(),
    nonprofits,
    missions,
    missionChanges: memoryMissionChanges(),
    missionImports: memoryMissionImports(),
    peopleFiles: memoryPeopleFiles(),
    columnMaps: memoryColumnMaps(),
    scheduledFiles: memoryScheduledFiles(),
    engagements,
    listings: memoryListings({ missions, engagements, employees: people.employees }),
    signUpDialogues: memorySignUpDialogues(),
    deliveries: memoryDeliveries(rows.deliveries),
    announcements,
    stalePosts: memoryStalePosts(),
    staleCards: memoryStaleCards(rows.deliveries),
    removals: memoryRemovals(rows),
    inbox: memoryInbox(),
    leases: memoryLeases(),
    installations: memoryInstallations(),
    nonces: memoryNonces(),
    erasures: memoryErasures(),
    consoleKeys: memoryConsoleKeys(),
    dataLinks: memoryDataLinks(),
    nonprofitPages: memoryNonprofitPages(),
    dialogues: memoryDialogues(),
    ratings: memoryRatings(),
    retention: memoryRetention(rows, announcements),
    proposals: memoryProposals(),
    posters: memoryPosters(),
    signUpLinks: memorySignUpLinks(),
    attempts: memoryAttempts(),
    audit,
    sentRequests: memorySentRequests(),
    apiKeys: memoryApiKeys(note),
    ...memoryWebhooks(note),
    assistants: memoryAssistants(),
    preparedSignUps: memoryPreparedSignUps(),
  };
}
