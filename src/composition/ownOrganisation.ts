import { randomUUID } from 'node:crypto';
import type { Store } from '../application/ports/index.js';
import type { Config } from '../config.js';
import { defaultPolicy, type Organisation } from '../domain/organisation.js';
import type { Platform, Workspace } from '../domain/workspace.js';

/** The company this deployment belongs to; the workspaces named in the environment are its own. */
export const ownOrganisationId = 'own';

/** Makes sure that it exists. Its zone and language are those of the environment on the first start. */
export async function ensureOwnOrganisation(store: Store, config: Config): Promise<Organisation> {
  const { timezone, locale } = config;
  const organisation = { id: ownOrganisationId, name: 'Étincelle', timezone, locale, policy: defaultPolicy };
  await store.organisations.ensure(organisation);
  return (await store.organisations.find(ownOrganisationId)) ?? organisation;
}

/** Makes sure that a workspace named in the environment is known, and in use. */
export async function ensureOwnWorkspace(
  store: Store,
  platform: Platform,
  { externalId, name }: { externalId: string; name: string },
): Promise<Workspace> {
  const workspace = await store.workspaces.ensure({
    id: randomUUID(),
    organisationId: ownOrganisationId,
    platform,
    externalId,
    name,
    status: 'installed',
  });
  if (workspace.status === 'removed') await store.workspaces.setStatus(workspace.id, 'installed');
  return workspace;
}
