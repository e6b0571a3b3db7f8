import type { Rates } from '../../messages/pace.js';

/** How the bot is registered with Microsoft, as the operator gave it. Empty strings for what is not set. */
export interface TeamsSettings {
  readonly appId: string;
  readonly appPassword: string;
  readonly appTenantId: string;
  /** `SingleTenant` or `UserAssignedMSI`. */
  readonly appType: string;
  /** Without an app id, take requests from this machine without checking who sent them. */
  readonly allowUnauthenticated: boolean;
  /** Where the keys of the channel's tokens are told; Microsoft's own address when not given. */
  readonly openIdMetadataUrl?: string | undefined;
  /** How fast the outbox may write; as published when not given. */
  readonly rates?: Rates | undefined;
}

/** The settings cannot work; the message tells the operator what to set. */
export class TeamsSettingsError extends Error {
  override readonly name = 'TeamsSettingsError';
}

/** Microsoft creates no MultiTenant bots any more, and a deployment serves one tenant: any other's people would knock. */
const APP_TYPES = ['SingleTenant', 'UserAssignedMSI'];

/**
 * Everything that is wrong with the settings, one sentence each for the operator; empty when they can work.
 * Stricter than botbuilder, which takes an unknown type for MultiTenant and checks no token without an app id.
 * https://learn.microsoft.com/azure/bot-service/bot-service-quickstart-registration
 */
export function settingsProblems(settings: TeamsSettings): string[] {
  if (settings.appId === '') return settings.allowUnauthenticated ? [] : [NO_APP_ID];
  if (!APP_TYPES.includes(settings.appType)) {
    return [`MICROSOFT_APP_TYPE is "${settings.appType}": set it to SingleTenant or UserAssignedMSI.`];
  }
  return [...tenantProblems(settings), ...passwordProblems(settings)];
}

const NO_APP_ID =
  'MICROSOFT_APP_ID is empty: set it to the bot’s app id, or set TEAMS_ALLOW_UNAUTHENTICATED=1 to try the bot from this machine only.';

function tenantProblems({ appType, appTenantId }: TeamsSettings): string[] {
  if (appTenantId !== '') return [];
  return [`MICROSOFT_APP_TENANT_ID is empty: set it to the tenant of the ${appType} app.`];
}

function passwordProblems({ appType, appPassword }: TeamsSettings): string[] {
  if (appType === 'UserAssignedMSI') {
    return appPassword === ''
      ? []
      : ['MICROSOFT_APP_PASSWORD is set: a UserAssignedMSI app has none, remove it.'];
  }
  return appPassword === ''
    ? [`MICROSOFT_APP_PASSWORD is empty: set it to the secret of the ${appType} app.`]
    : [];
}
