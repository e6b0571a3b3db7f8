import { z } from 'zod';
import type { Incoming, Receive, Reply } from '../../conversation/incoming.js';
import type { Calls, UnfurlTarget } from './calls.js';
import { renderMessage } from './render/index.js';

const id = z.string().min(1).max(300);

/**
 * Somebody has posted an address of ours. While it is still being written, Slack does not tell who will read it.
 * https://docs.slack.dev/reference/events/link_shared
 */
export const linkSharedEvent = z.object({
  user: id,
  channel: id,
  message_ts: id.nullish(),
  unfurl_id: id.nullish(),
  source: z.literal('conversations_history').nullish(),
  links: z
    .array(z.object({ url: z.string().max(3000) }))
    .min(1)
    .max(50),
});

const ADDRESS = /^https?:\/\/[^?#]*\/m\/([0-9a-f-]{36})$/i;

/** The first address of a mission among them: one is enough to show. */
export function missionLink(links: readonly { readonly url: string }[]) {
  const url = links.map((link) => link.url).find((each) => ADDRESS.test(each));
  const missionId = url && ADDRESS.exec(url)?.[1]?.toLowerCase();
  return url && missionId ? { url, missionId } : null;
}

/** Where a link is shown: by the name of the preview, or by its message. */
export function targetOf(event: z.infer<typeof linkSharedEvent>): UnfurlTarget | null {
  const { unfurl_id, source, channel, message_ts } = event;
  if (unfurl_id && source) return { unfurl_id, source };
  return message_ts ? { channel, ts: message_ts } : null;
}

/** Shows the mission below its address, as it is for everybody. Of what may not be shown nothing is said. */
export async function showLink(
  { calls, receive }: { readonly calls: Calls; readonly receive: Receive },
  incoming: Incoming,
  { url, target }: { readonly url: string; readonly target: UnfurlTarget },
): Promise<void> {
  const { message, reader }: Reply = await receive.look(incoming);
  if (message?.kind !== 'announcement') return;
  const { blocks } = renderMessage(message, reader);
  await calls.unfurl(incoming.workspace, target, url, blocks);
}
