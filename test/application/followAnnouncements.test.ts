import { followAnnouncements } from '../../src/application/announcements/followAnnouncements.js';
import { publishDue } from '../../src/application/announcements/publishDue.js';
import type { Announcement } from '../../src/domain/announcements/announcement.js';
import { progressKey } from '../../src/domain/announcements/progress.js';
import { announcement } from '../contracts/samples.js';
import { createWorld, type World } from '../support/world.js';

let world: World;
let sending: Announcement;

async function announced(people: number): Promise<void> {
  world = await createWorld();
  const olga = await world.person('Olga', { organiser: true });
  for (let nth = 1; nth < people; nth += 1) await world.person(`P${nth}`);
  const { id: missionId, organisationId } = await world.mission();
  const of = {
    organisationId,
    missionId,
    workspaceId: world.workspaces.slack.id,
    createdBy: olga.employee.id,
  };
  sending = await world.ports.announcements.ensure(
    announcement({ ...of, toEveryone: true, state: 'scheduled', publishAt: null, people }),
  );
  await publishDue(world.ports);
}

/** Sends what is due, up to so many. */
async function sends(count: number): Promise<void> {
  const { deliveries } = world.ports;
  const now = world.clock.now();
  for (let nth = 0; nth < count; nth += 1) {
    const row = await deliveries.claim(world.workspaces.slack.id, now, new Date(now.getTime() + 30_000));
    if (row) await deliveries.settle(row, { state: 'sent', at: now, ref: { ts: row.id } });
  }
}

/** Whether the message is marked; it is true again then. */
async function marked(): Promise<boolean> {
  const { staleCards } = world.ports;
  const cards = await staleCards.take(world.workspaces.slack.id, 0, 100);
  for (const card of cards) await staleCards.clear(card);
  return cards.some(({ delivery }) => delivery.dedupeKey === progressKey(sending.id));
}

test('fewer than fifty are told before anybody looks: no message shows how', async () => {
  await announced(49);
  expect(await world.ports.deliveries.countQueued(sending.organisationId, [progressKey(sending.id)])).toBe(0);
});

test('it is marked when the figures change, by however many processes, and no more once it is over', async () => {
  await announced(50);
  const { deliveries, announcements } = world.ports;
  await publishDue(world.ports);
  expect(await deliveries.countQueued(sending.organisationId, [progressKey(sending.id)])).toBe(1);
  // Before everybody else is told.
  await sends(1);
  expect(await deliveries.sentKeys(sending.organisationId, [progressKey(sending.id)])).toHaveLength(1);
  const follow = () => followAnnouncements(world.ports);
  await Promise.all([follow(), follow()]);
  expect(await marked()).toBe(true);
  await follow();
  expect(await marked()).toBe(false);
  await sends(20);
  await follow();
  expect(await marked()).toBe(true);
  await sends(100);
  await follow();
  expect(await marked()).toBe(true);
  expect(await announcements.listFollowed()).toEqual([]);
  await follow();
  expect(await marked()).toBe(false);
});

test('a process that dies after it has marked, and before it has noted so, marks once more', async () => {
  await announced(50);
  await sends(10);
  const { announcements } = world.ports;
  const dying = {
    ...world.ports,
    announcements: { ...announcements, keepShown: async () => Promise.reject(new Error('killed')) },
  };
  await followAnnouncements(dying);
  expect(await marked()).toBe(true);
  await followAnnouncements(world.ports);
  expect(await marked()).toBe(true);
});
