import type { Ports } from '../../application/ports/index.js';
import type { Http } from '../server.js';
import { consoleApi } from './apiRoutes.js';
import { enterRoutes } from './enterRoutes.js';
import { oidcRoutes } from './oidc/oidcRoutes.js';
import { type ProviderSettings, providerOf } from './oidc/provider.js';
import { pageFiles } from './pageFiles.js';
import { prefixOf } from './prefix.js';
import type { TeamsTab } from './teamsTab.js';

/** The company's own sign-in. */
interface SignIn {
  readonly provider: ProviderSettings;
  readonly organisationId: string;
}

/** `/console/`: the pages of admins and organisers, how they come in, and what the pages ask for. */
export function consoleRoutes(
  http: Http,
  ports: Ports,
  page = new URL('./console/', import.meta.url),
  signIn: SignIn | null = null,
  tab: TeamsTab | null = null,
): void {
  if (signIn) oidcRoutes(http, ports, providerOf(signIn.provider), signIn.organisationId);
  enterRoutes(http, ports);
  consoleApi(http, ports, { signIn: signIn !== null }, tab);
  const prefix = prefixOf(ports.publicUrl);
  pageFiles(http, page, prefix, tab !== null);
}
