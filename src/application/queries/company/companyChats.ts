import { type Channel, isChat, type Workspace } from '../../../domain/organisations/workspace.js';
import type { Needs } from '../../ports/index.js';
import type { Refused } from '../../refusals.js';
import { type Reading, unreadable } from './readCompany.js';

/** A chat that has the app, and the channels that were heard of there. */
export interface ChatRead {
  readonly workspace: Workspace;
  readonly channels: readonly Channel[];
}

/** The chats of a company: few, so all of them. Their platforms are not asked. */
export async function companyChats(
  { workspaces, channels }: Needs<'workspaces' | 'channels'>,
  actor: Reading,
): Promise<{ readonly kind: 'chats'; readonly chats: readonly ChatRead[] } | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  const { id: organisationId } = actor.organisation;
  const all = await workspaces.ofOrganisation(organisationId);
  const ours = all.filter((one) => one.status === 'installed' && isChat(one));
  const read = ours.map(async (workspace) => ({
    workspace,
    channels: await channels.list(organisationId, workspace.id),
  }));
  return { kind: 'chats', chats: await Promise.all(read) };
}
