import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Dice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import { type Chats, type Crowd, crowdIds } from './chats.js';

/** Somebody of the crowd who wants a place. */
export interface Asking {
  readonly chat: Platform;
  readonly id: string;
}

/** When somebody asked and was acknowledged, in ms of one clock. */
export interface Asked extends Asking {
  readonly sent: number;
  readonly acknowledged: number;
}

/** Everybody of the crowd, in no order. */
export const everybodyOf = (crowd: Crowd, dice: Dice): Asking[] =>
  dice.shuffled(
    (['slack', 'teams'] as const).flatMap((chat) => crowdIds(chat, crowd[chat]).map((id) => ({ chat, id }))),
  );

/**
 * Each asks for a place, so many at a time. Whoever is not acknowledged asks again in Teams, where the person is told;
 * Slack does it for them. Gives who was acknowledged, and when.
 */
export async function askAll(
  chats: Pick<Chats, 'tells' | 'slack'>,
  people: readonly Asking[],
  text: string,
  { atOnce, pauseMs = () => 0 }: { atOnce: number; pauseMs?: () => number },
): Promise<Asked[]> {
  const waiting = [...people];
  const asked: Asked[] = [];
  const acknowledged = acknowledgedBySlack(chats);
  const ask = async ({ chat, id }: Asking) => {
    const sent = performance.now();
    let heard = await chats.tells(chat, id, text);
    if (!heard && chat === 'slack') {
      await eventually(() => expect(acknowledged(id)).toBe(true), 240_000, 50);
      heard = true;
    }
    while (!heard) {
      await pause(200);
      heard = await chats.tells(chat, id, text);
    }
    asked.push({ chat, id, sent, acknowledged: performance.now() });
  };
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await ask(next);
      await pause(pauseMs());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return asked;
}

/** Whom Slack has been answered 200 for something they said; each answer is looked at once. */
function acknowledgedBySlack({ slack }: Pick<Chats, 'slack'>): (userId: string) => boolean {
  const heard = new Set<unknown>();
  let looked = slack.delivered().length;
  return (userId) => {
    const delivered = slack.delivered();
    for (; looked < delivered.length; looked += 1) {
      const { status, payload } = delivered[looked] ?? {};
      const event: unknown = payload?.event;
      if (status === 200 && typeof event === 'object' && event !== null && 'user' in event)
        heard.add(event.user);
    }
    return heard.has(userId);
  };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
