import type { Config } from '../config/index.js';
import type { TeamsTab } from '../http/console/teamsTab.js';

/** The console's tab in Teams. Null where the app, its tenant or an address with https is not known: Teams shows none then. */
export async function openTeamsTab(
  { teams, publicUrl }: Pick<Config, 'teams' | 'publicUrl'>,
  organisationId: string,
): Promise<TeamsTab | null> {
  if (!teams?.appId || !teams.appTenantId || !publicUrl?.startsWith('https://')) return null;
  const { tabTokens } = await import('../platforms/teams/tabTokens.js');
  const { appId, appTenantId: tenantId } = teams;
  return { organisationId, whose: tabTokens({ appId, tenantId, host: new URL(publicUrl).host }) };
}
