import type { Incoming, Input } from '../../application/incoming.js';
import { visibleWords } from '../../domain/visibleText.js';
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

export const isPersonal = (channelId: string): boolean => channelId.startsWith('D');

/** An app installed for a whole enterprise is known by the enterprise's id. https://docs.slack.dev/enterprise */
export function workspaceOf(body: Pick<ClickBody, 'team' | 'enterprise' | 'is_enterprise_install'>): string {
  const enterprise = body.is_enterprise_install ? body.enterprise?.id : undefined;
  return enterprise ?? body.team?.id ?? body.enterprise?.id ?? '';
}
