import { syncMembers } from '../people/syncMembers.js';
import { DirectoryError, type Ports } from '../ports/index.js';

/** Brings the member list of every installed workspace up to date. One that does not answer waits for the next time. */
export async function syncWorkspaces(ports: Ports): Promise<void> {
  for (const workspace of await ports.store.workspaces.listInstalled()) {
    try {
      const members = await syncMembers(ports, workspace);
      ports.log.info('members.synced', { workspaceId: workspace.id, members });
    } catch (error) {
      const code = error instanceof DirectoryError ? error.code : 'unexpected';
      ports.log.warn('members.notSynced', { workspaceId: workspace.id, code });
    }
  }
}
