import { type Config, readConfig } from '../../src/config/index.js';

/**
 * The configuration of an environment, with a Teams beside it that is believed without tokens, as the sandbox has one.
 * No environment can ask for that next to a real database or Slack: only who starts the application from inside. The
 * chats wait for answers for as long as a slow machine may need.
 */
export const withOpenTeams = (
  env: Readonly<Record<string, string | undefined>>,
  appTenantId: string,
): Config => ({
  ...readConfig(env),
  patienceMs: 60_000,
  teams: { appId: '', appPassword: '', appTenantId, appType: 'SingleTenant', allowUnauthenticated: true },
});
