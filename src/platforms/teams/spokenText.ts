import { z } from 'zod';
import { visibleText, visibleWords } from '../../domain/people/visibleText.js';
import type { TeamsActivity } from './activity.js';

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string(), aadObjectId: z.string().nullish() }),
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
 * What a person said, as far as it can be seen, without the mention of the bot. Other people are told by their account where
 * Teams tells it, else by their names; entities of HTML are undone.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations
 */
export function spokenText(activity: TeamsActivity): string {
  const mentions = (activity.entities ?? []).flatMap((entity) => {
    const read = mention.safeParse(entity);
    return read.success ? [read.data] : [];
  });
  const ours = mentions.filter(({ mentioned }) => mentioned.id === activity.recipient.id);
  const others = mentions.filter(({ mentioned }) => mentioned.id !== activity.recipient.id);
  const named = new Set(ours.map(({ text }) => visibleText(text)).filter((at) => at !== ''));
  return visibleWords(activity.text ?? '', (said) =>
    byAccount(
      [...named].reduce((text, at) => text.replaceAll(at, ' '), said),
      others,
    )
      .replace(/<\/?at(?:\s[^<>]*)?>/g, '')
      .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Each mention that Teams tells the account of, in the order in which they stand. */
const byAccount = (text: string, others: readonly z.infer<typeof mention>[]): string =>
  others.reduce((said, { mentioned: { aadObjectId }, text: at }) => {
    const shown = visibleText(at);
    return aadObjectId && shown ? said.replace(shown, () => `<@${aadObjectId}>`) : said;
  }, text);
