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

/**
 * Makes sure that a workspace named in the environment, whose platform took our credentials at `metAt`, is known and in
 * use. The one that the credentials of before belonged to is in use no more: nothing can be sent there.
 */
export async function ensureOwnWorkspace(
  store: Store,
  organisationId: string,
  platform: Platform,
  { externalId, name }: { externalId: string; name: string },
  metAt: Date,
): Promise<Workspace> {
  const workspace = await store.workspaces.ensure({
    id: randomUUID(),
    organisationId,
    platform,
    externalId,
    name,
    status: 'installed',
    membersReadAt: null,
    metAt,
  });
  await store.workspaces.met(workspace.id, metAt);
  for (const other of await store.workspaces.listInstalled()) {
    const before = other.organisationId === organisationId && other.platform === platform;
    if (before && other.id !== workspace.id) await store.workspaces.setStatus(other.id, 'removed');
  }
  return workspace;
}

/**
 * The sandbox has a clock of its own, which people move, and chats that know nobody real: on a company's database it
 * would expire offers and lose messages. Throws a sentence for the operator when a real workspace is in use here.
 */
export async function refuseSandboxOn({ workspaces }: Store): Promise<void> {
  const installed = await workspaces.listInstalled();
  const real = installed.find(({ organisationId }) => organisationId !== sandboxId);
  if (!real) return;
  const chat = real.platform === 'slack' ? 'SLACK_SIGNING_SECRET' : 'MICROSOFT_APP_ID';
  throw new Error(
    `This database belongs to a real workspace (${real.platform}, ${real.externalId}), and no chat is configured, so ` +
      `that the sandbox would start on it. Set ${chat} and what goes with it, or give the sandbox a database of its ` +
      'own (another MONGODB_URI, or none and another DATA_DIR).',
  );
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
