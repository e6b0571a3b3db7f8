import { z } from 'zod';
import type { Input } from '../../conversation/incoming.js';
import type { TeamsActivity } from './activity.js';

const feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});

/** What an answer that may be rated is called: ids of activities are unique in their conversation only. */
export const answerName = (conversationId: string, activityId: string): string =>
  `${conversationId}:${activityId}`;

/** A thumb below an answer. What is typed beside it in Teams' own form is not read. Null: none of ours. */
export function ratingInput({ value, conversation, replyToId }: TeamsActivity): Input | null {
  const read = feedback.safeParse(value);
  if (!read.success || !replyToId) return null;
  const good = read.data.actionValue.reaction === 'like';
  return { kind: 'rating', answer: answerName(conversation.id, replyToId), good };
}
