import type { Person } from '../../src/application/people/person.js';
import { announcementKey } from '../../src/domain/announcements/announcement.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { SendOutcome } from '../../src/messages/messenger.js';
import { createCardRefresher } from '../../src/outbox/cards/refreshCards.js';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { createPostRefresher } from '../../src/outbox/posts/refreshPosts.js';
import { createWorld, type World } from '../support/world.js';
import { type FakeMessenger, fakeMessenger } from './support/fakeMessenger.js';
import { announced, engaged, toPerson } from './support/outbox.js';
import { createTime, type TestTime } from './support/time.js';

const people = 12;

describe('what people were told of a mission', () => {
  let world: World;
  let time: TestTime;
  let mission: Mission;
  let told: Person[];

  beforeEach(async () => {
    world = await createWorld();
    time = createTime(world.clock);
    mission = await world.mission({ capacity: 3 });
    told = await Promise.all(Array.from({ length: people }, (_, nth) => world.person(`P${nth}`)));
  });

  /** The mission told to each of them. */
  async function announce(slack: FakeMessenger): Promise<void> {
    const { id: announcementId } = await announced(world, mission);
    const rows = told.map((person) =>
      toPerson(
        world,
        person,
        { kind: 'announcement', announcementId },
        { dedupeKey: announcementKey(mission.id, person.employee.id) },
      ),
    );
    await world.ports.deliveries.enqueue(rows);
    const given = { deps: world.ports, messengers: { slack }, timing: time.timing };
    const dispatcher = createDispatcher(given);
    await dispatcher.tick();
    await time.until(() => slack.received.length === people);
    await dispatcher.stop();
  }
  const process = (slack: FakeMessenger) => {
    const given = { deps: world.ports, messengers: { slack }, timing: time.timing };
    const [posts, cards] = [createPostRefresher(given), createCardRefresher(given)];
    return {
      async lookFor(seconds: number) {
        for (let left = seconds; left > 0; left -= 1) {
          posts.wake();
          cards.wake();
          await time.pass(1_000);
        }
      },
      stop: () => Promise.all([posts.stop(), cards.stop()]),
    };
  };
  const signUp = async (nth: number) => {
    const engagement = await engaged(world, told[nth] as Person, mission, {
      ...{ state: 'confirmed', seat: nth + 1, ticket: nth + 1 },
    });
    await world.ports.stalePosts.mark(mission.organisationId, mission.id);
    return engagement;
  };
  const fill = async () => {
    for (const nth of [0, 1, 2]) await signUp(nth);
  };
  const leave = async (engagement: Awaited<ReturnType<typeof signUp>>) => {
    const change = { state: 'withdrawn', seat: null } as const;
    await world.ports.engagements.move(mission.organisationId, engagement.id, ['confirmed'], change);
    await world.ports.stalePosts.mark(mission.organisationId, mission.id);
  };
  const marked = async () => (await world.ports.staleCards.take(world.workspaces.slack.id, 1, 1_000)).length;

  it('stays while there are places, however many sign up', async () => {
    const slack = fakeMessenger();
    await announce(slack);
    await signUp(0);
    await signUp(1);
    await process(slack).lookFor(60);
    expect(slack.updates).toEqual([]);
  });

  it('is redrawn once for each when the mission is full, at the pace of edits', async () => {
    const slack = fakeMessenger({ editsPerMinute: 30 });
    await announce(slack);
    await fill();
    const bot = process(slack);
    await bot.lookFor(10);
    expect(slack.updates.length).toBeLessThanOrEqual(6);
    await bot.lookFor(50);
    expect(slack.updates).toHaveLength(people);
    expect(slack.updates.at(-1)).toMatchObject({
      message: { kind: 'announcement', forMany: false, mission: { slots: [{ placesLeft: 0 }] } },
    });
    expect(await marked()).toBe(0);
  });

  it('shows nothing of a change that was undone before it could be shown', async () => {
    const slack = fakeMessenger({ editsPerMinute: 30 });
    await announce(slack);
    const bot = process(slack);
    await signUp(0);
    await signUp(1);
    for (let times = 0; times < 5; times += 1) {
      const last = await signUp(2);
      await bot.lookFor(4);
      await leave(last);
      await bot.lookFor(4);
    }
    await bot.lookFor(60);
    // Once for each at the end, and the few that were redrawn while it was full.
    expect(slack.updates.length).toBeLessThanOrEqual(people + 24);
    const last = new Map(slack.updates.map((update) => [JSON.stringify(update.address), update]));
    expect(last.size).toBe(people);
    for (const update of last.values())
      expect(update).toMatchObject({ message: { mission: { slots: [{ placesLeft: 1 }] } } });
    expect(await marked()).toBe(0);
  });

  it('waits while anything is to be sent, but for what somebody’s own place has changed', async () => {
    const slack = fakeMessenger();
    await announce(slack);
    await fill();
    const { id: engagementId } = await signUp(3);
    await world.ports.deliveries.enqueue([
      toPerson(world, told[3] as Person, { kind: 'engagement.confirmed', engagementId }),
    ]);
    const { employeeId } = (await world.ports.engagements.find(mission.organisationId, engagementId)) ?? {};
    const own = { organisationId: mission.organisationId, id: 'none', missionId: mission.id };
    await world.ports.staleCards.markOwn({ ...own, employeeId: employeeId ?? '' }, world.clock.now());
    await process(slack).lookFor(30);
    // Once more when the mission was seen to be full while it was on its way.
    expect([1, 2]).toContain(slack.updates.length);
    for (const update of slack.updates)
      expect(update).toMatchObject({ message: { mission: { slots: [{ mine: { engagementId } }] } } });
  });

  it('is redrawn by the next process when one dies half-way, and again by none', async () => {
    const slack = fakeMessenger({ editsPerMinute: 30 });
    await announce(slack);
    await fill();
    const first = process(slack);
    await first.lookFor(9);
    await first.stop();
    const before = slack.updates.length;
    expect(before).toBeGreaterThan(0);
    await Promise.all([process(slack).lookFor(60), process(slack).lookFor(60)]);
    expect(slack.updates).toHaveLength(people);
  });

  it('waits as long as a busy platform asks, and is left alone when it was deleted', async () => {
    const onUpdate = (nth: number): SendOutcome =>
      nth === 1
        ? { kind: 'busy', retryAfterMs: 60_000, code: 'ratelimited' }
        : { kind: 'unreachable', code: 'message_not_found' };
    const slack = fakeMessenger({ onUpdate, editsPerMinute: 600 });
    await announce(slack);
    await fill();
    const bot = process(slack);
    await bot.lookFor(50);
    expect(slack.updates).toHaveLength(1);
    await bot.lookFor(30);
    expect(slack.updates).toHaveLength(people + 1);
    expect(await marked()).toBe(0);
  });

  it('asks nothing of a chat that the app was removed from', async () => {
    const slack = fakeMessenger({ editsPerMinute: 600 });
    await announce(slack);
    await world.ports.workspaces.setStatus(world.workspaces.slack.id, 'removed');
    await fill();
    await process(slack).lookFor(20);
    expect(slack.updates).toEqual([]);
    expect(await world.ports.staleCards.workspaces()).toEqual([]);
  });

  it('shows at once that the mission is cancelled', async () => {
    const slack = fakeMessenger({ editsPerMinute: 600 });
    await announce(slack);
    await world.ports.missions.update(mission.organisationId, mission.id, ['announced'], {
      status: 'cancelled',
    });
    await world.ports.stalePosts.mark(mission.organisationId, mission.id);
    await process(slack).lookFor(10);
    expect(slack.updates).toHaveLength(people);
    expect(slack.updates).toMatchObject(
      slack.updates.map(() => ({ message: { mission: { status: 'cancelled' } } })),
    );
  });
});
