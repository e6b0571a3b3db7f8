import type { Incoming, Input } from '../../conversation/incoming.js';
import { visibleWords } from '../../domain/people/visibleText.js';
import type { ClickBody } from './payloads.js';
import { plainWords } from './plainWords.js';
import type { WayBack } from './wayBack.js';

/** What happened, in our words, and how to answer. */
export interface Parsed {
  readonly incoming: Incoming;
  readonly back: WayBack;
}

/** Words as input; nothing said is a wish to see where one stands. */
export const wordsOf = (text: string): Input => {
  const words = visibleWords(text, plainWords);
  return words ? { kind: 'text', text: words } : { kind: 'action', intent: { kind: 'home' } };
};

/**
 * Whether an id can be a channel's: people (U…, W…) and chats with one (D…) are none, whatever `conversations.info` tells of
 * them. https://docs.slack.dev/apis/web-api/using-the-conversations-api
 */
export const isChannel = (id: string): boolean => /^[CG][A-Z0-9]+$/.test(id);

/** A chat of several people has an id like a channel's and a name that Slack makes up. */
export const isGroupChat = (name: string): boolean => name.startsWith('mpdm-');

export const isPersonal = (channelId: string): boolean => channelId.startsWith('D');

/** An app installed for a whole enterprise is known by the enterprise's id. https://docs.slack.dev/enterprise */
export function workspaceOf(body: Pick<ClickBody, 'team' | 'enterprise' | 'is_enterprise_install'>): string {
  const enterprise = body.is_enterprise_install ? body.enterprise?.id : undefined;
  return enterprise ?? body.team?.id ?? body.enterprise?.id ?? '';
}
