import type { Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import type { Asking } from './asking.js';
import type { Chats } from './chats.js';

type Chat = Pick<Chats, 'somebody' | 'slack' | 'tells'>;

/** What somebody was told of the mission of this title, the oldest first. */
export const saidOf = (chats: Pick<Chats, 'somebody'>, { chat, id }: Asking, title: string): Said[] =>
  chats
    .somebody(chat, id)
    .inbox()
    .filter(({ text }) => text.includes(title));

/** Somebody asks for a mission's card, and in Teams again when the bot did not hear it. Gives it once it is there. */
export async function cardOf(chats: Chat, one: Asking, number: number, title: string): Promise<Said> {
  const ask = () => chats.tells(one.chat, one.id, `mission ${number}`);
  while (!(await ask()) && one.chat === 'teams') await pause();
  return eventually(() => {
    const card = saidOf(chats, one, title).find(({ buttons }) => buttons.includes(button));
    if (card) return card;
    const last = chats.somebody(one.chat, one.id).inbox().at(-1);
    throw new Error(`${one.id} has no card of ${title} yet, and was told last: ${last?.text}`);
  }, 120_000);
}

/** Presses the card's button, and again whenever the chat says that the bot did not hear it. */
export async function pressUntilHeard(chats: Chat, one: Asking, card: Said): Promise<void> {
  while (!(await isHeard(chats, one, card))) await pause();
}

const button = 'Je m’inscris';
const pause = () => new Promise((done) => setTimeout(done, 200));

async function isHeard({ slack, somebody }: Chat, { chat, id }: Asking, card: Said): Promise<boolean> {
  const before = slack.delivered().length;
  const taken = await somebody(chat, id)
    .press(button, card)
    .then(
      () => true,
      () => false,
    );
  if (chat === 'teams') return taken;
  return slack
    .delivered()
    .slice(before)
    .some(({ status, payload }) => status === 200 && presserOf(payload) === id);
}

/** Who pressed a button, of what Slack has sent to the bot. */
function presserOf(payload: unknown): unknown {
  const user = typeof payload === 'object' && payload !== null && 'user' in payload ? payload.user : null;
  return typeof user === 'object' && user !== null && 'id' in user ? user.id : null;
}
