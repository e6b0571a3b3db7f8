import type { Models } from './models.js';

const owned = [
  'accessTokens',
  'activities',
  'attempts',
  'announcements',
  'apiKeys',
  'assistants',
  'audit',
  'channels',
  'columnMaps',
  'connections',
  'consoleKeys',
  'dataLinks',
  'deliveries',
  'dialogues',
  'directoryEntries',
  'directoryGroups',
  'employees',
  'engagements',
  'erasures',
  'hrisConnections',
  'identities',
  'keptAway',
  'missionChanges',
  'missionImports',
  'missions',
  'nonprofitPages',
  'nonprofits',
  'peopleFiles',
  'posters',
  'preparedSignUps',
  'proposals',
  'scheduledFiles',
  'sentRequests',
  'signUpDialogues',
  'signUpLinks',
  'rateables',
  'ratings',
  'stalePosts',
  'webhookDeliveries',
  'webhooks',
] as const;

/** Deletes everything of an organisation; the organisation itself last, so that what a crash left can be deleted again. */
export async function forgetOrganisation(models: Models, organisationId: string): Promise<void> {
  for (const name of owned) await models[name].collection.deleteMany({ organisationId });
  for (const { platform, externalId } of await models.workspaces.find({ organisationId }).lean()) {
    // Every id that begins with `platform:workspace:`, and no other: `;` comes right after `:`.
    const ids = { $gte: `${platform}:${externalId}:`, $lt: `${platform}:${externalId};` };
    await models.inbox.deleteMany({ _id: ids });
  }
  await models.workspaces.deleteMany({ organisationId });
  await models.organisations.deleteMany({ _id: organisationId });
}
