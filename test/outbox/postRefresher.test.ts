import type { Mission } from '../../src/domain/missions/mission.js';
import type { SendOutcome } from '../../src/messages/messenger.js';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { createPostRefresher } from '../../src/outbox/posts/refreshPosts.js';
import { createWorld, type World } from '../support/world.js';
import { fakeMessenger } from './support/fakeMessenger.js';
import { announced, engaged, toPerson } from './support/outbox.js';
import { createTime, type TestTime } from './support/time.js';

describe('channel posts', () => {
  let world: World;
  let time: TestTime;
  let mission: Mission;

  beforeEach(async () => {
    world = await createWorld();
    time = createTime(world.clock);
    mission = await world.mission({ capacity: 5 });
    await world.ports.channels.save({
      workspaceId: world.workspaces.slack.id,
      organisationId: world.organisation.id,
      externalId: 'C1',
      name: 'solidaire',
      readers: 'company',
      address: { channel: 'C1' },
    });
  });

  const post = async (slack = fakeMessenger()) => {
    const { id: announcementId } = await announced(world, mission, {
      channels: [{ channelId: 'C1', readers: 'company' }],
    });
    const row = toPerson(
      world,
      await world.person('Olga'),
      { kind: 'announcement', announcementId },
      { recipient: { kind: 'channel', channelId: 'C1' } },
    );
    await world.ports.deliveries.enqueue([row]);
    const dispatcher = createDispatcher({
      deps: world.ports,
      messengers: { slack },
      timing: time.timing,
    });
    await dispatcher.tick();
    await time.until(() => slack.received.length === 1);
    await time.pass(10);
    return slack;
  };
  const refresher = (slack = fakeMessenger()) =>
    createPostRefresher({ deps: world.ports, messengers: { slack }, timing: time.timing });
  const signUp = async (nth: number) => {
    const person = await world.person(`P${nth}`);
    await engaged(world, person, mission, { state: 'confirmed', seat: nth, ticket: nth });
    await world.ports.stalePosts.mark(world.organisation.id, mission.id);
  };
  const marks = async () => (await world.ports.stalePosts.list(10)).length;

  it('follow the places left', async () => {
    const slack = await post();
    await signUp(1);
    refresher(slack).wake();
    await time.until(() => slack.updates.length === 1);
    expect(slack.updates).toMatchObject([
      {
        address: { channel: 'C1' },
        message: { kind: 'announcement', forMany: true, mission: { slots: [{ placesLeft: 4, mine: null }] } },
      },
    ]);
    await time.pass(10);
    expect(await marks()).toBe(0);
  });

  it('are edited once in three seconds however many sign up, and end true', async () => {
    const at: number[] = [];
    const onUpdate = (): SendOutcome => {
      at.push(time.timing.now());
      return { kind: 'sent', ref: {}, address: {} };
    };
    const slack = await post(fakeMessenger({ onUpdate }));
    const [one, two] = [refresher(slack), refresher(slack)];
    for (let nth = 1; nth <= 5; nth += 1) {
      await signUp(nth);
      one.wake();
      two.wake();
      await time.pass(500);
    }
    await time.pass(20_000);
    expect(slack.updates.length).toBeLessThanOrEqual(3);
    expect(at.slice(1).every((moment, nth) => moment - (at[nth] ?? 0) >= 3_000)).toBe(true);
    expect(slack.updates.at(-1)).toMatchObject({ message: { mission: { slots: [{ placesLeft: 0 }] } } });
    expect(await marks()).toBe(0);
  });

  it('rest three seconds whichever process edits them next', async () => {
    const slack = await post();
    await signUp(1);
    refresher(slack).wake();
    await time.pass(500);
    expect(slack.updates).toHaveLength(1);
    await signUp(2);
    refresher(slack).wake();
    await time.pass(2_000);
    expect(slack.updates).toHaveLength(1);
    await time.pass(4_000);
    expect(slack.updates).toHaveLength(2);
  });

  it('show a mission that was cancelled', async () => {
    const slack = await post();
    await world.ports.missions.update(world.organisation.id, mission.id, ['announced'], {
      status: 'cancelled',
    });
    await world.ports.stalePosts.mark(world.organisation.id, mission.id);
    refresher(slack).wake();
    await time.until(() => slack.updates.length === 1);
    expect(slack.updates).toMatchObject([{ message: { mission: { status: 'cancelled' } } }]);
  });

  it('wait as long as a busy platform asks', async () => {
    const onUpdate = (nth: number): SendOutcome =>
      nth === 1
        ? { kind: 'busy', retryAfterMs: 60_000, code: 'ratelimited' }
        : { kind: 'sent', ref: {}, address: {} };
    const slack = await post(fakeMessenger({ onUpdate }));
    await signUp(1);
    refresher(slack).wake();
    await time.pass(59_000);
    expect(slack.updates).toHaveLength(1);
    expect(await marks()).toBe(1);
    await time.pass(5_000);
    expect(slack.updates).toHaveLength(2);
    expect(await marks()).toBe(0);
  });

  it('that were deleted are left alone', async () => {
    const onUpdate = (): SendOutcome => ({ kind: 'unreachable', code: 'message_not_found' });
    const slack = await post(fakeMessenger({ onUpdate }));
    await signUp(1);
    refresher(slack).wake();
    await time.pass(10_000);
    expect(slack.updates).toHaveLength(1);
    expect(await marks()).toBe(0);
  });

  it('are marked when a place went while they were on their way', async () => {
    const slack = await post(
      fakeMessenger({
        fate: async () => {
          await signUp(1);
          const [mark] = await world.ports.stalePosts.list(1);
          if (mark) await world.ports.stalePosts.clear(mark.organisationId, mark.missionId, mark.mark);
          return 'sent' as const;
        },
      }),
    );
    expect(await marks()).toBe(1);
    refresher(slack).wake();
    await time.until(() => slack.updates.length === 1);
    expect(slack.updates).toMatchObject([{ message: { mission: { slots: [{ placesLeft: 4 }] } } }]);
  });

  it('are not marked when nothing changed', async () => {
    await post();
    expect(await marks()).toBe(0);
  });

  it('are edited no more once stopped', async () => {
    const slack = await post();
    const posts = refresher(slack);
    await signUp(1);
    await posts.stop();
    posts.wake();
    await time.pass(10_000);
    await posts.idle();
    expect(slack.updates).toEqual([]);
  });
});
