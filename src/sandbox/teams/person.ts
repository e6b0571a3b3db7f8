import type { Person } from '../person.js';
import type { JsonObject } from './activity.js';
import { execute, mention, type Stage, say, sendFile, submit, userOf } from './acts.js';
import { checkInputs } from './checkInputs.js';
import { asSaid, cardIn, type SeenMessage, seenMessages } from './read.js';
import { actionData, cardActions, cardInputs, formOf, initialValues, shownErrors } from './readCard.js';
import { personalChat } from './world.js';

interface Shown {
  readonly message: SeenMessage;
  readonly card: JsonObject;
}

/** Somebody of the tenant in front of their Teams client. */
export function personIn(stage: Stage, userId: string): Person {
  const { world } = stage;
  const user = userOf(world, userId);
  const said = (conversationId: string) =>
    seenMessages(world, userId, conversationId)
      .filter(isOfTheApp)
      .map((message) => asSaid(message, user));

  return {
    userId,
    name: user.name,
    say: (text) => say(stage, userId, text),
    send: (name, content, text) => sendFile(stage, userId, { name, content }, text),
    mention: (channelId, text) => mention(stage, userId, channelId, text),
    inbox: () => said(personalChat(world, userId).id),
    channel: (channelId) => said(channelId),
    press: async (label, where) => {
      const { shown, action } = findButton(stage, userId, label, where?.id);
      const refused = await perform(stage, userId, shown, action, initialValues(shown.card));
      if (refused) throw new Error(`The card refuses to send: ${Object.values(refused).join(' ')}`);
    },
    form: () => {
      const shown = openForm(stage, userId);
      return shown ? formOf(shown.card, user) : null;
    },
    submit: async (values) => {
      const shown = openForm(stage, userId);
      const action = shown
        ? cardActions(shown.card).find((each) => each.associatedInputs !== 'none')
        : undefined;
      if (!shown || !action) throw new Error('There is no form in front of this person.');
      const filled = { ...initialValues(shown.card), ...knownFields(shown.card, values) };
      const refused = await perform(stage, userId, shown, action, filled);
      return refused ?? errorsAfter(stage, userId, shown.message.id);
    },
  };
}

/** Said by the bot, or put into the chat by its message extension. */
const isOfTheApp = (message: SeenMessage): boolean => message.from === 'bot' || cardIn(message) !== null;

function shownCards(stage: Stage, userId: string): Shown[] {
  const own = personalChat(stage.world, userId).id;
  const channels = stage.world.team.channels.map((channel) => channel.id);
  return [own, ...channels]
    .flatMap((conversationId) => seenMessages(stage.world, userId, conversationId))
    .filter(isOfTheApp)
    .sort((a, b) => Number(b.id) - Number(a.id))
    .flatMap((message) => {
      const card = cardIn(message);
      return card ? [{ message, card }] : [];
    });
}

const openForm = (stage: Stage, userId: string): Shown | undefined =>
  shownCards(stage, userId).find(({ card }) => cardInputs(card).length > 0);

function findButton(
  stage: Stage,
  userId: string,
  label: string | RegExp,
  messageId: string | undefined,
): { readonly shown: Shown; readonly action: JsonObject } {
  const fits = (title: string) => (typeof label === 'string' ? title === label : label.test(title));
  const candidates = shownCards(stage, userId).filter(
    ({ message }) => !messageId || message.id === messageId,
  );
  for (const shown of candidates) {
    const action = cardActions(shown.card).find((each) => fits(String(each.title)));
    if (action) return { shown, action };
  }
  const seen = candidates.flatMap(({ card }) => cardActions(card).map((each) => String(each.title)));
  throw new Error(`No button ${String(label)} in sight; there are: ${seen.join(', ') || 'none'}.`);
}

/** Sends what a button sends; gives the refused fields instead when the client itself refuses. */
async function perform(
  stage: Stage,
  userId: string,
  { message, card }: Shown,
  action: JsonObject,
  values: Record<string, string>,
): Promise<Record<string, string> | null> {
  const refused = action.associatedInputs === 'none' ? {} : checkInputs(card, values);
  if (Object.keys(refused).length > 0) return refused;
  const data = actionData(action, values);
  if (action.type === 'Action.Execute') await execute(stage, userId, message.id, String(action.verb), data);
  else await submit(stage, userId, message.id, data);
  return null;
}

function knownFields(card: JsonObject, values: Record<string, string>): Record<string, string> {
  const known = cardInputs(card).map((input) => String(input.id));
  const unknown = Object.keys(values).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`The form has no field ${unknown.join(', ')}; it has ${known.join(', ')}.`);
  return values;
}

function errorsAfter(stage: Stage, userId: string, messageId: string): Record<string, string> | null {
  const shown = shownCards(stage, userId).find(({ message }) => message.id === messageId);
  const errors = shown ? shownErrors(shown.card, userOf(stage.world, userId)) : {};
  return Object.keys(errors).length > 0 ? errors : null;
}
