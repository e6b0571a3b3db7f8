import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { oneAttempt } from './oneAttempt.js';
import { settingsProblems, type TeamsSettings, TeamsSettingsError } from './settings.js';

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Claims = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];

/**
 * Microsoft's authentication, out of our settings, whose connectors send each request once. Settings that cannot
 * work throw `TeamsSettingsError`.
 */
export class Authentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    settings: TeamsSettings,
    /** How long one request to Teams may take, in milliseconds. */
    readonly timeoutMs: number,
  ) {
    const problems = settingsProblems(settings);
    if (problems.length > 0) throw new TeamsSettingsError(problems.join(' '));
    super(options(settings));
  }

  override createConnectorFactory(claims: Claims): Factory {
    return onceEach(super.createConnectorFactory(claims), this.timeoutMs);
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<Authenticated> {
    const result = await super.authenticateRequest(activity, header);
    return result.connectorFactory
      ? { ...result, connectorFactory: onceEach(result.connectorFactory, this.timeoutMs) }
      : result;
  }
}

function onceEach(factory: Factory, timeoutMs: number): Factory {
  return {
    create: async (serviceUrl, audience) => oneAttempt(await factory.create(serviceUrl, audience), timeoutMs),
  };
}

function options(
  settings: TeamsSettings,
): ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0] {
  const { appId, appPassword, appTenantId, appType, openIdMetadataUrl } = settings;
  if (appId === '') return {};
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    ...(appTenantId ? { MicrosoftAppTenantId: appTenantId } : {}),
    ...(appPassword ? { MicrosoftAppPassword: appPassword } : {}),
    ...(openIdMetadataUrl ? { ...PUBLIC_CLOUD, ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl } : {}),
  };
}

/** With one address given, botbuilder leaves all the others empty: these are those it would take otherwise. */
const PUBLIC_CLOUD = {
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
};
