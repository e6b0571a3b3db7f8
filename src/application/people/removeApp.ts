import type { Incoming } from '../incoming.js';
import type { Ports } from '../ports/index.js';

/**
 * The app was removed, by one person or from the whole workspace: nothing is sent there any more. A person becomes
 * reachable again when they write or install; a workspace when it is installed again.
 */
export async function removeApp(ports: Ports, incoming: Incoming): Promise<void> {
  const { workspaces, identities } = ports.store;
  const workspace = await workspaces.findByExternalId(incoming.platform, incoming.workspace);
  if (!workspace) return;
  if (incoming.userId === '') return workspaces.setStatus(workspace.id, 'removed');
  const identity = await identities.findByUser(workspace.organisationId, workspace.id, incoming.userId);
  if (identity) await identities.setReachability(identity.organisationId, identity.id, 'unreachable');
}
