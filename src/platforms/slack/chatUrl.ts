import type { Address } from '../../domain/organisations/workspace.js';

/** A workspace or an enterprise, and a conversation of two. */
const WORKSPACE = /^[TE][A-Z0-9]{1,30}$/;
const DIRECT = /^D[A-Z0-9]{1,30}$/;

/** Where a browser opens somebody's conversation with the bot; until it is known, their workspace. Null for anything else. */
export function chatUrl(workspace: string, { channel }: Address): string | null {
  if (!WORKSPACE.test(workspace)) return null;
  const base = `https://app.slack.com/client/${workspace}`;
  return typeof channel === 'string' && DIRECT.test(channel) ? `${base}/${channel}` : base;
}
