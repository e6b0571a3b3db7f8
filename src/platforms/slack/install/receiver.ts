import type { CodedError, ExpressReceiverOptions, Installation } from '@slack/bolt';
import type { Log, Nonces } from '../../../application/ports/index.js';
import type { Locale } from '../../../domain/people/locale.js';
import { failureOf } from '../errors.js';
import type { OwnWorkspace } from '../workspace.js';
import { type Page, sendPage } from './page.js';
import { scopes } from './scopes.js';
import { spendState } from './state.js';
import { placeOf, type Vault } from './vault.js';

const installPath = '/slack/install';
const redirectUriPath = '/slack/oauth_redirect';

/** Where the app is installed: pages, which are asked for and nothing is sent to. */
export const installPaths: readonly string[] = [installPath, redirectUriPath];

/** The part of the receiver that installs the app. */
export type Installer = Pick<
  ExpressReceiverOptions,
  | 'clientId'
  | 'clientSecret'
  | 'stateSecret'
  | 'scopes'
  | 'redirectUri'
  | 'installationStore'
  | 'installerOptions'
>;

export interface InstallerOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Without a final slash; null: Slack sends people back to the first redirect address of the app. */
  readonly publicUrl: string | null;
  readonly apiUrl?: string | undefined;
  readonly timeoutMs: number;
  readonly vault: Vault;
  readonly nonces: Nonces;
  /** Makes the workspace known; called once its tokens are kept. */
  readonly onInstalled: (workspace: OwnWorkspace) => Promise<void>;
  readonly locale: Locale;
  readonly log: Log;
}

/**
 * Opens `GET /slack/install` and `GET /slack/oauth_redirect`. Bolt makes and checks the state, in the address and in
 * a cookie; it is good once. https://docs.slack.dev/authentication/installing-with-oauth
 */
export function createInstaller(options: InstallerOptions): Installer {
  const { clientId, clientSecret, stateSecret, publicUrl, apiUrl, timeoutMs, nonces, locale, log } = options;
  const startAgain = `${publicUrl ?? ''}${installPath}`;
  return {
    ...{ clientId, clientSecret, stateSecret, scopes, installationStore: storeOn(options) },
    ...(publicUrl !== null && { redirectUri: `${publicUrl}${redirectUriPath}` }),
    installerOptions: {
      ...{ installPath, redirectUriPath, directInstall: true },
      ...(apiUrl && { authorizationUrl: new URL('../oauth/v2/authorize', apiUrl).toString() }),
      clientOptions: {
        ...(apiUrl && { slackApiUrl: apiUrl }),
        retryConfig: { retries: 0 },
        timeout: timeoutMs,
      },
      callbackOptions: {
        beforeInstallation: async (_options, request) => {
          await spendState(nonces, request);
          return true;
        },
        success: (installation, _options, request, response) =>
          sendPage(request, response, locale, { outcome: 'done', status: 200, href: openIn(installation) }),
        failure: (error, _options, request, response) => {
          log.warn('slack.install.failed', { code: error.code });
          sendPage(request, response, locale, { ...whatHappened(error), href: startAgain });
        },
      },
    },
  };
}

function storeOn({ vault, onInstalled, log }: InstallerOptions): NonNullable<Installer['installationStore']> {
  return {
    async storeInstallation(installation) {
      const place = placeOf(installation);
      await vault.save(installation);
      await onInstalled(place);
      log.info('slack.installed', { workspace: place.externalId });
    },
    // Bolt asks for it in `authorize`, which endpoint.ts answers in its place: tokens are had from tokens.ts.
    fetchInstallation: () => Promise.reject(new Error('Tokens are not read through Bolt.')),
  };
}

/**
 * Opens the app in Slack (https://docs.slack.dev/interactivity/deep-linking). For a whole enterprise, where an admin
 * says in which workspaces it is to be: it is in none yet. https://docs.slack.dev/enterprise
 */
function openIn({ appId = '', team, enterprise, isEnterpriseInstall }: Installation): string {
  const [app, at] = [appId, team?.id ?? enterprise?.id ?? ''].map(encodeURIComponent);
  return isEnterpriseInstall
    ? `https://app.slack.com/manage/${at}/integrations/profile/${app}/workspaces/add`
    : `https://slack.com/app_redirect?app=${app}&amp;team=${at}`;
}

/** The admin said no; something that trying again mends; or our trouble. */
function whatHappened(error: CodedError): Pick<Page, 'outcome' | 'status'> {
  const { code } = error;
  if (code.endsWith('_authorization_error')) return { outcome: 'refused', status: 400 };
  return { outcome: 'failed', status: isTheirs(error) ? 400 : 500 };
}

/** The address was not the one that Slack sends an admin back to. A code of another day, made up, or used already. */
const isTheirs = (error: CodedError): boolean =>
  /_(missing_state|invalid_state|missing_code)$/.test(error.code) || failureOf(error).code === 'invalid_code';
