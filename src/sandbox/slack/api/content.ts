import { withIds } from '../elements.js';
import { MAX_MESSAGE_CHARACTERS, validateBlocks } from '../limits/index.js';
import { isObject, type Json } from '../limits/rules.js';
import { SlackRefusal } from './refusal.js';

const MAX_TEXT = 40_000;

interface Content {
  text: string;
  blocks?: Json[];
  metadata?: Json;
  readonly thread_ts?: string;
}

/** The text, blocks and metadata of a message, as sent; refuses what Slack refuses. */
export function messageContent(args: Json): Partial<Content> {
  const { text, blocks, metadata } = args;
  if (typeof text === 'string' && text.length > MAX_TEXT) throw new SlackRefusal('msg_too_long');
  if (metadata !== undefined) checkMetadata(metadata);
  return {
    ...(typeof text === 'string' ? { text } : {}),
    ...(blocks === undefined ? {} : { blocks: checkedBlocks(blocks) }),
    ...(isObject(metadata) ? { metadata } : {}),
  };
}

/** The same for a new message, which has to say something. https://docs.slack.dev/reference/methods/chat.postMessage */
export function newMessageContent(args: Json): Content {
  const content = messageContent(args);
  if (!content.text && !content.blocks?.length) throw new SlackRefusal('no_text');
  return { text: '', ...content, ...(args.thread_ts ? { thread_ts: String(args.thread_ts) } : {}) };
}

function checkedBlocks(blocks: unknown): Json[] {
  const problems = validateBlocks(blocks, 'message');
  const tooLong = Array.isArray(blocks) && JSON.stringify(blocks).length > MAX_MESSAGE_CHARACTERS;
  if (problems.length > 0)
    throw new SlackRefusal(tooLong ? 'msg_blocks_too_long' : 'invalid_blocks', problems);
  return withIds(blocks as Json[]);
}

function checkMetadata(metadata: unknown): void {
  if (!isObject(metadata) || typeof metadata.event_type !== 'string' || !isObject(metadata.event_payload))
    throw new SlackRefusal('invalid_metadata_format');
}
