import type { WebClient } from '@slack/web-api';
import type { Messenger, Outgoing, Trace } from '../../messages/messenger.js';
import type { Pace } from '../../messages/pace.js';
import { drawnOnce } from '../shared/drawnOnce.js';
import { quiet, type Tokens, withToken } from './calls.js';
import { failureOf } from './errors.js';
import { deliveryMark, findMarked } from './marks.js';
import { renderProactive } from './render/index.js';

/** Slack takes about 50 edits a minute; 20 are left to the posts in channels. */
const EDITS_PER_MINUTE = 30;
const RETRY_MS = 5_000;

/** Writes to people and channels, for the outbox: one attempt a call, and the truth about how it ended. */
export function createMessenger(client: WebClient, tokens: Tokens, pace: Pace): Messenger {
  const draw = drawnOnce(renderProactive);
  return {
    platform: 'slack',
    pace,
    editsPerMinute: EDITS_PER_MINUTE,
    // A person's id opens their chat by itself.
    requestsBefore: () => 0,
    async send({ workspace, address, message, reader, deliveryId }) {
      try {
        const said = { ...draw(message, reader), ...quiet, metadata: deliveryMark(deliveryId) };
        const { channel, ts } = await withToken(tokens, workspace, (token) =>
          client.chat.postMessage({ token, channel: channelOf(address), ...said }),
        );
        const ref = { channel: String(channel), ts: String(ts) };
        return { kind: 'sent', ref, address: { channel: ref.channel } };
      } catch (error) {
        return failureOf(error);
      }
    },
    async update(ref, { workspace, message, reader }) {
      try {
        const target = { channel: channelOf(ref), ts: ref.ts ?? '' };
        await withToken(tokens, workspace, (token) =>
          client.chat.update({ token, ...target, ...draw(message, reader), parse: 'none' }),
        );
        return { kind: 'sent', ref, address: { channel: target.channel } };
      } catch (error) {
        return failureOfUpdate(error);
      }
    },
    async find({ workspace, address, deliveryId, since }) {
      try {
        return await withToken(tokens, workspace, (token) =>
          findMarked(client, token, channelOf(address), deliveryMark(deliveryId), since),
        );
      } catch (error) {
        return failureOfLookUp(error);
      }
    },
  };
}

const channelOf = (address: Outgoing['address']): string => address.channel ?? '';

/** Slack cannot tell when it refuses for good, as in a channel, which we may not read. */
function failureOfLookUp(error: unknown): Trace {
  const failure = failureOf(error);
  if (failure.kind === 'busy') return { kind: 'busy', retryAfterMs: failure.retryAfterMs };
  return failure.kind === 'inDoubt' ? { kind: 'silent' } : { kind: 'unknown' };
}

/** A second edit does no harm, so one in doubt is simply due again. A message that is gone stays gone. */
function failureOfUpdate(error: unknown): ReturnType<typeof failureOf> {
  const failure = failureOf(error);
  if (failure.kind === 'inDoubt') return { kind: 'busy', retryAfterMs: RETRY_MS, code: failure.code };
  const gone = failure.code === 'message_not_found' || failure.code === 'cant_update_message';
  return gone ? { kind: 'unreachable', code: failure.code } : failure;
}
