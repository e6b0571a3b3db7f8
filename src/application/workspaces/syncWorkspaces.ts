import type { Workspace } from '../../domain/organisations/workspace.js';
import { isListRead } from './memberList.js';
import { syncMembers } from '../people/syncMembers.js';
import { DirectoryError, type Ports } from '../ports/index.js';

/**
 * Brings the member lists of the installed workspaces up to date: those not read for an hour, just installed, or
 * silent when they were last asked. One that does not answer waits for the next time.
 */
export async function syncWorkspaces(ports: Ports): Promise<void> {
  for (const workspace of await ports.workspaces.listInstalled())
    if (!isListRead(workspace, ports.clock.now(), 1)) await sync(ports, workspace);
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
