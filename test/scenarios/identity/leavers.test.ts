import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { putMission } from '../missions.js';
import { asks } from '../organising.js';
import { hears } from '../steps.js';
import { openTwoChats, type TwoChats } from '../twoChats.js';
import { idOf, leaves, lets, onSlot } from './newcomers.js';

/** Who leaves keeps no seat; who is in no list is not made anew each time it is read. */
let chats: TwoChats;
beforeEach(async () => {
  chats = await openTwoChats('slack');
});
afterEach(() => chats.close());

const signsUp = 'je m’inscris à la mission de jardin';
const booked = /votre place|your (place|spot)|inscri|liste d’attente|waiting/i;

test.each<Platform>(['slack', 'teams'])(
  '%s: the seat of somebody who left is offered at once to the first in line, and is lost in no other mission',
  async (chat) => {
    const { slotId } = await putMission(chats, 'Mission de jardin', { capacity: 1 });
    const past = await putMission(chats, 'Mission de ce matin', {
      ...{ startsAt: '2026-11-23T08:00:00Z', endsAt: '2026-11-23T08:30:00Z' },
    });
    const lea = lets(chats, chat, { name: 'Lea', email: 'lea@example.org' });
    await asks(lea, signsUp, booked);
    await asks(chats.person('slack', 'Ben'), signsUp, booked);
    await chats.settle();
    const heard = lea.inbox().length;
    leaves(chats, chat, 'Lea');
    await chats.anHourLater();
    expect(await onSlot(chats, slotId)).toEqual(['Lea withdrawn', 'Ben offered 1']);
    await hears(chats.person('slack', 'Ben'), /place/);
    expect(await onSlot(chats, past.slotId)).toEqual([]);
    // Nothing was said to somebody who is gone. What they were told before may have been brought up to date as they left.
    expect(lea.inbox()).toHaveLength(heard);
  },
);

test('who blocked the bot and left keeps no seat either', async () => {
  const { slotId } = await putMission(chats, 'Mission de jardin', { capacity: 1 });
  const lea = lets(chats, 'slack', { name: 'Lea', email: 'lea@example.org' });
  await asks(lea, signsUp, booked);
  await chats.settle();
  const { workspaces, identities } = chats.records.store;
  const slack = await workspaces.findByExternalId('slack', 'T0SCENE');
  const account = await identities.findByUser('own', slack?.id ?? '', idOf('slack', 'Lea'));
  await identities.setReachability('own', account?.id ?? '', 'unreachable');
  leaves(chats, 'slack', 'Lea');
  await chats.anHourLater();
  expect(await onSlot(chats, slotId)).toEqual(['Lea withdrawn']);
});

test('who left one chat and is still in the other keeps their place, until they have left both', async () => {
  const { slotId } = await putMission(chats, 'Mission de jardin');
  for (const chat of ['slack', 'teams'] as const)
    await asks(lets(chats, chat, { name: 'Lea', email: 'lea@example.org' }), signsUp, booked);
  leaves(chats, 'slack', 'Lea');
  await chats.anHourLater();
  expect(await onSlot(chats, slotId)).toEqual(['Lea confirmed 1']);
  leaves(chats, 'teams', 'Lea');
  await chats.anHourLater();
  expect(await onSlot(chats, slotId)).toEqual(['Lea withdrawn']);
});

test('however often a list is read, each of its members is one person, with an address or without', async () => {
  for (let at = 0; at < 20; at += 1) lets(chats, 'slack', { name: `Sans${at}` });
  await chats.anHourLater();
  const people = () => chats.records.collection('employees').countDocuments();
  const before = await people();
  await chats.anHourLater();
  await chats.anHourLater();
  expect(await people()).toBe(before);
  expect(await chats.records.collection('identities').countDocuments()).toBe(before);
});
