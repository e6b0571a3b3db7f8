import { randomUUID } from 'node:crypto';
import type { Store } from '../application/ports/index.js';
import type { Config } from '../config/index.js';
import { defaultPolicy, type Organisation } from '../domain/organisations/organisation.js';
import type { Carrier, Workspace } from '../domain/organisations/workspace.js';

/** The company this deployment belongs to; the workspaces named in the environment are its own. */
const ownId = 'own';
/** The made-up company of the sandbox. */
export const sandboxId = 'sandbox';

/**
 * Makes sure that the company which this process serves exists: its own, or the made-up one. Its zone and language are
 * those of the environment on the first start. What it tells of the policy holds from each start on.
 */
export async function ensureOwnOrganisation(
  store: Store,
  { timezone, locale, policy: told }: Pick<Config, 'timezone' | 'locale' | 'policy'>,
  isSandbox: boolean,
): Promise<Organisation> {
  const id = isSandbox ? sandboxId : ownId;
  const organisation = { id, name: 'Étincelle', timezone, locale, policy: { ...defaultPolicy, ...told } };
  await store.organisations.ensure(organisation);
  await store.organisations.setPolicy(id, told);
  return (await store.organisations.find(id)) ?? organisation;
}

/**
 * Makes sure that a workspace named in the environment is known and in use. `metAt`: when its platform took our
 * credentials. The one that the credentials of before belonged to is in use no more: nothing can be sent there.
 */
export async function ensureOwnWorkspace(
  store: Store,
  organisationId: string,
  platform: Carrier,
  { externalId, name }: { externalId: string; name: string },
  metAt: Date,
): Promise<Workspace> {
  const workspace = await store.workspaces.ensure({
    id: randomUUID(),
    organisationId,
    platform,
    externalId,
    name,
    status: 'installed',
    membersReadAt: null,
    metAt,
  });
  await store.workspaces.met(workspace.id, metAt);
  for (const other of await store.workspaces.listInstalled()) {
    const before = other.organisationId === organisationId && other.platform === platform;
    if (before && other.id !== workspace.id) await store.workspaces.setStatus(other.id, 'removed');
  }
  return workspace;
}
