import { defaultPolicy, type Organisation } from '../../domain/organisations/organisation.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import type { Store } from '../ports/index.js';

type Told = Pick<Workspace, 'platform' | 'externalId' | 'name'>;

/**
 * The app was installed in a workspace. One that is new starts an organisation of its own, empty: nobody sees another
 * company's missions by installing an app. One that comes back finds everything as it was. Safe to do again, and by
 * two processes at once: both make the same organisation.
 */
export async function addApp(
  store: Pick<Store, 'organisations' | 'workspaces'>,
  newId: () => string,
  { platform, externalId, name }: Told,
  defaults: Pick<Organisation, 'timezone' | 'locale'>,
): Promise<void> {
  const { organisations, workspaces } = store;
  const known = await workspaces.findByExternalId(platform, externalId);
  if (known) return workspaces.setStatus(known.id, 'installed');
  const organisationId = `${platform}-${externalId}`;
  await organisations.ensure({ id: organisationId, name, ...defaults, policy: defaultPolicy });
  const told = { id: newId(), organisationId, platform, externalId, name };
  await workspaces.ensure({ ...told, status: 'installed', membersReadAt: null, metAt: null });
}
