import { randomUUID } from 'node:crypto';
import type { Store } from '../../../src/application/ports/index.js';
import type { Intent } from '../../../src/conversation/intents.js';
import type { Engagement } from '../../../src/domain/engagements/engagement.js';
import type { Prepare } from './acts.js';
import { proposalButtons, proposalOthers } from './proposalActs.js';

const ofSlot =
  (intentOn: (slotId: string, colleagueId: string) => Intent): Prepare =>
  async (made) => ({
    kind: 'button',
    intent: intentOn((await made.mission()).slotId, await made.colleague()),
  });

const answer =
  (kind: 'pair.accept' | 'pair.decline', whose: 'mine' | 'another'): Prepare =>
  async (made) => {
    const { id: engagementId } = await made.invited(whose);
    return {
      kind: 'button',
      intent: kind === 'pair.accept' ? { kind, engagementId, anyway: false } : { kind, engagementId },
    };
  };

/** The buttons of signing up with a colleague, of proposing to one, and of putting one on a half-day. */
export const pairButtons = {
  ...proposalButtons,
  'person.find': ofSlot((slotId) => ({ kind: 'person.find', slotId, name: 'dan' })),
  'person.addNow': ofSlot((slotId, employeeId) => ({ kind: 'person.addNow', slotId, employeeId })),
  'person.add': async (made) => ({
    kind: 'button',
    intent: { kind: 'person.add', missionId: (await made.mission()).id },
  }),
  'pair.with': ofSlot((slotId) => ({ kind: 'pair.with', slotId })),
  'pair.find': ofSlot((slotId) => ({ kind: 'pair.find', slotId, name: 'dan' })),
  'pair.user': ofSlot((slotId) => ({ kind: 'pair.user', slotId, userId: 'nobody' })),
  'pair.ask': ofSlot((slotId, employeeId) => ({ kind: 'pair.ask', slotId, employeeId, anyway: false })),
  'pair.accept': answer('pair.accept', 'mine'),
  'pair.decline': answer('pair.decline', 'mine'),
} satisfies Partial<Record<Intent['kind'], Prepare>>;

export const pairOthers: Readonly<Record<string, Prepare>> = {
  ...proposalOthers,
  'pair.accept, somebody else': answer('pair.accept', 'another'),
  'pair.decline, somebody else': answer('pair.decline', 'another'),
};

/** What a colleague asked, put in the database: both places are held. */
export async function putPair(
  { engagements }: Store,
  put: (change: Partial<Engagement>) => Promise<Engagement>,
): Promise<Engagement> {
  const other = randomUUID();
  const offerExpiresAt = new Date('2026-11-23T12:00:00Z');
  const asked = await put({
    ...{ state: 'invited', offerExpiresAt, wasConfirmed: false, pair: { as: 'invited', with: other } },
  });
  await engagements.insert({
    ...{ ...asked, id: other, employeeId: 'asker', state: 'held', seat: 2 },
    pair: { as: 'asker', with: asked.id },
  });
  return asked;
}
