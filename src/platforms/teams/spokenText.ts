import { z } from 'zod';
import { visibleText, visibleWords } from '../../domain/people/visibleText.js';
import type { TeamsActivity } from './activity.js';

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * What a person said, as far as it can be seen. Without the mention of the bot, other people's mentions as their names,
 * entities of HTML undone.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations
 */
export function spokenText(activity: TeamsActivity): string {
  const mentions = (activity.entities ?? []).flatMap((entity) => {
    const read = mention.safeParse(entity);
    return read.success ? [read.data] : [];
  });
  const ours = mentions.filter(({ mentioned }) => mentioned.id === activity.recipient.id);
  const named = new Set(ours.map(({ text }) => visibleText(text)).filter((at) => at !== ''));
  return visibleWords(activity.text ?? '', (said) =>
    [...named]
      .reduce((text, at) => text.replaceAll(at, ' '), said)
      .replace(/<\/?at(?:\s[^<>]*)?>/g, '')
      .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
