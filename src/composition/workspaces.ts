import type { Log, Store } from '../application/ports/index.js';
import type { Chat } from './chats.js';
import { ensureOwnWorkspace } from './ownOrganisation.js';

/**
 * Makes the workspaces of the credentials our own. Each call asks those platforms that have not answered yet: one that
 * is away does not keep the others from working, and is asked again by the clock. Never throws.
 */
export function meeting(
  store: Store,
  organisationId: string,
  chats: readonly Chat[],
  log: Log,
): () => Promise<void> {
  let left = chats;
  return async () => {
    const met = await Promise.all(left.map((chat) => meet(store, organisationId, chat, log)));
    left = left.filter((_, at) => !met[at]);
  };
}

async function meet(store: Store, organisationId: string, chat: Chat, log: Log): Promise<boolean> {
  const { platform } = chat.messenger;
  try {
    const own = await chat.identify();
    if (!own) return true;
    const workspace = await ensureOwnWorkspace(store, organisationId, platform, own);
    log.info('workspace.known', { platform, workspaceId: workspace.id });
    return true;
  } catch (error) {
    log.error('workspace.notIdentified', { platform, next: 'check the credentials of this chat' }, error);
    return false;
  }
}
