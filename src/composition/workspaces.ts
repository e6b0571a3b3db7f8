import type { Clock, Log, Store } from '../application/ports/index.js';
import type { Chat } from './chats.js';
import { ensureOwnWorkspace } from './ownOrganisation.js';

/**
 * Makes the workspaces of the credentials our own. Each call asks those platforms that have not answered yet. One that
 * is away does not keep the others from working, and is asked again by the clock. Never throws.
 */
export function meeting(
  store: Store,
  organisationId: string,
  chats: readonly Chat[],
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): () => Promise<void> {
  let left = chats;
  return async () => {
    const met = await Promise.all(left.map((chat) => meet(store, organisationId, chat, clock, log)));
    left = left.filter((_, at) => !met[at]);
  };
}

async function meet(
  store: Store,
  organisationId: string,
  chat: Chat,
  clock: Clock,
  log: Log,
): Promise<boolean> {
  const { platform } = chat.messenger;
  try {
    // What happens while it is asked comes after.
    const askedAt = clock.now();
    const own = await chat.identify();
    if (!own) return true;
    const workspace = await ensureOwnWorkspace(store, organisationId, platform, own, askedAt);
    log.info('workspace.known', { platform, workspaceId: workspace.id });
    return true;
  } catch (error) {
    log.error('workspace.notIdentified', { platform, next: 'check the credentials of this chat' }, error);
    return false;
  }
}
