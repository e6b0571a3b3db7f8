import type { WebClient } from '@slack/web-api';
import type { Trace } from '../../messages/messenger.js';

/**
 * What a message of ours carries unseen, so that it can be found again after a doubt or a crash. Ids only, since
 * other apps can read it. https://docs.slack.dev/messaging/message-metadata
 */
type Mark = ReturnType<typeof deliveryMark | typeof answerMark>;

/** The mark of a delivery of the outbox. */
export const deliveryMark = (deliveryId: string) =>
  ({ event_type: 'etincelle_delivery', event_payload: { delivery_id: deliveryId } }) as const;

/** The mark of the answer to an event. */
export const answerMark = (eventId: string) =>
  ({ event_type: 'etincelle_answer', event_payload: { event_id: eventId } }) as const;

/** As many as Slack recommends; an app distributed outside its Marketplace is shown 15, once a minute. https://docs.slack.dev/reference/methods/conversations.history */
const LOOK_BACK = 200;
/** By how much our clock may be ahead of Slack's, in ms. */
const CLOCKS_DIFFER_MS = 60_000;

/**
 * Looks for a mark among the messages of a chat that are not older than `since`. History wants the id of the chat, not
 * of the person. `unknown` when Slack does not show them all.
 */
export async function findMarked(
  client: WebClient,
  token: string,
  channelOrUser: string,
  mark: Mark,
  since: Date | null,
): Promise<Extract<Trace, { kind: 'found' | 'absent' | 'unknown' }>> {
  const channel = /^[UW]/.test(channelOrUser)
    ? String((await client.conversations.open({ token, users: channelOrUser })).channel?.id)
    : channelOrUser;
  const oldest = since && String((since.getTime() - CLOCKS_DIFFER_MS) / 1000);
  const { messages = [], has_more } = await client.conversations.history({
    ...{ token, channel, limit: LOOK_BACK, include_all_metadata: true },
    ...(oldest && { oldest }),
  });
  const wanted = JSON.stringify(mark.event_payload);
  const found = messages.find(({ metadata }) => JSON.stringify(metadata?.event_payload) === wanted);
  if (found?.ts) return { kind: 'found', ref: { channel, ts: found.ts } };
  return { kind: has_more ? 'unknown' : 'absent' };
}
