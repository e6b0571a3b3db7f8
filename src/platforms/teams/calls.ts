import {
  type Activity,
  CloudAdapter,
  type ConversationParameters,
  type ConversationReference,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { visibleName } from '../../domain/people/visibleText.js';
import type { TeamsAddress, TeamsSent } from './address.js';
import type { Authentication } from './authentication.js';
import { channelsOf, type TeamsChannel, teamNameOf } from './channelsOf.js';
import type { TeamsMember } from './member.js';
import type { Rendered } from './render/vocabulary.js';
import { sayTargeted } from './targeted.js';

/** Calls to the connector, by plain addresses. Every call may throw: `faultOf` tells what it means. */
export interface Calls {
  readonly adapter: CloudAdapter;
  /** Says something where the address points. In the personal chat, in a new thread of a channel, or in a thread. */
  post(address: TeamsAddress, said: Rendered): Promise<TeamsSent>;
  /** Puts something else in the place of a message. */
  replace(address: TeamsAddress, sent: TeamsSent, said: Rendered): Promise<void>;
  /** Says something that one person alone sees, in a channel or a group's chat. */
  whisper(address: TeamsAddress, userId: string, said: Rendered): Promise<void>;
  /** Shows for a few seconds that an answer is being made. */
  typing(address: TeamsAddress): Promise<void>;
  /** Opens the chat with a person, or finds the one there; gives the address with its conversation. */
  open(address: TeamsAddress): Promise<TeamsAddress>;
  /** Somebody of the address's conversation, by Teams id or Entra object id. */
  member(address: TeamsAddress, userId: string): Promise<TeamsMember>;
  /** The channels of a team with their names; the general one has none. */
  channels(address: TeamsAddress, teamId: string): Promise<TeamsChannel[]>;
  /** What a team is called; empty when Teams does not tell. */
  teamName(address: TeamsAddress, teamId: string): Promise<string>;
}

const CHANNEL_ID = 'msteams';

/** The calls over one adapter, which is made once: a new one for each send would lose its credentials. */
export function createCalls(authentication: Authentication, appId: string): Calls {
  const adapter = new CloudAdapter(authentication);

  const within = async <Result>(
    address: TeamsAddress,
    work: (context: TurnContext) => Promise<Result>,
  ): Promise<Result> => {
    const done: Result[] = [];
    await adapter.continueConversationAsync(appId, referenceTo(address), async (context) => {
      done.push(await work(context));
    });
    const [result] = done;
    if (done.length === 0) throw new Error('The turn ended before its work was done.');
    return result as Result;
  };

  const create = async (
    address: TeamsAddress,
    parameters: Partial<ConversationParameters>,
  ): Promise<string> => {
    let created = '';
    const { serviceUrl, tenantId } = address;
    const whole = {
      isGroup: false,
      bot: { id: address.botId, name: '' },
      tenantId,
      channelData: {},
      ...parameters,
    };
    const remember = async (context: TurnContext): Promise<void> => {
      created = context.activity.conversation.id;
    };
    await adapter.createConversationAsync(appId, CHANNEL_ID, serviceUrl, AUDIENCE, whole, remember);
    return created;
  };

  return {
    adapter,
    post: (address, said) =>
      isNewThread(address)
        ? startThread(create, address, said)
        : within(address, (context) => say(context, said)),
    replace: (address, sent, said) =>
      within({ ...address, ...sent }, async (context) => {
        await context.updateActivity({ ...messageOf(said), id: sent.activityId });
      }),
    whisper: (address, userId, said) =>
      within(address, (context) => sayTargeted(context, userId, messageOf(said))),
    typing: (address) =>
      within(address, async (context) => void (await context.sendActivity({ type: 'typing' }))),
    open: async (address) => {
      const { tenantId, userId } = address;
      const member = { members: [{ id: userId, name: '' }], channelData: { tenant: { id: tenantId } } };
      return { ...address, conversationId: await create(address, member) };
    },
    member: (address, userId) =>
      within(address, async (context) => {
        const member = await TeamsInfo.getMember(context, userId);
        const { name, email, userPrincipalName, userRole, tenantId, aadObjectId } = member;
        return {
          name: visibleName(name ?? ''),
          objectId: aadObjectId ?? null,
          email: email || userPrincipalName || null,
          role: userRole ?? null,
          tenantId: tenantId ?? null,
        };
      }),
    channels: (address, teamId) =>
      within(address, (context) => channelsOf(context, teamId, authentication.timeoutMs)),
    teamName: (address, teamId) =>
      within(address, (context) => teamNameOf(context, teamId, authentication.timeoutMs)),
  };
}

/** Whom our tokens are for: the connector. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const AUDIENCE = 'https://api.botframework.com';

const isNewThread = ({ kind, conversationId }: TeamsAddress): boolean =>
  kind === 'channel' && !conversationId.includes(';messageid=');

async function startThread(
  create: (address: TeamsAddress, parameters: Partial<ConversationParameters>) => Promise<string>,
  address: TeamsAddress,
  said: Rendered,
): Promise<TeamsSent> {
  const channelData = { channel: { id: address.conversationId }, tenant: { id: address.tenantId } };
  const activity = messageOf(said) as Activity;
  const conversationId = await create(address, { isGroup: true, channelData, activity });
  const activityId = conversationId.split(';messageid=')[1] ?? '';
  return { serviceUrl: address.serviceUrl, conversationId, activityId };
}

async function say(context: TurnContext, said: Rendered): Promise<TeamsSent> {
  const { serviceUrl, conversation } = context.activity;
  const response = await context.sendActivity(messageOf(said));
  return { serviceUrl, conversationId: conversation.id, activityId: response?.id ?? '' };
}

/** Thumbs are Teams' own. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content */
const thumbs = { channelData: { feedbackLoop: { type: 'default' } } };

function messageOf({ card, summary, rated }: Rendered): Partial<Activity> {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  return { type: 'message', summary, attachments, ...(rated ? thumbs : {}) };
}

function referenceTo(address: TeamsAddress): Partial<ConversationReference> {
  const { kind, serviceUrl, tenantId, conversationId, botId } = address;
  const isGroup = kind !== 'personal';
  const conversationType = kind === 'group' ? 'groupChat' : kind;
  return {
    channelId: CHANNEL_ID,
    serviceUrl,
    bot: { id: botId, name: '' },
    conversation: { id: conversationId, isGroup, conversationType, tenantId, name: '' },
  };
}
