import type { Platform } from '../../domain/organisations/workspace.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/** A chat that somebody has, and where a browser opens their conversation with the bot. */
export interface OwnChat {
  readonly platform: Platform;
  readonly url: string;
}

/** The chats in which somebody reaches the bot, as far as their addresses are known. */
export async function ownChats(
  { identities, workspaces, directories }: Needs<'identities' | 'workspaces' | 'directories'>,
  { organisation, employee }: EmployeeActor,
): Promise<OwnChat[]> {
  const accounts = await identities.ofEmployee(organisation.id, employee.id);
  const found = accounts.map(async ({ platform, workspaceId, address, reachability }) => {
    if (platform === 'email' || address === null || reachability !== 'reachable') return [];
    const workspace = await workspaces.find(workspaceId);
    const url = workspace && directories[platform]?.chatUrl?.(workspace.externalId, address);
    return url ? [{ platform, url }] : [];
  });
  return (await Promise.all(found)).flat();
}
