import type { Carrier } from '../../domain/organisations/workspace.js';
import type { Needs, NeedsOf, Store } from '../ports/index.js';

/** Two clocks may differ by this much, in ms; nobody removes the app and installs it again within it. */
const clocksDifferMs = 5_000;

/** From where the app was removed: by one person, or from the whole workspace when `userId` is empty. `at`: when (UTC), if told. */
export interface Removal {
  readonly platform: Carrier;
  readonly workspace: string;
  readonly userId: string;
  readonly at: Date | null;
}

/**
 * The app was removed, by one person or from the whole workspace: nothing is sent there any more. A person becomes
 * reachable again when they write or install; a workspace when it is installed again.
 */
export async function removeApp(
  deps: Needs<'identities' | 'workspaces'> & NeedsOf<typeof removeWorkspace>,
  removal: Removal,
): Promise<void> {
  const { workspaces, identities } = deps;
  if (removal.userId === '') return removeWorkspace(deps, removal);
  const workspace = await workspaces.findByExternalId(removal.platform, removal.workspace);
  if (!workspace) return;
  const identity = await identities.findByUser(workspace.organisationId, workspace.id, removal.userId);
  if (identity) await identities.setReachability(identity.organisationId, identity.id, 'unreachable');
}

/**
 * What the platform gave us for the workspace is erased. An event that comes late, about an installation before the
 * one there now, changes nothing. Nor does it undo one that comes meanwhile. With a token in the environment there is
 * nothing to erase. Then it is late when the platform has taken that token since.
 */
async function removeWorkspace(
  deps: Needs<'clock'> & NeedsOf<typeof forgetApp>,
  { platform, workspace, at }: Removal,
): Promise<void> {
  const happened = at ?? deps.clock.now();
  await forgetApp(deps, platform, workspace, new Date(happened.getTime() + clocksDifferMs));
}

/** Erases what was installed by a moment. Nothing is sent any more in a workspace not met since. Safe to do again. */
export async function forgetApp(
  { workspaces, installations }: Pick<Store, 'workspaces' | 'installations'>,
  platform: Carrier,
  externalId: string,
  installedBy: Date,
): Promise<void> {
  await installations.remove(externalId, installedBy);
  const workspace = await workspaces.findByExternalId(platform, externalId);
  if (!workspace || (await installations.find(externalId))) return;
  await workspaces.removed(workspace.id, installedBy);
  if (await installations.find(externalId)) await workspaces.setStatus(workspace.id, 'installed');
}
