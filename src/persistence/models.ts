import type { Connection } from 'mongoose';
import type { Channel } from '../domain/organisations/workspace.js';
import { type ActivityRow, activitySchema } from './schemas/activity.js';
import {
  type AnnouncementRow,
  announcementSchema,
  type StalePostRow,
  stalePostSchema,
} from './schemas/announcement.js';
import { type ApiKeyRow, apiKeySchema } from './schemas/apiKey.js';
import { type AssistantRow, assistantSchema } from './schemas/assistant.js';
import { type AuditRow, auditSchema } from './schemas/audit.js';
import { type ColumnMapRow, columnMapSchema } from './schemas/columnMap.js';
import {
  type AccessTokenRow,
  accessTokenSchema,
  type ConnectionRow,
  connectionSchema,
} from './schemas/connection.js';
import { type ConsoleKeyRow, consoleKeySchema } from './schemas/consoleKey.js';
import { type DataLinkRow, dataLinkSchema } from './schemas/dataLink.js';
import { type DeliveryRow, deliverySchema } from './schemas/delivery.js';
import { type DialogueRow, dialogueSchema } from './schemas/dialogue.js';
import {
  type DirectoryEntryRow,
  type DirectoryGroupRow,
  directoryEntrySchema,
  directoryGroupSchema,
} from './schemas/directoryEntry.js';
import { type EngagementRow, engagementSchema } from './schemas/engagement.js';
import { type ErasureRow, erasureSchema, type KeptAwayRow, keptAwaySchema } from './schemas/erasure.js';
import { type HrisConnectionRow, hrisConnectionSchema } from './schemas/hrisConnection.js';
import { type InboxRow, inboxSchema, type LeaseRow, leaseSchema } from './schemas/inbox.js';
import { type InstallationRow, installationSchema } from './schemas/installation.js';
import { type CounterRow, counterSchema, type MissionRow, missionSchema } from './schemas/mission.js';
import { type MissionChangeRow, missionChangeSchema } from './schemas/missionChange.js';
import { type MissionImportRow, missionImportSchema } from './schemas/missionImport.js';
import { type NonceRow, nonceSchema } from './schemas/nonce.js';
import { type NonprofitRow, nonprofitSchema } from './schemas/nonprofit.js';
import { type NonprofitPageRow, nonprofitPageSchema } from './schemas/nonprofitPage.js';
import { type OrganisationRow, organisationSchema } from './schemas/organisation.js';
import { type EmployeeRow, employeeSchema, type IdentityRow, identitySchema } from './schemas/people.js';
import { type PeopleFileRow, peopleFileSchema } from './schemas/peopleFile.js';
import {
  type AttemptRow,
  attemptSchema,
  type PosterRow,
  posterSchema,
  type SignUpLinkRow,
  signUpLinkSchema,
} from './schemas/poster.js';
import { type PreparedSignUpRow, preparedSignUpSchema } from './schemas/preparedSignUp.js';
import { type ProposalRow, proposalSchema } from './schemas/proposal.js';
import { type RateableRow, type RatingRow, rateableSchema, ratingSchema } from './schemas/rating.js';
import { type RemovalRow, removalSchema } from './schemas/removal.js';
import { type ScheduledFileRow, scheduledFileSchema } from './schemas/scheduledFile.js';
import { type SentRequestRow, sentRequestSchema } from './schemas/sentRequest.js';
import { type SignUpDialogueRow, signUpDialogueSchema } from './schemas/signUpDialogue.js';
import {
  type WebhookDeliveryRow,
  type WebhookRow,
  webhookDeliverySchema,
  webhookSchema,
} from './schemas/webhook.js';
import { channelSchema, type WorkspaceRow, workspaceSchema } from './schemas/workspace.js';

/** The collections of one connection. */
export function modelsOn(connection: Connection) {
  return {
    organisations: connection.model<OrganisationRow>('Organisation', organisationSchema, 'organisations'),
    workspaces: connection.model<WorkspaceRow>('Workspace', workspaceSchema, 'workspaces'),
    channels: connection.model<Channel>('Channel', channelSchema, 'channels'),
    connections: connection.model<ConnectionRow>('Connection', connectionSchema, 'connections'),
    accessTokens: connection.model<AccessTokenRow>('AccessToken', accessTokenSchema, 'accessTokens'),
    hrisConnections: connection.model<HrisConnectionRow>(
      'HrisConnection',
      hrisConnectionSchema,
      'hrisConnections',
    ),
    activities: connection.model<ActivityRow>('Activity', activitySchema, 'activities'),
    directoryEntries: connection.model<DirectoryEntryRow>(
      'DirectoryEntry',
      directoryEntrySchema,
      'directoryEntries',
    ),
    directoryGroups: connection.model<DirectoryGroupRow>(
      'DirectoryGroup',
      directoryGroupSchema,
      'directoryGroups',
    ),
    employees: connection.model<EmployeeRow>('Employee', employeeSchema, 'employees'),
    scheduledFiles: connection.model<ScheduledFileRow>(
      'ScheduledFile',
      scheduledFileSchema,
      'scheduledFiles',
    ),
    columnMaps: connection.model<ColumnMapRow>('ColumnMap', columnMapSchema, 'columnMaps'),
    peopleFiles: connection.model<PeopleFileRow>('PeopleFile', peopleFileSchema, 'peopleFiles'),
    identities: connection.model<IdentityRow>('Identity', identitySchema, 'identities'),
    nonprofits: connection.model<NonprofitRow>('Nonprofit', nonprofitSchema, 'nonprofits'),
    missions: connection.model<MissionRow>('Mission', missionSchema, 'missions'),
    missionChanges: connection.model<MissionChangeRow>(
      'MissionChange',
      missionChangeSchema,
      'missionChanges',
    ),
    missionImports: connection.model<MissionImportRow>(
      'MissionImport',
      missionImportSchema,
      'missionImports',
    ),
    counters: connection.model<CounterRow>('Counter', counterSchema, 'counters'),
    engagements: connection.model<EngagementRow>('Engagement', engagementSchema, 'engagements'),
    signUpDialogues: connection.model<SignUpDialogueRow>(
      'SignUpDialogue',
      signUpDialogueSchema,
      'signUpDialogues',
    ),
    deliveries: connection.model<DeliveryRow>('Delivery', deliverySchema, 'deliveries'),
    announcements: connection.model<AnnouncementRow>('Announcement', announcementSchema, 'announcements'),
    stalePosts: connection.model<StalePostRow>('StalePost', stalePostSchema, 'stalePosts'),
    inbox: connection.model<InboxRow>('Inbox', inboxSchema, 'inbox'),
    leases: connection.model<LeaseRow>('Lease', leaseSchema, 'leases'),
    installations: connection.model<InstallationRow>('Installation', installationSchema, 'installations'),
    erasures: connection.model<ErasureRow>('Erasure', erasureSchema, 'erasures'),
    keptAway: connection.model<KeptAwayRow>('KeptAway', keptAwaySchema, 'keptAway'),
    consoleKeys: connection.model<ConsoleKeyRow>('ConsoleKey', consoleKeySchema, 'consoleKeys'),
    dataLinks: connection.model<DataLinkRow>('DataLink', dataLinkSchema, 'dataLinks'),
    nonprofitPages: connection.model<NonprofitPageRow>(
      'NonprofitPage',
      nonprofitPageSchema,
      'nonprofitPages',
    ),
    dialogues: connection.model<DialogueRow>('Dialogue', dialogueSchema, 'dialogues'),
    audit: connection.model<AuditRow>('Audit', auditSchema, 'audit'),
    proposals: connection.model<ProposalRow>('Proposal', proposalSchema, 'proposals'),
    assistants: connection.model<AssistantRow>('Assistant', assistantSchema, 'assistants'),
    preparedSignUps: connection.model<PreparedSignUpRow>(
      'PreparedSignUp',
      preparedSignUpSchema,
      'preparedSignUps',
    ),
    rateables: connection.model<RateableRow>('Rateable', rateableSchema, 'rateables'),
    ratings: connection.model<RatingRow>('Rating', ratingSchema, 'ratings'),
    posters: connection.model<PosterRow>('Poster', posterSchema, 'posters'),
    signUpLinks: connection.model<SignUpLinkRow>('SignUpLink', signUpLinkSchema, 'signUpLinks'),
    attempts: connection.model<AttemptRow>('Attempt', attemptSchema, 'attempts'),
    apiKeys: connection.model<ApiKeyRow>('ApiKey', apiKeySchema, 'apiKeys'),
    sentRequests: connection.model<SentRequestRow>('SentRequest', sentRequestSchema, 'sentRequests'),
    webhooks: connection.model<WebhookRow>('Webhook', webhookSchema, 'webhooks'),
    webhookDeliveries: connection.model<WebhookDeliveryRow>(
      'WebhookDelivery',
      webhookDeliverySchema,
      'webhookDeliveries',
    ),
    nonces: connection.model<NonceRow>('Nonce', nonceSchema, 'nonces'),
    removals: connection.model<RemovalRow>('Removal', removalSchema, 'removals'),
  };
}

export type Models = ReturnType<typeof modelsOn>;
