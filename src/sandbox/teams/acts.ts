import type { IncomingActivity, JsonObject } from './activity.js';
import { incomingActivity, mentionOfBot, type Place } from './incomingActivities.js';
import { applyInvokeResponse } from './invokeResponse.js';
import type { BotAnswer } from './postActivity.js';
import {
  type Conversation,
  findConversation,
  personalChat,
  type StoredMessage,
  store,
  type TeamsUser,
  type World,
} from './world.js';

/** Carries an activity to the bot and gives its answer. */
type Post = (activity: IncomingActivity) => Promise<BotAnswer>;

export interface Stage {
  readonly world: World;
  readonly serviceUrl: () => string;
  readonly post: Post;
}

/** Somebody by id; throws on an id that is not in the tenant. */
export function userOf(world: World, userId: string): TeamsUser {
  const user = world.users.get(userId);
  if (!user) throw new Error(`Nobody in this tenant has the id ${userId}.`);
  return user;
}

/** Writes in the personal chat. Opening it adds the app for the person, as Teams does. */
export async function say(stage: Stage, userId: string, text: string): Promise<void> {
  if (stage.world.installs.get(userId) !== 'installed') await install(stage, userId);
  const user = userOf(stage.world, userId);
  const conversation = personalChat(stage.world, userId);
  const id = stage.world.nextId();
  store(stage.world, conversation, { id, from: userId, activity: { type: 'message', text } });
  await send(stage, user, { conversation }, { type: 'message', id, text, textFormat: 'plain' });
}

/** Sends a file in the personal chat. Teams puts it in their OneDrive, and tells where for a few minutes. */
export async function sendFile(
  stage: Stage,
  userId: string,
  { name, content }: { readonly name: string; readonly content: Uint8Array | string },
  text = '',
): Promise<void> {
  if (stage.world.installs.get(userId) !== 'installed') await install(stage, userId);
  const conversation = personalChat(stage.world, userId);
  const id = stage.world.nextId();
  stage.world.files.set(id, Buffer.from(content));
  store(stage.world, conversation, { id, from: userId, activity: { type: 'message', text: name } });
  const attachment = {
    ...{ contentType: 'application/vnd.microsoft.teams.file.download.info', name },
    content: { downloadUrl: `${stage.serviceUrl()}files/${id}`, uniqueId: id, fileType: 'csv' },
  };
  const user = userOf(stage.world, userId);
  await send(stage, user, { conversation }, { type: 'message', id, text, attachments: [attachment] });
}

/** Writes in a channel after mentioning the bot, which starts a thread. Without the app in the team, throws. */
export async function mention(stage: Stage, userId: string, channelId: string, text: string): Promise<void> {
  if (!stage.world.teamInstalled) throw new Error('The app is not in this team: nobody can mention it.');
  const conversation = channelOf(stage.world, channelId);
  const id = stage.world.nextId();
  const { text: at, entity } = mentionOfBot(stage.world);
  store(stage.world, conversation, {
    id,
    from: userId,
    activity: { type: 'message', text: `${at} ${text}` },
  });
  await send(
    stage,
    userOf(stage.world, userId),
    { conversation, threadId: id },
    { type: 'message', id, text: `${at} ${text}\n`, textFormat: 'plain', entities: [entity] },
  );
}

/** Presses an Action.Execute: an invoke whose answer replaces the card, or is said under it. */
export async function execute(
  stage: Stage,
  userId: string,
  activityId: string,
  verb: string,
  data: JsonObject,
): Promise<void> {
  const { conversation, message } = visibleMessage(stage.world, userId, activityId);
  const value = { action: { type: 'Action.Execute', id: '', verb, data }, trigger: 'manual' };
  const answer = await send(stage, userOf(stage.world, userId), placeOf(conversation, message), {
    type: 'invoke',
    id: `f:${stage.world.nextId()}`,
    name: 'adaptiveCard/action',
    replyToId: activityId,
    value,
  });
  applyInvokeResponse(stage.world, conversation, message, userId, answer.body);
}

/** Presses an Action.Submit: a message without text that carries `data` as its value. */
export async function submit(
  stage: Stage,
  userId: string,
  activityId: string,
  data: JsonObject,
): Promise<void> {
  const { conversation, message } = visibleMessage(stage.world, userId, activityId);
  const place = placeOf(conversation, message);
  await send(stage, userOf(stage.world, userId), place, {
    type: 'message',
    replyToId: activityId,
    value: data,
  });
}

/** Presses a thumb below an answer that has them: an invoke, whose answer is empty. */
export async function rate(
  stage: Stage,
  userId: string,
  activityId: string,
  reaction: 'like' | 'dislike',
): Promise<void> {
  const { conversation, message } = visibleMessage(stage.world, userId, activityId);
  const { feedbackLoop } = (message.activity.channelData ?? {}) as JsonObject;
  if (!feedbackLoop) throw new Error('This message has no thumbs.');
  const actionValue = { reaction, feedback: JSON.stringify({ feedbackText: 'Bof.' }) };
  await send(stage, userOf(stage.world, userId), placeOf(conversation, message), {
    type: 'invoke',
    name: 'message/submitAction',
    replyToId: activityId,
    value: { actionName: 'feedback', actionValue },
  });
}

/** Adds the app for one person. Teams tells the bot twice, as a member of the chat and as an installation. */
export async function install(stage: Stage, userId: string): Promise<void> {
  stage.world.installs.set(userId, 'installed');
  stage.world.blocked.delete(userId);
  const place = { conversation: personalChat(stage.world, userId) };
  place.conversation.gone = false;
  await installation(stage, userOf(stage.world, userId), place, 'add');
}

/** Removes the app for one person; the bot can no longer write to them. */
export async function uninstall(stage: Stage, userId: string): Promise<void> {
  stage.world.installs.set(userId, 'uninstalled');
  await installation(
    stage,
    userOf(stage.world, userId),
    { conversation: personalChat(stage.world, userId) },
    'remove',
  );
}

/** Somebody adds the app to the team: its channels can be written in, its members be met. */
export async function installInTeam(stage: Stage, userId: string): Promise<void> {
  stage.world.teamInstalled = true;
  const [general] = stage.world.team.channels;
  if (!general) throw new Error('The team has no channel.');
  const place = { conversation: channelOf(stage.world, general.id) };
  await installation(stage, userOf(stage.world, userId), place, 'add');
}

async function installation(
  stage: Stage,
  user: TeamsUser,
  place: Place,
  action: 'add' | 'remove',
): Promise<void> {
  const bot = [{ id: stage.world.bot.id }];
  const inTeam = place.conversation.type === 'channel';
  const eventType = action === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved';
  await send(stage, user, place, {
    type: 'conversationUpdate',
    ...(action === 'add' ? { membersAdded: bot } : { membersRemoved: bot }),
    ...(inTeam ? { channelData: { eventType } } : {}),
  });
  await send(stage, user, place, { type: 'installationUpdate', action });
  stage.world.changed();
}

type Extra = Parameters<typeof incomingActivity>[4];

/** Posts an activity to the bot, as somebody, from a place. */
export function send(stage: Stage, user: TeamsUser, place: Place, extra: Extra): Promise<BotAnswer> {
  return stage.post(incomingActivity(stage.world, stage.serviceUrl(), user, place, extra));
}

function channelOf(world: World, channelId: string): Conversation {
  const conversation = findConversation(world, channelId);
  if (conversation?.type !== 'channel') throw new Error(`The team has no channel ${channelId}.`);
  return conversation;
}

function placeOf(conversation: Conversation, message: StoredMessage): Place {
  return conversation.type === 'channel' ? { conversation, threadId: message.threadId } : { conversation };
}

function visibleMessage(
  world: World,
  userId: string,
  activityId: string,
): { readonly conversation: Conversation; readonly message: StoredMessage } {
  for (const conversation of world.conversations.values()) {
    if (conversation.userId !== null && conversation.userId !== userId) continue;
    const message = conversation.messages.find((each) => each.id === activityId);
    if (message) return { conversation, message };
  }
  throw new Error(`This person sees no message ${activityId}.`);
}
