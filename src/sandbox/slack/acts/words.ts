import { isObject, type Json } from '../limits/rules.js';
import type { Delivered, Written } from '../types.js';
import { type ActContext, send, typed } from './context.js';

/** Writes in the personal chat: `message.im`. */
export async function say(
  context: ActContext,
  userId: string,
  text: string,
  more?: Written,
): Promise<Delivered> {
  const message = typed(context, userId, context.world.dmOf(userId), text, more);
  return context.events.emit({ type: 'message', channel_type: 'im', ...message });
}

/** Sends a file in the personal chat, with words or without. https://docs.slack.dev/reference/events/message/file_share */
export function sendFile(
  context: ActContext,
  userId: string,
  { name, content }: { readonly name: string; readonly content: Uint8Array | string },
  text = '',
): Promise<Delivered> {
  const id = context.world.nextId('F');
  context.world.files.set(id, { name, bytes: Buffer.from(content) });
  return say(context, userId, text, { subtype: 'file_share', files: [{ id, name }] });
}

/** Mentions the bot in a channel: `app_mention`. */
export async function mention(
  context: ActContext,
  userId: string,
  channelId: string,
  text: string,
  more?: Written,
) {
  const message = typed(context, userId, channelId, text, more);
  const mentioned = `<@${context.world.bot.userId}> ${message.text}`;
  const kept = context.world.message(channelId, message.ts);
  if (kept) kept.text = mentioned;
  return context.events.emit({ type: 'app_mention', ...message, text: mentioned });
}

/**
 * Types a slash command. What the bot answers in the response itself is shown to the person. So is Slack's own
 * sentence when the bot does not answer. https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export async function command(
  context: ActContext,
  userId: string,
  name: string,
  text: string,
  channelId: string,
) {
  const { world, tickets, responseUrl } = context;
  const user = world.user(userId);
  const enterprise = world.enterprise();
  const delivered = await send(context, {
    kind: 'command',
    payload: {
      token: 'deprecated',
      team_id: world.options.team.id,
      team_domain: 'sandbox',
      channel_id: channelId,
      channel_name: world.channels.get(channelId)?.name ?? 'directmessage',
      user_id: userId,
      user_name: user.name,
      command: name,
      text,
      api_app_id: world.bot.appId,
      is_enterprise_install: String(enterprise !== null),
      ...(enterprise && { enterprise_id: enterprise }),
      response_url: responseUrl(tickets.response({ userId, channelId })),
      trigger_id: tickets.trigger(userId),
    },
  });
  showAnswer(context, delivered, userId, channelId, name);
  return delivered;
}

function showAnswer(
  { world }: ActContext,
  { status, body }: Delivered,
  userId: string,
  channel: string,
  name: string,
) {
  if (status !== 200) {
    const reason = status === 0 ? 'operation_timeout' : 'dispatch_failed';
    const text = `${name} failed with the error "${reason}"`;
    world.post({ channel, user: 'USLACKBOT', text, ephemeralFor: userId });
  } else if (body) {
    const answer = parsed(body);
    const seenBy = answer.response_type === 'in_channel' ? undefined : userId;
    const blocks = Array.isArray(answer.blocks) ? { blocks: answer.blocks as Json[] } : {};
    world.postAsBot(channel, { text: String(answer.text ?? ''), ...blocks }, seenBy);
  }
}

function parsed(body: string): Json {
  try {
    const answer: unknown = JSON.parse(body);
    return isObject(answer) ? answer : { text: body };
  } catch {
    return { text: body };
  }
}
