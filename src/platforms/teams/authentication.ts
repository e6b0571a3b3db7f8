import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { oneAttempt } from './oneAttempt.js';
import { isServiceUrl, ServiceUrlError } from './serviceUrl.js';
import { settingsProblems, type TeamsSettings, TeamsSettingsError } from './settings.js';
import { signingKeys } from './signingKeys.js';
import { doubtOf, type TokenDoubt } from './tokens.js';

type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Claims = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];

/** Where Microsoft tells the keys of the channel's tokens. */
const KEYS_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/**
 * Microsoft's authentication, out of our settings, whose connectors send each request once, and to Teams alone. Tokens
 * that come in are checked here. Botbuilder asks for the keys once for each, without a limit, and takes a token that
 * never ends. Settings that cannot work throw `TeamsSettingsError`.
 */
export class Authentication extends ConfigurationBotFrameworkAuthentication {
  private readonly keys;

  constructor(
    private readonly settings: TeamsSettings,
    /** How long one request to Teams may take, in milliseconds. */
    readonly timeoutMs: number,
  ) {
    const problems = settingsProblems(settings);
    if (problems.length > 0) throw new TeamsSettingsError(problems.join(' '));
    super(options(settings));
    this.keys = signingKeys(settings.openIdMetadataUrl ?? KEYS_URL);
  }

  /** The connector at a service address. Throws `ServiceUrlError` for an address that is not Teams'. */
  override createConnectorFactory(claims: Claims): Factory {
    const factory = super.createConnectorFactory(claims);
    return {
      create: async (serviceUrl, audience) => {
        if (!isServiceUrl(serviceUrl, this.settings)) throw new ServiceUrlError('Not an address of Teams.');
        return oneAttempt(await factory.create(serviceUrl, audience), this.timeoutMs);
      },
    };
  }

  /** Why the token of an activity is not believed; null when it is. */
  doubt(about: { channelId: string; serviceUrl: string }, authorization: string): Promise<TokenDoubt | null> {
    const token = authorization.replace(/^Bearer /, '');
    return doubtOf(token, { ...about, appId: this.settings.appId }, this.keys);
  }
}

function options(
  settings: TeamsSettings,
): ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0] {
  const { appId, appPassword, appTenantId, appType } = settings;
  if (appId === '') return {};
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    ...(appTenantId ? { MicrosoftAppTenantId: appTenantId } : {}),
    ...(appPassword ? { MicrosoftAppPassword: appPassword } : {}),
  };
}
