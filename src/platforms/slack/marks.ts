import type { WebClient } from '@slack/web-api';
import type { SentRef } from '../../application/ports/index.js';

/**
 * What a message of ours carries unseen, so that it can be found again after a doubt or a crash: ids only, since
 * other apps can read it. https://docs.slack.dev/messaging/message-metadata
 */
type Mark = ReturnType<typeof deliveryMark | typeof answerMark>;

/** The mark of a delivery of the outbox. */
export const deliveryMark = (deliveryId: string) =>
  ({ event_type: 'etincelle_delivery', event_payload: { delivery_id: deliveryId } }) as const;

/** The mark of the answer to an event. */
export const answerMark = (eventId: string) =>
  ({ event_type: 'etincelle_answer', event_payload: { event_id: eventId } }) as const;

const LOOK_BACK = 200;

/** Looks for a mark among the latest messages of a chat; history wants the id of the chat, not of the person. */
export async function findMarked(
  client: WebClient,
  token: string,
  channelOrUser: string,
  mark: Mark,
): Promise<SentRef | 'absent'> {
  const channel = /^[UW]/.test(channelOrUser)
    ? String((await client.conversations.open({ token, users: channelOrUser })).channel?.id)
    : channelOrUser;
  const history = { token, channel, limit: LOOK_BACK, include_all_metadata: true };
  const { messages = [] } = await client.conversations.history(history);
  const wanted = JSON.stringify(mark.event_payload);
  const found = messages.find(({ metadata }) => JSON.stringify(metadata?.event_payload) === wanted);
  return found?.ts ? { channel, ts: found.ts } : 'absent';
}
