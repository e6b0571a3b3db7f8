import { randomUUID } from 'node:crypto';
import type { Store } from '../application/ports/index.js';
import type { Config } from '../config.js';
import { defaultPolicy, type Organisation } from '../domain/organisation.js';
import type { Platform, Workspace } from '../domain/workspace.js';

/** The company this deployment belongs to; the workspaces named in the environment are its own. */
const ownId = 'own';
/** The made-up company: what is tried out in it is never seen in a real chat, whatever database the two share. */
const sandboxId = 'sandbox';

/**
 * Makes sure that the company which this process serves exists: its own, or the made-up one. Its zone and language are
 * those of the environment on the first start.
 */
export async function ensureOwnOrganisation(
  store: Store,
  { timezone, locale }: Pick<Config, 'timezone' | 'locale'>,
  isSandbox: boolean,
): Promise<Organisation> {
  const id = isSandbox ? sandboxId : ownId;
  const organisation = { id, name: 'Étincelle', timezone, locale, policy: defaultPolicy };
  await store.organisations.ensure(organisation);
  return (await store.organisations.find(id)) ?? organisation;
}

/** Makes sure that a workspace named in the environment is known, and in use. */
export async function ensureOwnWorkspace(
  store: Store,
  organisationId: string,
  platform: Platform,
  { externalId, name }: { externalId: string; name: string },
): Promise<Workspace> {
  const workspace = await store.workspaces.ensure({
    id: randomUUID(),
    organisationId,
    platform,
    externalId,
    name,
    status: 'installed',
    membersReadAt: null,
  });
  if (workspace.status === 'removed') await store.workspaces.setStatus(workspace.id, 'installed');
  return workspace;
}

/**
 * Nothing is asked of the made-up chats any more, nor sent to them, now that real ones are configured; nor is anything
 * that was asked there waited for: its clock may have been far ahead.
 */
export async function leaveSandbox({ workspaces, inbox }: Store): Promise<void> {
  for (const { id, organisationId, platform, externalId } of await workspaces.listInstalled()) {
    if (organisationId !== sandboxId) continue;
    await inbox.finishAll(platform, externalId);
    await workspaces.setStatus(id, 'removed');
  }
}
