import type { Carrier } from '../../domain/organisations/workspace.js';
import type { Seal } from '../seal.js';
import type { Activities } from './activities.js';
import type { ApiKeys } from './apiKeys.js';
import type { Assistants } from './assistants.js';
import type { Audit } from './audit.js';
import type { StaleCards } from './cards.js';
import type { ChatFiles } from './chatFiles.js';
import type { Clock } from './clock.js';
import type { ColumnMaps } from './columnMaps.js';
import type { Connections } from './connections.js';
import type { ConsoleKeys } from './consoleKeys.js';
import type { DataLinks } from './dataLinks.js';
import type { Announcements, Deliveries, StalePosts } from './deliveries.js';
import type { Dialogues } from './dialogues.js';
import type { Directory } from './directory.js';
import type { DirectoryEntries, DirectoryGroups } from './directoryEntries.js';
import type { Engagements } from './engagements.js';
import type { Erasures } from './erasures.js';
import type { Hris } from './hris.js';
import type { HrisConnections } from './hrisConnections.js';
import type { Inbox, Leases } from './inbox.js';
import type { Installations } from './installations.js';
import type { LinkMail } from './linkMail.js';
import type { Listings } from './listings.js';
import type { Log } from './log.js';
import type { MissionChanges } from './missionChanges.js';
import type { MissionImports } from './missionImports.js';
import type { Missions, Nonprofits } from './missions.js';
import type { Nonces } from './nonces.js';
import type { NonprofitPages } from './nonprofitPages.js';
import type { Channels, Organisations, Workspaces } from './organisations.js';
import type { Employees, Identities } from './people.js';
import type { PeopleFiles, PeopleReader } from './peopleFiles.js';
import type { Attempts, Posters, SignUpLinks } from './posters.js';
import type { PreparedSignUps } from './preparedSignUps.js';
import type { Proposals } from './proposals.js';
import type { Ratings } from './ratings.js';
import type { Removals } from './removals.js';
import type { Retention } from './retention.js';
import type { PeopleSource, ScheduledFiles } from './scheduledFiles.js';
import type { SecondOpinion } from './secondOpinion.js';
import type { SentRequests } from './sentRequests.js';
import type { SignUpDialogues } from './signUpDialogues.js';
import type { WebhookAddresses, WebhookDeliveries, Webhooks } from './webhooks.js';

/** What is kept: every repository. */
export interface Store {
  readonly organisations: Organisations;
  readonly workspaces: Workspaces;
  readonly channels: Channels;
  readonly connections: Connections;
  readonly hrisConnections: HrisConnections;
  readonly activities: Activities;
  readonly directoryEntries: DirectoryEntries;
  readonly directoryGroups: DirectoryGroups;
  readonly employees: Employees;
  readonly identities: Identities;
  readonly peopleFiles: PeopleFiles;
  readonly columnMaps: ColumnMaps;
  readonly scheduledFiles: ScheduledFiles;
  readonly nonprofits: Nonprofits;
  readonly missions: Missions;
  readonly missionChanges: MissionChanges;
  readonly missionImports: MissionImports;
  readonly engagements: Engagements;
  readonly signUpDialogues: SignUpDialogues;
  readonly deliveries: Deliveries;
  readonly announcements: Announcements;
  readonly stalePosts: StalePosts;
  readonly staleCards: StaleCards;
  readonly inbox: Inbox;
  readonly leases: Leases;
  readonly installations: Installations;
  readonly nonces: Nonces;
  readonly dialogues: Dialogues;
  readonly erasures: Erasures;
  readonly consoleKeys: ConsoleKeys;
  readonly dataLinks: DataLinks;
  readonly nonprofitPages: NonprofitPages;
  readonly ratings: Ratings;
  readonly retention: Retention;
  readonly removals: Removals;
  readonly proposals: Proposals;
  readonly assistants: Assistants;
  readonly preparedSignUps: PreparedSignUps;
  readonly posters: Posters;
  readonly signUpLinks: SignUpLinks;
  readonly attempts: Attempts;
  readonly audit: Audit;
  readonly listings: Listings;
  readonly sentRequests: SentRequests;
  readonly apiKeys: ApiKeys;
  readonly webhooks: Webhooks;
  readonly webhookDeliveries: WebhookDeliveries;
  readonly recent: RecentPeople;
}

/** People as they were within the last second, for what leaves at once after they spoke. What it refuses is asked again of the store. */
interface RecentPeople {
  readonly employees: Pick<Employees, 'find'>;
  readonly identities: Pick<Identities, 'ofEmployee'>;
}

/** Everything that acts may need from outside. Each names its own: see `Needs`. */
export interface Ports extends Store {
  readonly clock: Clock;
  readonly log: Log;
  /** A new unguessable id, at most 36 characters. */
  readonly newId: () => string;
  readonly directories: Readonly<Partial<Record<Carrier, Directory>>>;
  readonly chatFiles: Readonly<Partial<Record<Carrier, ChatFiles>>>;
  readonly peopleReader: PeopleReader;
  readonly peopleSources: readonly PeopleSource[];
  /** Addresses, as `readEmail` gives them, of the people who may create and announce missions. */
  readonly organiserEmails: ReadonlySet<string>;
  /** Public address of this service without a final slash, for calendar links. */
  readonly publicUrl: string;
  readonly secondOpinion: SecondOpinion;
  /** What secrets of others are kept under; null where the installation gives no key. */
  readonly seal: Seal | null;
  readonly hris: Hris;
  /** Null where no e-mail is sent. */
  readonly linkMail: LinkMail | null;
  /** Says that something is due for a webhook, so that it leaves without waiting for the clock. Never throws. */
  readonly wakeWebhooks: () => void;
  readonly webhookAddresses: WebhookAddresses;
  /** Says that something is due in a workspace's outbox, so that it leaves without waiting for the clock. Never throws. */
  readonly wakeOutbox: (workspaceId: string) => void;
}

/** The ports that an act names as its own. */
export type Needs<Name extends keyof Ports> = Pick<Ports, Name>;

/** What an act needs, for whoever calls it. */
// biome-ignore lint/suspicious/noExplicitAny: the other parameters of the act are of no matter here.
export type NeedsOf<Act extends (deps: never, ...rest: any[]) => unknown> = Parameters<Act>[0];

export type { Activities, ActivityOf, WrittenActivity, WrittenState } from './activities.js';
export { writtenStates } from './activities.js';
export type { ApiKeys } from './apiKeys.js';
export type { Assistants } from './assistants.js';
export type { Audit, AuditAsked } from './audit.js';
export type { CardRank, StaleCard, StaleCards } from './cards.js';
export { cardRanks } from './cards.js';
export type { ChatFiles, NoFile, SentFile } from './chatFiles.js';
export type { Clock } from './clock.js';
export type { ColumnMaps } from './columnMaps.js';
export type {
  AccessToken,
  Connection,
  ConnectionSettings,
  Connections,
  Credentials,
  GroupRole,
  Heard,
} from './connections.js';
export { sitePlaces, usualSettings } from './connections.js';
export type { ConsoleKey, ConsoleKeyKind, ConsoleKeys } from './consoleKeys.js';
export type { DataLink, DataLinks, Export, ExportFormat } from './dataLinks.js';
export { exportFormats } from './dataLinks.js';
export type {
  Announcements,
  Deliveries,
  DeliveryEnd,
  NewDelivery,
  PlannedReminder,
  StalePosts,
} from './deliveries.js';
export type { Dialogue, Dialogues } from './dialogues.js';
export type { ChannelProfile, Directory } from './directory.js';
export { DirectoryError } from './directory.js';
export type { ConnectionKey, DirectoryEntries, DirectoryGroups } from './directoryEntries.js';
export type { Engagements, InsertOutcome, SlotKey } from './engagements.js';
export type { Erasure, Erasures, Forgotten } from './erasures.js';
export type {
  Activity,
  ActivityWriter,
  Hris,
  HrisFailure,
  HrisKind,
  HrisPerson,
  HrisWebhook,
  HrisWebhookCheck,
  OpenHris,
} from './hris.js';
export { HrisError, hrisKinds } from './hris.js';
export type {
  HrisConnection,
  HrisConnections,
  HrisCounts,
  HrisPreview,
  HrisPreviewLine,
  HrisRun,
  HrisSecrets,
  HrisSettings,
} from './hrisConnections.js';
export type { Inbox, InboxEvent, Leases, Leftover } from './inbox.js';
export type { Installation, Installations } from './installations.js';
export type { LinkLetter, LinkMail } from './linkMail.js';
export type { Listings, Part } from './listings.js';
export type { Facts, Log } from './log.js';
export type { MissionChanges } from './missionChanges.js';
export type { ImportBegun, ImportDone, ImportPlan, MissionImport, MissionImports } from './missionImports.js';
export type { Found, MissionPage, Missions, Named, Nonprofits, Page } from './missions.js';
export { countedAtMost } from './missions.js';
export type { Nonces } from './nonces.js';
export type { FramingWord, NonprofitPage, NonprofitPages, PageAnswer } from './nonprofitPages.js';
export type { Channels, Organisations, RolesChange, Workspaces } from './organisations.js';
export type * from './people.js';
export type {
  OpenedPeople,
  PeopleFile,
  PeopleFileBegun,
  PeopleFileCounts,
  PeopleFileDone,
  PeopleFiles,
  UnreadPeople,
} from './peopleFiles.js';
export type { Attempts, Posters, SignUpLinks } from './posters.js';
export type { PreparedSignUps } from './preparedSignUps.js';
export type { Between, Proposals } from './proposals.js';
export type { RatedAs, RatingCount, Ratings } from './ratings.js';
export type { Removal, Removals } from './removals.js';
export type { EndedMission, Leaver, Left, Retention, RetentionCount } from './retention.js';
export type {
  BroughtFile,
  FileRun,
  FileTags,
  KnownFile,
  PeopleSource,
  ScheduledFile,
  ScheduledFiles,
} from './scheduledFiles.js';
export type { SecondOpinion } from './secondOpinion.js';
export { noSecondOpinion } from './secondOpinion.js';
export type { SentAnswer, SentRequest, SentRequests } from './sentRequests.js';
export type { SignUpDialogues } from './signUpDialogues.js';
export type {
  NewWebhookDelivery,
  WebhookAddresses,
  WebhookDeliveries,
  WebhookDeliveriesAsked,
  Webhooks,
  WebhookTryEnd,
} from './webhooks.js';
