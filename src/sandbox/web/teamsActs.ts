import type { z } from 'zod';
import { BotUnreachableError, type TeamsStandIn, type TeamsUser } from '../teams/index.js';
import { InvokeResponseError } from '../teams/invokeResponse.js';
import { CHAT } from '../wire.js';
import type { sayInput, teamsPressInput } from './inputs.js';
import { withoutMention } from './mention.js';
import { Refusal } from './refusals.js';

/** Writes to the bot: in the personal chat, or by a mention in a channel. */
export async function sayTeams(teams: TeamsStandIn, { person, place, text }: z.infer<typeof sayInput>) {
  const { id } = teamsPerson(teams, person);
  if (place === CHAT) return reached(teams.say(id, text));
  if (!teams.channels().some((channel) => channel.id === place))
    throw new Refusal(404, 'This team has no such channel.');
  return reached(teams.mention(id, place, withoutMention(text)));
}

/** Presses a button of a card, with what was filled in. */
export function pressTeams(teams: TeamsStandIn, press: z.infer<typeof teamsPressInput>): Promise<void> {
  const { id } = teamsPerson(teams, press.person);
  const { messageId, verb, data } = press;
  return reached(
    verb === null ? teams.submit(id, messageId, data) : teams.execute(id, messageId, verb, data),
  );
}

/** A person of this tenant, by id. */
export function teamsPerson(teams: TeamsStandIn, person: string): TeamsUser {
  const user = teams.users().find((each) => each.id === person);
  if (!user) throw new Refusal(404, 'Nobody in this Teams has this id.');
  return user;
}

async function reached(act: Promise<void>): Promise<void> {
  try {
    await act;
  } catch (error) {
    if (error instanceof BotUnreachableError) throw new Refusal(502, error.message);
    if (error instanceof InvokeResponseError)
      throw new Refusal(502, 'Étincelle answered with something that Teams cannot show.');
    throw error;
  }
}
