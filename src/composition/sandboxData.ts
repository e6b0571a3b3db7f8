import type { Store } from '../application/ports/index.js';
import type { Carrier } from '../domain/organisations/workspace.js';
import { sandboxId } from './ownOrganisation.js';

/** The setting by which a chat is configured; e-mail alone configures none. */
const firstSetting: Readonly<Record<Carrier, string>> = {
  slack: 'SLACK_SIGNING_SECRET',
  teams: 'MICROSOFT_APP_ID',
  email: 'SLACK_SIGNING_SECRET or MICROSOFT_APP_ID',
};

// What is tried out is never seen in a real chat. It never touches what is real, whatever database the two share.

/**
 * The sandbox has a clock of its own, which people move, and chats that know nobody real. On a company's database it
 * would expire offers and lose messages. Throws a sentence for the operator when a real workspace is in use here.
 */
export async function refuseSandboxOn({ workspaces }: Store): Promise<void> {
  const installed = await workspaces.listInstalled();
  const real = installed.find(({ organisationId }) => organisationId !== sandboxId);
  if (!real) return;
  throw new Error(
    `This database belongs to a real workspace (${real.platform}, ${real.externalId}), and no chat is configured, so ` +
      `that the sandbox would start on it. Set ${firstSetting[real.platform]} and what goes with it, or give the sandbox a database of its ` +
      'own (another MONGODB_URI, or none and another DATA_DIR).',
  );
}

/**
 * Nothing is asked of the made-up chats any more, nor sent to them, now that real ones are configured. Nor is anything
 * that was asked there waited for: its clock may have been far ahead.
 */
export async function leaveSandbox({ workspaces, inbox }: Store): Promise<void> {
  for (const { id, organisationId, platform, externalId } of await workspaces.listInstalled()) {
    if (organisationId !== sandboxId) continue;
    await inbox.finishAll(platform, externalId);
    await workspaces.setStatus(id, 'removed');
  }
}
