import { BotUnreachableError } from '../../../src/sandbox/teams/index.js';
import { type Name, teamsId } from '../../scenarios/people.js';
import type { TwoChats } from '../../scenarios/twoChats.js';
import type { Answer } from '../kind.js';

/** What the stand-in Teams tells its user: that it went through, or what the bot answered. What was said is in the chat. */
async function outcome(act: Promise<void>): Promise<Answer> {
  try {
    await act;
    return { status: 200, text: '' };
  } catch (error) {
    if (error instanceof BotUnreachableError) return { status: error.status, text: '' };
    return { status: 400, text: String(error) };
  }
}

/** Presses what the bot never drew, on the oldest card of somebody's chat; the data is the client's word. */
export const pressInTeams = (chats: TwoChats, name: Name, data: Record<string, unknown>): Promise<Answer> =>
  outcome(chats.teams.execute(teamsId(name), oldestCard(chats, name), 'made.up', data));

/** The same by `Action.Submit`, which comes as a message. */
export const submitInTeams = (chats: TwoChats, name: Name, data: Record<string, unknown>): Promise<Answer> =>
  outcome(chats.teams.submit(teamsId(name), oldestCard(chats, name), data));

export const sayInTeams = (chats: TwoChats, name: Name, text: string): Promise<Answer> =>
  outcome(chats.teams.say(teamsId(name), text));

function oldestCard({ teams }: TwoChats, name: Name): string {
  const id = teamsId(name);
  const card = teams
    .messages(id, teams.personalChatId(id))
    .find(({ from, activity }) => from === 'bot' && activity.attachments !== undefined);
  if (!card) throw new Error(`${name} has no card of the bot.`);
  return card.id;
}
