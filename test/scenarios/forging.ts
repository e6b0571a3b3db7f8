import { z } from 'zod';
import { encodeIntent, type Intent } from '../../src/conversation/intents.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { cardIn } from '../../src/sandbox/teams/read.js';
import { cardInputs, shownErrors } from '../../src/sandbox/teams/readCard.js';
import { walk } from '../../src/sandbox/teams/walkCard.js';
import { eventually } from '../support/eventually.js';
import { type Name, slackId, slackTeam, teamsId } from './people.js';
import { plain } from './steps.js';
import type { TwoChats } from './twoChats.js';

/** What a button of a forger carries: an intent made up, or something that is none of ours. */
export type Forged = Intent | { readonly foreign: string };

const carried = (forged: Forged): string => ('foreign' in forged ? forged.foreign : encodeIntent(forged));

/** Presses a button that the bot never drew, as a changed client can. Signed by the platform, made up by the person. */
export async function forgesButton(
  chats: TwoChats,
  chat: Platform,
  name: Name,
  forged: Forged,
): Promise<void> {
  if (chat === 'slack') {
    const channel = chats.slack.dmOf(slackId(name));
    const { status } = await chats.slack.interact({
      ...slackActor(chats, name),
      type: 'block_actions',
      container: { type: 'message', message_ts: '1.1', channel_id: channel },
      channel: { id: channel, name: 'directmessage' },
      actions: [{ type: 'button', block_id: 'b', action_id: 'made.up', value: carried(forged) }],
    });
    expect(status).toBe(200);
    return;
  }
  const data = { etincelle: { intent: carried(forged) } };
  await chats.teams.execute(teamsId(name), anyCard(chats, name), 'made.up', data);
}

/** Submits a form that the bot never opened, with any values; gives what the person is shown of it. */
export async function forgesForm(
  chats: TwoChats,
  chat: Platform,
  name: Name,
  form: {
    kind: 'mission' | 'framing' | 'repeat' | 'announcement';
    formId: string;
    missionId: string | null;
    copyOf?: string;
    slots?: readonly (string | null)[];
  },
  values: Record<string, string>,
): Promise<Refused> {
  const { kind, formId, missionId, copyOf, slots } = form;
  if (chat === 'slack') {
    const state = Object.entries(values).map(([field, value]) => [
      field,
      { v: { type: 'plain_text_input', value } },
    ]);
    const { body } = await chats.slack.interact({
      ...slackActor(chats, name),
      type: 'view_submission',
      view: {
        ...{ id: 'VFORGED', type: 'modal', callback_id: kind },
        private_metadata: JSON.stringify({ formId, missionId, copyOf, slots }),
        state: { values: Object.fromEntries(state) },
      },
    });
    const shown = slackAnswer.parse(JSON.parse(body || '{}'));
    return { beside: shown.errors ?? {}, sentence: shown.view?.blocks[0]?.text?.text ?? null };
  }
  const context = {
    timezone: 'Europe/Paris',
    missionTitle: 'x',
    people: 1,
    channels: [{ id: 'C0', name: 'c' }],
  };
  const data = { etincelle: { form: kind, formId, missionId, copyOf, slots, ...context }, ...values };
  const pressed = anyCard(chats, name);
  const known = chats.person(chat, name).inbox().length;
  await chats.teams.execute(teamsId(name), pressed, 'made.up', data);
  const user = chats.teams.users().find(({ id }) => id === teamsId(name));
  const shown = teamsChat(chats, name).find(({ id }) => id === pressed);
  const card = shown && cardIn(shown);
  const beside = card && user ? shownErrors(card, user) : {};
  const inbox = chats.person(chat, name).inbox();
  // A card that is over has given way to why; a form that came back has it above its fields.
  const over = card && cardInputs(card).length === 0 ? inbox.find(({ id }) => id === pressed)?.text : null;
  const above = Object.keys(beside).length === 0 && card ? warningIn(card) : null;
  return { beside, sentence: inbox[known]?.text ?? above ?? over ?? null };
}

/** What stands above a form that came back: what was wrong with the whole of it. */
function warningIn(card: Parameters<typeof shownErrors>[0]): string | null {
  const texts = [...walk(card)].map(({ text }) => String(text ?? ''));
  return texts.find((text) => text.startsWith('⚠ '))?.slice(2) ?? null;
}

/** Sentences beside fields, or one in place of the form. */
interface Refused {
  readonly beside: Readonly<Record<string, string>>;
  readonly sentence: string | null;
}

const slackAnswer = z.object({
  errors: z.record(z.string(), z.string()).optional(),
  view: z
    .object({ blocks: z.array(z.object({ text: z.object({ text: z.string() }).optional() })) })
    .optional(),
});

/** What a person is told in answer to what they do, once the bot has settled. Everything new in their chat, in order. */
export async function answersTo(
  chats: TwoChats,
  chat: Platform,
  name: Name,
  act: () => Promise<void>,
): Promise<string[]> {
  const person = chats.person(chat, name);
  const known = new Set(standing(chats, chat, name));
  const fresh = () => {
    const now = standing(chats, chat, name);
    return person.inbox().filter((_, at) => !known.has(now[at]));
  };
  await act();
  await eventually(() => expect(fresh().length).toBeGreaterThan(0));
  await chats.settle();
  return fresh().map(({ text }) => plain(text));
}

/** What stands in somebody's chat, each thing by itself. In Teams a card that gave way to an answer is another one. */
function standing(chats: TwoChats, chat: Platform, name: Name): unknown[] {
  if (chat === 'slack')
    return chats
      .person(chat, name)
      .inbox()
      .map(({ id }) => id);
  return teamsChat(chats, name)
    .filter(({ from }) => from === 'bot')
    .map(({ activity }) => activity);
}

let trigger = 0;

function slackActor(chats: TwoChats, name: Name) {
  trigger += 1;
  return {
    user: { id: slackId(name), team_id: slackTeam.id },
    team: { id: slackTeam.id, domain: 'scene' },
    api_app_id: chats.slack.bot.appId,
    trigger_id: `forged.${trigger}`,
    is_enterprise_install: false,
  };
}

/** Any card of the bot in somebody's chat. Teams says which one was pressed, and what it carried is the client's word. */
function anyCard(chats: TwoChats, name: Name): string {
  const card = teamsChat(chats, name).find(
    ({ from, activity }) => from === 'bot' && activity.attachments !== undefined,
  );
  if (!card) throw new Error(`${name} has no card of the bot.`);
  return card.id;
}

const teamsChat = ({ teams }: TwoChats, name: Name) =>
  teams.messages(teamsId(name), teams.personalChatId(teamsId(name)));
