import type { Message } from '../../../src/messages/message.js';
import type { Sight } from './promises.js';

/** What somebody was answered, and when they asked and were answered: on one clock, finer than any act. */
export interface Answered {
  readonly kind: 'engagement.waitlisted' | 'engagement.confirmed';
  readonly engagementId: string;
  readonly began: number;
  readonly ended: number;
}

export function answered(message: Message | null, began: number, ended: number): Answered | null {
  if (message?.kind !== 'engagement.waitlisted' && message?.kind !== 'engagement.confirmed') return null;
  return { kind: message.kind, engagementId: message.engagement.standing.engagementId, began, ended };
}

/** Nobody holds a place who asked for it after somebody had been told that they wait, and who waits still. */
export function expectNobodyOvertaken({ all }: Sight, answers: readonly Answered[]): void {
  const earliest = (id: string, of: (one: Answered) => number | null) =>
    Math.min(...answers.filter((one) => one.engagementId === id).map((one) => of(one) ?? Infinity));
  const waiting = all
    .filter(({ state }) => state === 'waitlisted')
    .map(({ id, ticket }) => ({
      ticket,
      since: earliest(id, ({ kind, ended }) => (kind === 'engagement.waitlisted' ? ended : null)),
    }));
  const overtaking = all
    .filter(({ state }) => state === 'confirmed' || state === 'pending' || state === 'offered')
    .filter(({ id, ticket }) => {
      const asked = earliest(id, ({ began }) => began);
      // The ticket, too: an answer of the first asking may have been lost with its process.
      return waiting.some(
        (one) => one.since < asked && asked !== Number.POSITIVE_INFINITY && one.ticket < ticket,
      );
    });
  expect(overtaking).toEqual([]);
}
