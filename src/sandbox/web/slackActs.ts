import type { z } from 'zod';
import { GoneError } from '../slack/acts/press.js';
import type { SlackStandIn } from '../slack/index.js';
import type { Delivered } from '../slack/types.js';
import { CHAT, HOME, type SubmitResult } from '../wire.js';
import type { sayInput, slackPressInput, slackSubmitInput } from './inputs.js';
import { withoutMention } from './mention.js';
import { Refusal } from './refusals.js';
import { slackPlace } from './slackView.js';

/** Writes to the bot: in the chat, by a mention in a channel, or by a slash command anywhere. */
export async function saySlack(slack: SlackStandIn, { person, place, text }: z.infer<typeof sayInput>) {
  const user = slackPerson(slack, person);
  const channel = slackPlace(slack, user, place);
  const [, command, rest = ''] = /^(\/\S+)\s*(.*)$/s.exec(text) ?? [];
  if (command) await slack.command(user, command, rest, channel);
  else if (place === CHAT || place === HOME) answered(await slack.say(user, text));
  else answered(await slack.mention(user, channelOf(slack, place), withoutMention(text)));
}

/** Presses a button or chooses in a menu, in a message, a modal or the App Home. */
export async function pressSlack(slack: SlackStandIn, press: z.infer<typeof slackPressInput>) {
  const user = slackPerson(slack, press.person);
  if (press.typed && 'viewId' in press.where) slack.fillView(user, press.where.viewId, press.typed);
  try {
    answered(await slack.clickBlock(user, press.where, press.blockId, press.actionId, press.value));
  } catch (error) {
    // The second press of a double click, on what the first has replaced.
    if (!(error instanceof GoneError)) throw error;
  }
}

/** Submits the modal in front of a person. */
export function submitSlack(
  slack: SlackStandIn,
  { person, viewId, values }: z.infer<typeof slackSubmitInput>,
): Promise<SubmitResult> {
  return slack.submitView(slackPerson(slack, person), viewId, values);
}

/** Opens the App Home, which makes the bot draw it. */
export async function openSlackHome(slack: SlackStandIn, person: string) {
  answered(await slack.openHome(slackPerson(slack, person)));
}

/** A person of this Slack, by id. */
export function slackPerson(slack: SlackStandIn, person: string): string {
  if (!slack.users().some((user) => user.id === person))
    throw new Refusal(404, 'Nobody in this Slack has this id.');
  return person;
}

function channelOf(slack: SlackStandIn, place: string): string {
  if (!slack.channels().some((channel) => channel.id === place))
    throw new Refusal(404, 'This Slack has no such channel.');
  return place;
}

function answered({ status }: Delivered): void {
  if (status === 0) throw new Refusal(502, 'Étincelle did not answer Slack in time.');
  if (status >= 300) throw new Refusal(502, `Étincelle answered Slack with an error (${status}).`);
}
