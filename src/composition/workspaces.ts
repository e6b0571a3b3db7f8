import type { Log, Store } from '../application/ports/index.js';
import type { Chat } from './chats.js';
import { ensureOwnWorkspace } from './ownOrganisation.js';

/**
 * Makes the workspaces of the credentials our own. Gives true when every platform answered; one that is away does
 * not keep the others from working, and is asked again later.
 */
export async function meetWorkspaces(store: Store, chats: readonly Chat[], log: Log): Promise<boolean> {
  const met = await Promise.all(chats.map((chat) => meet(store, chat, log)));
  return met.every((one) => one);
}

async function meet(store: Store, chat: Chat, log: Log): Promise<boolean> {
  const { platform } = chat.messenger;
  try {
    const own = await chat.identify();
    if (!own) return true;
    const workspace = await ensureOwnWorkspace(store, platform, own);
    log.info('workspace.known', { platform, workspaceId: workspace.id });
    return true;
  } catch (error) {
    log.error('workspace.notIdentified', { platform, next: 'check the credentials of this chat' }, error);
    return false;
  }
}
