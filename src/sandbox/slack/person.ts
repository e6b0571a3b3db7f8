import type { FormField, OpenForm, Person, Said } from '../person.js';
import { checkInClient } from './acts/check.js';
import type { ActContext } from './acts/context.js';
import { submitView } from './acts/modal.js';
import { clickBlock } from './acts/press.js';
import { mention, say, sendFile } from './acts/words.js';
import { inputsOf, optionsOf } from './elements.js';
import type { Json } from './limits/rules.js';
import { buttonsOf, fieldsOf, linksOf, readBlocks } from './reading.js';
import type { FieldValue, SlackMessage, SlackView, ViewState, Where } from './types.js';

/** The person in front of this Slack, as a scenario sees them. */
export function personOf(context: ActContext, userId: string): Person {
  const { world } = context;
  const said = (channelId: string) =>
    botMessages(context, userId, channelId).map((each) => saidOf(context, each));
  return {
    userId,
    name: world.user(userId).name,
    say: async (text) => void (await say(context, userId, text)),
    send: async (name, content, text) => void (await sendFile(context, userId, { name, content }, text)),
    mention: async (channelId, text) => void (await mention(context, userId, channelId, text)),
    inbox: () => said(world.dmOf(userId)),
    channel: said,
    press: (label, where) => press(context, userId, label, where),
    form: () => formOf(world.modals.get(userId)?.at(-1)),
    submit: (values) => submit(context, userId, values),
  };
}

const botMessages = ({ world }: ActContext, userId: string, channelId: string) =>
  world
    .seenBy(userId, channelId)
    .filter((each) => each.user === world.bot.userId || each.user === 'USLACKBOT');

const idOf = (message: SlackMessage) => `${message.channel}:${message.ts}`;

function saidOf({ world }: ActContext, message: SlackMessage): Said {
  const blocks: Json[] =
    message.blocks.length > 0
      ? message.blocks
      : [{ type: 'section', text: { type: 'mrkdwn', text: message.text } }];
  return {
    id: idOf(message),
    text: readBlocks(world, blocks),
    buttons: buttonsOf(blocks).map(({ label }) => label),
    links: linksOf(blocks),
    at: new Date(Number(message.ts) * 1000),
    onlyMe: message.ephemeralFor !== undefined,
  };
}

/** Everything with buttons that this person sees: the modal in front first, then messages, newest first, then the App Home. */
function surfaces({ world }: ActContext, userId: string): { id: string; blocks: Json[]; where: Where }[] {
  const ofView = (view: SlackView | undefined) =>
    view ? [{ id: view.id, blocks: view.content.blocks as Json[], where: { viewId: view.id } }] : [];
  const mine = [...world.channels.values()].filter((each) => each.memberIds.includes(userId));
  const messages = [world.dmOf(userId), ...mine.map((each) => each.id)]
    .flatMap((channelId) => world.seenBy(userId, channelId))
    .sort((one, other) => Number(other.ts) - Number(one.ts));
  return [
    ...ofView(world.modals.get(userId)?.at(-1)),
    ...messages.map((each) => ({
      id: idOf(each),
      blocks: each.blocks,
      where: { messageTs: each.ts, channelId: each.channel },
    })),
    ...ofView(world.homes.get(userId)),
  ];
}

async function press(
  context: ActContext,
  userId: string,
  label: string | RegExp,
  where?: Said,
): Promise<void> {
  const matches = (text: string) => (typeof label === 'string' ? text === label : label.test(text));
  for (const surface of surfaces(context, userId)) {
    if (where && surface.id !== where.id) continue;
    const button = buttonsOf(surface.blocks).find((each) => matches(each.label));
    if (!button) continue;
    await clickBlock(context, userId, surface.where, button.blockId, button.actionId, button.value);
    return;
  }
  throw new Error(`${context.world.user(userId).name} sees no button ${String(label)}.`);
}

function formOf(view: SlackView | undefined): OpenForm | null {
  if (!view || inputsOf(view.content).length === 0) return null;
  const fields: FormField[] = fieldsOf(view);
  return { title: String((view.content.title as Json).text), fields };
}

async function submit(context: ActContext, userId: string, values: Record<string, string>) {
  const view = context.world.modals.get(userId)?.at(-1);
  if (!view) throw new Error(`${context.world.user(userId).name} has no form open.`);
  const locale = context.world.user(userId).locale;
  const state = stateOf(view, values);
  const result = await submitView(context, userId, view.id, state, (filled) => checkInClient(filled, locale));
  if (result.outcome === 'failed') throw new Error(`Slack shows that the app failed: ${result.reason}.`);
  return result.outcome === 'errors' ? result.errors : null;
}

/** Values by field name as a state: an option by its value or its label, several separated by commas. */
function stateOf(view: SlackView, values: Record<string, string>): ViewState {
  const state: ViewState = {};
  for (const [name, text] of Object.entries(values)) {
    const input = inputsOf(view.content).find((each) => each.blockId === name);
    if (!input) throw new Error(`The form has no field ${name}.`);
    state[name] = { [input.actionId]: fieldValue(input.element, text) };
  }
  return state;
}

function fieldValue(element: Json, text: string): FieldValue {
  const toValue = (one: string) =>
    String(optionsOf(element).find((each) => (each.text as Json).text === one)?.value ?? one);
  const several = element.type === 'checkboxes' || String(element.type).startsWith('multi_');
  if (several) return text === '' ? [] : text.split(',').map((one) => toValue(one.trim()));
  return text === '' ? null : toValue(text);
}
