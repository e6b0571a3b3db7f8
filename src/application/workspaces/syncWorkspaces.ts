import { isChat, type Workspace } from '../../domain/organisations/workspace.js';
import { syncMembers } from '../people/syncMembers.js';
import { DirectoryError, type Needs, type NeedsOf } from '../ports/index.js';
import { isListRead } from './memberList.js';

/**
 * Brings the member lists of the installed workspaces up to date. Those not read for an hour, just installed, or
 * silent when they were last asked. One that does not answer waits for the next time.
 */
export async function syncWorkspaces(
  deps: Needs<'clock' | 'workspaces'> & NeedsOf<typeof sync>,
): Promise<void> {
  for (const workspace of await deps.workspaces.listInstalled())
    if (isChat(workspace) && !isListRead(workspace, deps.clock.now(), 1)) await sync(deps, workspace);
}

async function sync(deps: Needs<'log'> & NeedsOf<typeof syncMembers>, workspace: Workspace): Promise<void> {
  try {
    const members = await syncMembers(deps, workspace);
    deps.log.info('members.synced', { workspaceId: workspace.id, members });
  } catch (error) {
    const code = error instanceof DirectoryError ? error.code : 'unexpected';
    deps.log.warn('members.notSynced', { workspaceId: workspace.id, code });
  }
}
