import { isNotice, type Notice, notices } from '../../domain/notices.js';
import type { TextKey } from '../../i18n/index.js';
import type { Message } from '../../messages/message.js';

/**
 * What stands under each message that the bot sends on its own to a person. That it is automatic, and what to write to
 * stop such messages. Null under what many read in a channel: nobody there can stop it alone.
 */
export function footerOf(message: Message): TextKey | null {
  if (message.kind === 'announcement' && message.forMany) return null;
  const silencedBy = isNotice(message.kind) ? (notices[message.kind] as Notice).silencedBy : null;
  return `proactive.${silencedBy ?? 'all'}`;
}
