import { ADAPTIVE_CARD, type BotActivity, isObject } from '../activity.js';
import { TEAMS_MAX_BYTES, utf16Bytes, validateCard } from '../validateCard.js';
import { type Answer, refusal } from './http.js';

const SHOWN_ATTACHMENTS = [ADAPTIVE_CARD, 'image/png', 'image/jpeg', 'image/gif'];

/** An activity of the bot that Teams would show, or the refusal Teams would answer. */
export function acceptActivity(
  body: unknown,
):
  | { readonly activity: BotActivity; readonly refused: null }
  | { readonly activity: null; readonly refused: Answer } {
  const refused = refusalOf(body);
  return refused ? { activity: null, refused } : { activity: body as BotActivity, refused: null };
}

function refusalOf(body: unknown): Answer | null {
  if (!isObject(body) || typeof body.type !== 'string') {
    return refusal(400, 'BadSyntax', 'The body is not an activity.');
  }
  if (utf16Bytes(body) > TEAMS_MAX_BYTES) {
    return refusal(413, 'MessageSizeTooBig', 'Message size too large.');
  }
  if (!hasRightThumbs(body.channelData)) return refusal(400, 'BadSyntax', 'The feedback loop is none.');
  if (body.type === 'typing') return null;
  if (body.type !== 'message') return refusal(400, 'BadSyntax', `Bots cannot send a ${body.type}.`);
  return contentRefusal(body);
}

/** Either of the two ways to ask for thumbs, never both. */
function hasRightThumbs(channelData: unknown): boolean {
  if (!isObject(channelData) || channelData.feedbackLoop === undefined) return true;
  const { feedbackLoop, feedbackLoopEnabled } = channelData;
  const isKnown = isObject(feedbackLoop) && ['default', 'custom'].includes(String(feedbackLoop.type));
  return isKnown && feedbackLoopEnabled === undefined;
}

function contentRefusal(body: Record<string, unknown>): Answer | null {
  const attachments = Array.isArray(body.attachments) ? body.attachments : [];
  const hasText = typeof body.text === 'string' && body.text !== '';
  if (!hasText && attachments.length === 0)
    return refusal(400, 'BadSyntax', 'Activity must include text or attachments.');
  const complaints = attachments.flatMap(attachmentComplaints);
  return complaints.length > 0 ? refusal(400, 'BadSyntax', complaints.join(' ')) : null;
}

function attachmentComplaints(attachment: unknown): string[] {
  if (!isObject(attachment)) return ['An attachment is not an object.'];
  const type = String(attachment.contentType);
  if (!SHOWN_ATTACHMENTS.includes(type)) return [`Unsupported attachment type ${type}.`];
  return type === ADAPTIVE_CARD ? validateCard(attachment.content, TEAMS_MAX_BYTES) : [];
}
