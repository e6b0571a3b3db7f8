import { type Connection, createConnection } from 'mongoose';
import type { Log, Store } from '../application/ports/index.js';
import { activitiesIn } from './activities.js';
import { announcementsIn, stalePostsIn } from './announcements.js';
import { apiKeysIn } from './apiKeys.js';
import { assistantsIn } from './assistants.js';
import { auditIn } from './audit.js';
import { withCoalescedReads } from './coalescedReads.js';
import { columnMapsIn } from './columnMaps.js';
import { connectionsIn } from './connections.js';
import { consoleKeysIn } from './consoleKeys.js';
import { dataLinksIn } from './dataLinks.js';
import { deliveriesIn } from './deliveries.js';
import { dialoguesIn } from './dialogues.js';
import { directoryEntriesIn } from './directoryEntries.js';
import { directoryGroupsIn } from './directoryGroups.js';
import { employeesIn } from './employees.js';
import { engagementsIn } from './engagements.js';
import { erasuresIn } from './erasures.js';
import { forgetOrganisation } from './forget.js';
import { hrisConnectionsIn } from './hrisConnections.js';
import { identitiesIn } from './identities.js';
import { inboxIn } from './inbox.js';
import { installationsIn } from './installations.js';
import { leasesIn } from './leases.js';
import { listingsIn } from './listings.js';
import { connectTimeoutMs, watchHeartbeat } from './lostHeartbeat.js';
import { migrate } from './migrate.js';
import { missionChangesIn } from './missionChanges.js';
import { missionImportsIn } from './missionImports.js';
import { missionsIn } from './missions.js';
import { type Models, modelsOn } from './models.js';
import { noncesIn } from './nonces.js';
import { nonprofitPagesIn } from './nonprofitPages.js';
import { nonprofitsIn } from './nonprofits.js';
import { organisationsIn } from './organisations.js';
import { peopleFilesIn } from './peopleFiles.js';
import { attemptsIn, postersIn, signUpLinksIn } from './posters.js';
import { preparedSignUpsIn } from './preparedSignUps.js';
import { proposalsIn } from './proposals.js';
import { ratingsIn } from './ratings.js';
import { removalsIn } from './removals.js';
import { retentionIn } from './retention.js';
import { scheduledFilesIn } from './scheduledFiles.js';
import { sentRequestsIn } from './sentRequests.js';
import { signUpDialoguesIn } from './signUpDialogues.js';
import { staleCardsIn } from './staleCards.js';
import { webhookDeliveriesIn, webhooksIn } from './webhooks.js';
import { channelsIn, workspacesIn } from './workspaces.js';

export { withBriefReads } from './briefReads.js';

/** The open database, for the clock's own collection; opaque to everybody else. */
type Database = NonNullable<Connection['db']>;

export interface OpenStore {
  readonly store: Store;
  readonly database: Database;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** Deletes everything of an organisation, when nothing works on it any more. */
  forget(organisationId: string): Promise<void>;
  /** Closes every connection; the store cannot be used afterwards. */
  close(): Promise<void>;
}

function storeOn(models: Models): Store {
  const people = { employees: employeesIn(models), identities: identitiesIn(models) };
  return {
    ...people,
    recent: people,
    organisations: organisationsIn(models),
    workspaces: workspacesIn(models),
    channels: channelsIn(models),
    connections: connectionsIn(models),
    hrisConnections: hrisConnectionsIn(models),
    activities: activitiesIn(models),
    directoryEntries: directoryEntriesIn(models),
    directoryGroups: directoryGroupsIn(models),
    nonprofits: nonprofitsIn(models),
    missions: missionsIn(models),
    missionChanges: missionChangesIn(models),
    missionImports: missionImportsIn(models),
    peopleFiles: peopleFilesIn(models),
    columnMaps: columnMapsIn(models),
    scheduledFiles: scheduledFilesIn(models),
    engagements: engagementsIn(models),
    signUpDialogues: signUpDialoguesIn(models),
    deliveries: deliveriesIn(models),
    announcements: announcementsIn(models),
    stalePosts: stalePostsIn(models),
    staleCards: staleCardsIn(models),
    inbox: inboxIn(models),
    leases: leasesIn(models),
    installations: installationsIn(models),
    nonces: noncesIn(models),
    dialogues: dialoguesIn(models),
    erasures: erasuresIn(models),
    consoleKeys: consoleKeysIn(models),
    dataLinks: dataLinksIn(models),
    nonprofitPages: nonprofitPagesIn(models),
    ratings: ratingsIn(models),
    retention: retentionIn(models),
    removals: removalsIn(models),
    audit: auditIn(models),
    listings: listingsIn(models),
    sentRequests: sentRequestsIn(models),
    apiKeys: apiKeysIn(models),
    webhooks: webhooksIn(models),
    webhookDeliveries: webhookDeliveriesIn(models),
    proposals: proposalsIn(models),
    assistants: assistantsIn(models),
    preparedSignUps: preparedSignUpsIn(models),
    posters: postersIn(models),
    signUpLinks: signUpLinksIn(models),
    attempts: attemptsIn(models),
  };
}

/** Nothing is buffered while the server is away: a write fails at once, and its caller decides. */
const connectionOptions = {
  autoCreate: false,
  autoIndex: false,
  bufferCommands: false,
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: connectTimeoutMs,
  writeConcern: { w: 'majority' },
} as const;

function tellOperator(connection: Connection, log: Log): void {
  connection.on('error', (error) => log.error('store.error', {}, error));
  connection.on('disconnected', () => log.warn('store.disconnected'));
  connection.on('reconnected', () => log.info('store.reconnected'));
}

/** The driver says what happened, not where to mend it. */
function tellWhere(cause: unknown): never {
  const what = cause instanceof Error ? cause.message : String(cause);
  throw new Error(
    `The database cannot be opened (${what}). Check MONGODB_URI, and that its server runs and lets this machine in.`,
    { cause },
  );
}

/**
 * Connects to the MongoDB at `uri` (with the name of the database). What an earlier version left is up to date when
 * it returns. Throws when the server does not answer within five seconds, or when the rows there break a unique
 * index.
 */
export async function openStore(uri: string, { log }: { log?: Log } = {}): Promise<OpenStore> {
  const connection = createConnection(uri, connectionOptions);
  if (log) tellOperator(connection, log);
  try {
    await connection.asPromise().catch(tellWhere);
    const database = connection.db;
    if (!database) throw new Error('The connection was closed while it was being opened.');
    const models = modelsOn(connection);
    await migrate(models);
    const endWatch = watchHeartbeat(connection.getClient(), log);
    return {
      store: withCoalescedReads(storeOn(models)),
      database,
      ping: async () => void (await database.command({ ping: 1 })),
      forget: async (organisationId) => {
        // Held on a clock that may have been far ahead, by nobody any more.
        await models.leases.deleteMany({});
        await forgetOrganisation(models, organisationId);
      },
      close: () => {
        endWatch();
        // From here on a lost connection is what was asked for, not news.
        connection.removeAllListeners('disconnected');
        // One that is merely closed mongoose keeps, with all its models, as long as the process runs.
        return connection.destroy();
      },
    };
  } catch (error) {
    await connection.destroy(true);
    throw error;
  }
}
