/**
 * The shapes of the Bot Framework protocol that this stand-in writes and reads; only the parts that Teams fills in.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export type JsonObject = Record<string, unknown>;

interface ChannelAccount {
  readonly id: string;
  readonly name?: string;
  readonly aadObjectId?: string;
}

export interface ConversationAccount {
  readonly id: string;
  readonly tenantId: string;
  readonly conversationType: 'personal' | 'channel';
  readonly isGroup: boolean;
}

interface Attachment {
  readonly contentType: string;
  readonly content?: JsonObject;
  readonly contentUrl?: string;
  readonly name?: string;
}

/** What Teams posts to a bot. `timestamp` is UTC, `localTimestamp` the sender's clock in `localTimezone` (IANA). */
export interface IncomingActivity {
  readonly type: 'message' | 'invoke' | 'conversationUpdate' | 'installationUpdate';
  readonly id: string;
  readonly channelId: 'msteams';
  readonly serviceUrl: string;
  readonly timestamp: string;
  readonly localTimestamp: string;
  readonly localTimezone: string;
  readonly locale: string;
  readonly from: ChannelAccount;
  readonly recipient: ChannelAccount;
  readonly conversation: ConversationAccount;
  readonly channelData: JsonObject;
  readonly entities: readonly JsonObject[];
  readonly name?: string;
  readonly action?: 'add' | 'remove';
  readonly text?: string;
  readonly textFormat?: 'plain';
  readonly replyToId?: string;
  readonly value?: unknown;
  readonly attachments?: readonly Attachment[];
  readonly membersAdded?: readonly ChannelAccount[];
  readonly membersRemoved?: readonly ChannelAccount[];
}

/** What a bot sends; everything in it is unchecked until the connector has accepted it. */
export interface BotActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly Attachment[];
  readonly [key: string]: unknown;
}

/** The card of a bot's activity, or null. */
export function cardOf(activity: BotActivity): JsonObject | null {
  const attachment = activity.attachments?.find((each) => each.contentType === ADAPTIVE_CARD);
  return attachment?.content ?? null;
}

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** Whether a value is a JSON object (not null, not an array). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
