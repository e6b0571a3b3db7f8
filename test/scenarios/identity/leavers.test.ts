import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { hears } from '../steps.js';
import { putMission } from '../missions.js';
import { asks } from '../organising.js';
import { openStage, type Stage } from '../twoChats.js';
import { idOf, leaves, lets, onSlot } from './newcomers.js';

/** Who leaves keeps no seat; who is in no list is not made anew each time it is read. */
let stage: Stage;
beforeEach(async () => {
  stage = await openStage('slack');
});
afterEach(() => stage.close());

const signsUp = 'je m’inscris à la mission de jardin';
const booked = /votre place|your (place|spot)|inscri|liste d’attente|waiting/i;

test.each<Platform>(['slack', 'teams'])(
  '%s: the seat of somebody who left is offered at once to the first in line, and is lost in no other mission',
  async (chat) => {
    const { slotId } = await putMission(stage, 'Mission de jardin', { capacity: 1 });
    const past = await putMission(stage, 'Mission de ce matin', {
      ...{ startsAt: '2026-11-23T08:00:00Z', endsAt: '2026-11-23T08:30:00Z' },
    });
    const lea = lets(stage, chat, { name: 'Lea', email: 'lea@example.org' });
    await asks(lea, signsUp, booked);
    await asks(stage.person('slack', 'Ben'), signsUp, booked);
    await stage.settle();
    leaves(stage, chat, 'Lea');
    await stage.anHourLater();
    expect(await onSlot(stage, slotId)).toEqual(['Lea withdrawn', 'Ben offered 1']);
    await hears(stage.person('slack', 'Ben'), /place/);
    expect(await onSlot(stage, past.slotId)).toEqual([]);
    // Nothing was said to somebody who is gone.
    expect(lea.inbox().at(-1)?.text).toMatch(booked);
  },
);

test('who blocked the bot and left keeps no seat either', async () => {
  const { slotId } = await putMission(stage, 'Mission de jardin', { capacity: 1 });
  const lea = lets(stage, 'slack', { name: 'Lea', email: 'lea@example.org' });
  await asks(lea, signsUp, booked);
  await stage.settle();
  const { workspaces, identities } = stage.records.store;
  const slack = await workspaces.findByExternalId('slack', 'T0SCENE');
  const account = await identities.findByUser('own', slack?.id ?? '', idOf('slack', 'Lea'));
  await identities.setReachability('own', account?.id ?? '', 'unreachable');
  leaves(stage, 'slack', 'Lea');
  await stage.anHourLater();
  expect(await onSlot(stage, slotId)).toEqual(['Lea withdrawn']);
});

test('who left one chat and is still in the other keeps their place, until they have left both', async () => {
  const { slotId } = await putMission(stage, 'Mission de jardin');
  for (const chat of ['slack', 'teams'] as const)
    await asks(lets(stage, chat, { name: 'Lea', email: 'lea@example.org' }), signsUp, booked);
  leaves(stage, 'slack', 'Lea');
  await stage.anHourLater();
  expect(await onSlot(stage, slotId)).toEqual(['Lea confirmed 1']);
  leaves(stage, 'teams', 'Lea');
  await stage.anHourLater();
  expect(await onSlot(stage, slotId)).toEqual(['Lea withdrawn']);
});

test('however often a list is read, each of its members is one person, with an address or without', async () => {
  for (let at = 0; at < 20; at += 1) lets(stage, 'slack', { name: `Sans${at}` });
  await stage.anHourLater();
  const people = () => stage.records.collection('employees').countDocuments();
  const before = await people();
  await stage.anHourLater();
  await stage.anHourLater();
  expect(await people()).toBe(before);
  expect(await stage.records.collection('identities').countDocuments()).toBe(before);
});
