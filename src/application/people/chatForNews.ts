import { isChat } from '../../domain/organisations/workspace.js';
import type { Employee, Identity } from '../../domain/people/employee.js';
import { isMuted } from '../../domain/people/preferences.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { latestChats } from './latestChats.js';

/**
 * Where somebody may be written to about a mission they did not ask about, as of one that is announced. Null for guests, for
 * whoever muted announcements, and for whoever cannot be reached.
 */
export async function chatForNews(
  deps: Needs<'clock' | 'workspaces'> & NeedsOf<typeof latestChats>,
  { id, organisationId, preferences }: Employee,
): Promise<Identity | null> {
  if (isMuted({ ...(preferences && { preferences }) }, 'announcements', deps.clock.now())) return null;
  const installed = await deps.workspaces.listInstalled();
  const ours = installed.filter((one) => one.organisationId === organisationId && isChat(one));
  const [chat] = await latestChats(deps, organisationId, [id], new Set(ours.map((one) => one.id)));
  return chat ?? null;
}
