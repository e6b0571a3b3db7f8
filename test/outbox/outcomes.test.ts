import type { Person } from '../../src/application/people/person.js';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { createWorld, type World } from '../support/world.js';
import { fakeMessenger } from './support/fakeMessenger.js';
import { announced, engaged, queueMany, toPerson, watched } from './support/outbox.js';
import { createTime, type TestTime } from './support/time.js';

const busy = (seconds: number) => ({
  kind: 'busy' as const,
  retryAfterMs: seconds * 1000,
  code: 'ratelimited',
});
const blocked = { kind: 'unreachable' as const, code: 'MessageWritesBlocked' };

describe('what a platform answers', () => {
  let world: World;
  let time: TestTime;

  beforeEach(async () => {
    world = await createWorld();
    time = createTime(world.clock);
  });

  const start = (slack = fakeMessenger(), teams = fakeMessenger({ platform: 'teams' })) => {
    const { ports, ends } = watched(world);
    const dispatcher = createDispatcher({ deps: ports, messengers: { slack, teams }, timing: time.timing });
    return { dispatcher, slack, teams, ends, ports };
  };

  /** The same person in the other chat too, where they spoke before. */
  const alsoInTeams = (person: Person) =>
    world.ports.identities.ensure({
      ...person.identity,
      id: `${person.identity.id}-teams`,
      workspaceId: world.workspaces.teams.id,
      platform: 'teams',
      userId: `teams-${person.employee.name}`,
      address: { conversation: person.employee.name },
    });

  const waitingPerson = async (name = 'Anna') => {
    const person = await world.person(name);
    const { id: engagementId } = await engaged(world, person, await world.mission());
    const row = toPerson(world, person, { kind: 'engagement.waitlisted', engagementId });
    await world.ports.deliveries.enqueue([row]);
    return { person, row };
  };

  it('busy: the whole workspace pauses for as long as the platform asks, in every process', async () => {
    const at: number[] = [];
    const slack = fakeMessenger({
      perSecond: 1,
      fate: (_, nth) => {
        at.push(time.timing.now());
        return nth === 2 ? busy(90) : 'sent';
      },
    });
    const one = start(slack);
    const two = start(slack);
    await queueMany(world, 5);
    const began = time.timing.now();
    one.dispatcher.wake(world.workspaces.slack.id);
    await time.pass(30_000);
    await two.dispatcher.tick();
    two.dispatcher.wake(world.workspaces.slack.id);
    await time.until(() => slack.received.length === 5);
    const seconds = at.map((moment) => Math.floor((moment - began) / 1000));
    expect(seconds.slice(0, 2)).toEqual([0, 1]);
    expect(Math.min(...seconds.slice(2))).toBeGreaterThanOrEqual(91);
    expect(slack.received).toHaveLength(5);
  });

  it('busy: the other workspace goes on', async () => {
    const { dispatcher, teams } = start(fakeMessenger({ fate: () => busy(600) }));
    await queueMany(world, 2);
    await queueMany(world, 2, 'teams');
    await dispatcher.tick();
    await time.pass(5_000);
    expect(teams.received).toHaveLength(2);
  });

  it('busy: gives up after eight attempts, and says so', async () => {
    const { dispatcher, ends, slack } = start(fakeMessenger({ fate: () => busy(1) }));
    const { row } = await waitingPerson();
    for (let minute = 0; minute < 180; minute += 1) {
      await dispatcher.tick();
      await time.pass(60_000);
    }
    expect(slack.sends).toHaveLength(8);
    expect(ends.get(row.id)).toMatchObject({ state: 'failed', failure: 'ratelimited', flagged: false });
  });

  it('unreachable: the account is marked, and nothing else is tried when there is no other', async () => {
    const { dispatcher, ends, ports } = start(fakeMessenger({ fate: () => blocked }));
    const { person, row } = await waitingPerson();
    await dispatcher.tick();
    await time.until(() => ends.has(row.id));
    expect(ends.get(row.id)).toMatchObject({ state: 'unreachable', failure: 'MessageWritesBlocked' });
    const account = await ports.identities.find(world.organisation.id, person.identity.id);
    expect(account?.reachability).toBe('unreachable');
  });

  it('unreachable: the person’s other chat is tried at once', async () => {
    const { dispatcher, ends, teams } = start(fakeMessenger({ fate: () => blocked }));
    const { person, row } = await waitingPerson();
    await alsoInTeams(person);
    await dispatcher.tick();
    await time.until(() => ends.get(row.id)?.state === 'sent');
    expect(teams.sends).toMatchObject([{ address: { conversation: 'Anna' }, deliveryId: row.id }]);
  });

  it('unreachable in both chats ends there', async () => {
    const teams = fakeMessenger({ platform: 'teams', fate: () => blocked });
    const { dispatcher, ends, slack } = start(fakeMessenger({ fate: () => blocked }), teams);
    const { person, row } = await waitingPerson();
    await alsoInTeams(person);
    await dispatcher.tick();
    await time.until(() => ends.get(row.id)?.state === 'unreachable');
    expect([slack.sends.length, teams.sends.length]).toEqual([1, 1]);
  });

  it('a chat known to be out of reach is not tried; nor one that was removed', async () => {
    const { dispatcher, ends, slack, teams, ports } = start();
    const { person, row } = await waitingPerson();
    await alsoInTeams(person);
    await ports.workspaces.setStatus(world.workspaces.slack.id, 'removed');
    await dispatcher.tick();
    await time.until(() => ends.get(row.id)?.state === 'sent');
    expect([slack.sends.length, teams.sends.length]).toEqual([0, 1]);
  });

  it('failed: ends there, with the platform’s code', async () => {
    const { dispatcher, ends } = start(fakeMessenger({ fate: () => ({ kind: 'failed', code: 'no_text' }) }));
    const { row } = await waitingPerson();
    await dispatcher.tick();
    await time.until(() => ends.has(row.id));
    expect(ends.get(row.id)).toMatchObject({ state: 'failed', failure: 'no_text' });
    expect(world.log.lines).toEqual([expect.stringContaining('warn delivery.failed')]);
  });

  it('sent: where the person is written to from now on is remembered', async () => {
    const slack = fakeMessenger();
    const { send } = slack;
    slack.send = async (outgoing) => ({ ...(await send(outgoing)), address: { channel: 'D1' } }) as never;
    const { dispatcher, ends, ports } = start(slack);
    const { person, row } = await waitingPerson();
    await dispatcher.tick();
    await time.until(() => ends.has(row.id));
    await time.pass(1);
    const account = await ports.identities.find(world.organisation.id, person.identity.id);
    expect(account?.address).toEqual({ channel: 'D1' });
  });

  it('a channel is written to at its own address, and one that is unknown is reported', async () => {
    const { dispatcher, ends, slack, ports } = start();
    const announcement = await announced(world, await world.mission(), {
      channels: [{ channelId: 'C1', readers: 'company' }],
    });
    const person = await world.person('Anna');
    const subject = { kind: 'announcement', announcementId: announcement.id } as const;
    const rows = ['C1', 'C2'].map((channelId) =>
      toPerson(world, person, subject, { recipient: { kind: 'channel', channelId } }),
    );
    await ports.channels.save({
      workspaceId: world.workspaces.slack.id,
      organisationId: world.organisation.id,
      externalId: 'C1',
      name: 'solidaire',
      readers: 'company',
      address: { channel: 'C1' },
    });
    await ports.deliveries.enqueue(rows);
    await dispatcher.tick();
    await time.until(() => rows.every(({ id }) => ends.has(id)));
    expect(slack.sends).toMatchObject([
      { address: { channel: 'C1' }, message: { kind: 'announcement', forMany: true } },
    ]);
    expect(ends.get(rows[1]?.id ?? '')).toMatchObject({ state: 'unreachable', failure: 'noChannel' });
  });

  it('a message that cannot be made is tried again, and fails in the end', async () => {
    const { ports, ends } = watched(world);
    const missions = {
      ...ports.missions,
      findBySlot: () => Promise.reject(new Error('away')),
    };
    const broken = { ...ports, missions };
    const slack = fakeMessenger();
    const dispatcher = createDispatcher({ deps: broken, messengers: { slack }, timing: time.timing });
    const { row } = await waitingPerson();
    for (let minute = 0; minute < 180; minute += 1) {
      await dispatcher.tick();
      await time.pass(60_000);
    }
    expect(slack.sends).toEqual([]);
    expect(ends.get(row.id)).toMatchObject({ state: 'failed', failure: 'broken' });
  });
});
