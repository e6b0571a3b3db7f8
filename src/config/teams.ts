import { isLoopbackUrl } from '../domain/organisations/loopback.js';
import type { Environment } from './index.js';
import { teamsRates } from './rates.js';

/** As given; `platforms/teams` checks that they can work together. */
export type TeamsConfig = NonNullable<ReturnType<typeof toTeams>>;

/** What is real. Without tokens, whoever reaches the port is believed to be anybody: nothing real may stand behind it. */
const real = [
  ...['MONGODB_URI', 'MICROSOFT_APP_PASSWORD', 'SMTP_URL', 'OIDC_CLIENT_SECRET'],
  ...[
    'SLACK_SIGNING_SECRET',
    'SLACK_BOT_TOKEN',
    'SLACK_CLIENT_ID',
    'SLACK_CLIENT_SECRET',
    'SLACK_STATE_SECRET',
  ],
];

/** What is wrong with the variables of Teams, one sentence each; empty when nothing is. Empty strings are not set. */
export function teamsProblems(env: Readonly<Record<string, string | undefined>>): string[] {
  if (env.TEAMS_ALLOW_UNAUTHENTICATED !== '1' || env.MICROSOFT_APP_ID) return [];
  const problems = real
    .filter((name) => env[name])
    .map(
      (name) =>
        `${name}: leave it empty with TEAMS_ALLOW_UNAUTHENTICATED=1, which believes anybody on this machine; or set MICROSOFT_APP_ID`,
    );
  if (env.PUBLIC_URL && !isLoopbackUrl(env.PUBLIC_URL))
    problems.push(
      'PUBLIC_URL: leave it empty with TEAMS_ALLOW_UNAUTHENTICATED=1: it is for this machine only',
    );
  return problems;
}

/**
 * Null when nothing about Teams is set; half a setting is not nothing, and is refused where it is used. Empty strings
 * for what is not set.
 */
export function toTeams(env: Environment) {
  const allowUnauthenticated = env.TEAMS_ALLOW_UNAUTHENTICATED === '1';
  const keys = env.MICROSOFT_OPENID_METADATA_URL;
  const rates = teamsRates(env);
  const { MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenant } = env;
  if (!id && !password && !tenant && !allowUnauthenticated) return null;
  return {
    appId: id ?? '',
    appPassword: password ?? '',
    appTenantId: tenant ?? '',
    appType: env.MICROSOFT_APP_TYPE,
    allowUnauthenticated,
    ...(keys && { openIdMetadataUrl: keys }),
    ...(rates && { rates }),
  };
}
