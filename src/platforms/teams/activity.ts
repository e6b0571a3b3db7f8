import { z } from 'zod';

/**
 * What we read of an activity. Everything else in it is ignored; what is not as expected makes it unreadable.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
 */
const text = z.string().max(1000);
const account = z.object({ id: text.min(1), name: text.nullish(), aadObjectId: text.nullish() });
const named = z.object({ id: text.min(1), name: text.nullish() });

const activitySchema = z.object({
  type: text,
  id: text.min(1),
  channelId: text,
  serviceUrl: z.url().max(1000),
  from: account,
  /** `isTargeted`: nobody but its author and the bot sees it. */
  recipient: account.extend({ isTargeted: z.boolean().nullish() }),
  conversation: z.object({
    id: text.min(1),
    tenantId: text.nullish(),
    conversationType: text.nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: text.min(1) }).nullish(),
      team: named.nullish(),
      channel: named.extend({ type: text.nullish() }).nullish(),
      eventType: text.nullish(),
    })
    .nullish(),
  attachments: z
    .array(z.looseObject({ contentType: text }))
    .max(50)
    .nullish(),
  entities: z.array(z.looseObject({ type: text })).nullish(),
  locale: text.nullish(),
  localTimezone: text.nullish(),
  name: text.nullish(),
  action: text.nullish(),
  replyToId: text.nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
});

export type TeamsActivity = z.infer<typeof activitySchema>;

/** The activity in a request body, or null when it is not one that Teams could have sent. */
export function readActivity(body: unknown): TeamsActivity | null {
  const read = activitySchema.safeParse(body);
  return read.success ? read.data : null;
}

/** The tenant an activity comes from; empty when it names none. */
export const tenantOf = ({ conversation, channelData }: TeamsActivity): string =>
  conversation.tenantId ?? channelData?.tenant?.id ?? '';

/** Where an activity comes from; others can read what is said anywhere but in a personal chat. */
export function placeOf({ conversation, channelData }: TeamsActivity): 'personal' | 'channel' | 'group' {
  const told = conversation.conversationType ?? (channelData?.team ? 'channel' : 'personal');
  // People's own chats are told as personal too, when a card of ours was shared there: the bot's begin otherwise.
  if (told === 'personal') return conversation.id.startsWith('19:') ? 'group' : told;
  return told === 'channel' || channelData?.team ? 'channel' : 'group';
}

/** Whether others can read what is said where the activity comes from. */
export const isShared = (activity: TeamsActivity): boolean => placeOf(activity) !== 'personal';
