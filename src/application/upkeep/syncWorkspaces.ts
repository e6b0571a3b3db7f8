import type { Workspace } from '../../domain/workspace.js';
import { syncMembers } from '../people/syncMembers.js';
import { DirectoryError, type Ports } from '../ports/index.js';

/** Brings the member list of every installed workspace up to date. One that does not answer waits for the next time. */
export async function syncWorkspaces(ports: Ports): Promise<void> {
  for (const workspace of await ports.store.workspaces.listInstalled()) await sync(ports, workspace);
}

/** The same for those where nobody is known yet: just installed, or silent when they were first asked. */
export async function meetMembers(ports: Ports): Promise<void> {
  for (const workspace of await ports.store.workspaces.listInstalled())
    if (hasMemberList(workspace) && !(await isSomebodyKnown(ports, workspace))) await sync(ports, workspace);
}

async function sync(ports: Ports, workspace: Workspace): Promise<void> {
  try {
    const members = await syncMembers(ports, workspace);
    ports.log.info('members.synced', { workspaceId: workspace.id, members });
  } catch (error) {
    const code = error instanceof DirectoryError ? error.code : 'unexpected';
    ports.log.warn('members.notSynced', { workspaceId: workspace.id, code });
  }
}

/** Teams tells a bot of nobody before they have added it. */
const hasMemberList = ({ platform }: Workspace): boolean => platform === 'slack';

async function isSomebodyKnown({ store }: Ports, { organisationId, id }: Workspace): Promise<boolean> {
  for await (const _ of store.identities.reachable(organisationId, id)) return true;
  return false;
}
