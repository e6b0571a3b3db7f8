import type { Address } from '../../domain/organisations/workspace.js';
import { readAddress } from './address.js';

/** Bots are called so, by the id of their app. */
const BOT = /^28:[0-9a-f-]{36}$/i;

/** Where a browser opens somebody's chat with the bot. Null for anything else. */
export function chatUrl(_tenant: string, address: Address): string | null {
  const { botId = '', tenantId = '' } = readAddress(address) ?? {};
  if (!BOT.test(botId)) return null;
  return `https://teams.microsoft.com/l/chat/0/0?users=${botId}&tenantId=${encodeURIComponent(tenantId)}`;
}
