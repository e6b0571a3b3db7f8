import { type BlockContext, isObject, wordsOf } from './context.js';
import { mrkdwn } from './mrkdwn.js';

/** A text object of either kind, as nodes. */
export function textOf(text: unknown, context: BlockContext): Node {
  if (isObject(text) && text.type === 'mrkdwn') return mrkdwn(wordsOf(text), context);
  return plain(wordsOf(text));
}

/** Plain text; its line breaks are kept by the style sheet. */
const plain = (text: string): Node => new Text(text);
