import { randomUUID } from 'node:crypto';
import type { Person } from '../../src/application/people/person.js';
import { answerLeftovers } from '../../src/conversation/inbox/answerLeftovers.js';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import type { Incoming, Reply } from '../../src/conversation/incoming.js';
import { isMuted, streams } from '../../src/domain/people/preferences.js';
import { cancelMission, giveFeedback, leave, saveMission, setSilence, signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld, kindOf } from '../support/world.js';
import { from, presses, types } from './support/incoming.js';

/** What a form says of the mission that there is, places aside. */
const garden = {
  ...{ title: 'Après-midi au jardin', nonprofit: 'Les Jardins Partagés', place: '12 rue des Lilas, Paris' },
  ...{ summary: 'Préparer les planches de culture.', date: '2026-12-01', start: '09:00', end: '12:30' },
};

/** How an event came to be left open once it had been acted upon. */
const ways = ['its chat did not take the answer', 'its process died'] as const;

/** A mission, people, and events that are acted upon and left open. */
async function scene(way: (typeof ways)[number], capacity = 1) {
  const world = await createWorld();
  const { ports, organisation } = world;
  const receive = createReceive(ports);
  const { id: missionId, slots } = await world.mission({ capacity });
  const slotId = slots[0]?.id ?? '';
  const said: Reply[] = [];
  const answerLate = async (_incoming: Incoming, reply: Reply) => said.push(reply) > 0;
  return {
    ...{
      world,
      ports,
      receive,
      missionId,
      slotId,
      wants: { kind: 'signUp', slotId, anyway: false } as const,
    },
    on: ({ employee }: Person) => liveOn(ports, organisation.id, slotId, employee.id),
    /** Answered, but not finished. */
    async leavesOpen(incoming: Incoming): Promise<void> {
      await receive.accept(incoming);
      const reply = await receive.answer(incoming);
      if (way === 'its chat did not take the answer') await receive.keep(incoming, reply);
      world.clock.forward(0.1);
    },
    /** What is said to whoever has been waiting, once the lease is over. */
    async saidLater() {
      world.clock.forward(1);
      await answerLeftovers(ports, receive, { slack: { answerLate } });
      return said.map(({ message }) => message && kindOf(message));
    },
    said,
  };
}

describe.each(ways)('an event was acted upon, then %s', (way) => {
  test.each(['pressed in the personal chat', 'pressed in a channel', 'in words'])(
    'of a sign-up %s nothing is said: the outbox tells it',
    async (how) => {
      const { world, wants, on, leavesOpen, saidLater } = await scene(way);
      const ana = await world.person('Ana');
      const where = how === 'pressed in a channel' ? 'channel' : 'personal';
      await leavesOpen(
        how === 'in words' ? types(ana, 'je m’inscris au jardin') : presses(ana, wants, where),
      );
      expect(await saidLater()).toEqual([]);
      expect(await on(ana)).toMatchObject({ state: 'confirmed', version: 1 });
    },
  );

  test.each(['pressed', 'said'] as const)(
    'a sign-up that was %s is not done again for somebody who has left since',
    async (how) => {
      const { world, ports, wants, on, leavesOpen, saidLater } = await scene(way);
      const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
      await leavesOpen(
        how === 'pressed' ? presses(ana, wants, 'channel') : types(ana, 'je m’inscris', 'channel'),
      );
      await signUp(ports, ben, wants);
      await leave(ports, ana, (await on(ana))?.id ?? '');
      expect(await saidLater()).toEqual(['engagement.withdrawn']);
      expect([await on(ana), await on(ben)]).toMatchObject([null, { state: 'offered' }]);
    },
  );

  test('whoever joined the waiting list has not accepted what was offered since', async () => {
    const { world, ports, wants, on, leavesOpen, saidLater } = await scene(way);
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
    await signUp(ports, ana, wants);
    await leavesOpen(presses(ben, wants, 'channel'));
    await leave(ports, ana, (await on(ana))?.id ?? '');
    expect(await saidLater()).toEqual([]);
    expect(await on(ben)).toMatchObject({ state: 'offered' });
  });

  test('a place on a mission that was cancelled since is not told as one', async () => {
    const { world, ports, missionId, wants, leavesOpen, saidLater } = await scene(way);
    await leavesOpen(presses(await world.person('Ana'), wants, 'channel'));
    await cancelMission(ports, await world.person('Olga', { organiser: true }), missionId);
    expect(await saidLater()).toEqual(['problem:missionClosed']);
  });

  test.each([true, false])('silence asked for or ended (%s) holds as it was said last', async (muted) => {
    const { world, ports, leavesOpen, saidLater, said } = await scene(way);
    const ana = await world.person('Ana');
    await leavesOpen(presses(ana, { kind: muted ? 'mute' : 'unmute' }));
    await setSilence(ports, ana, !muted);
    expect(await saidLater()).toEqual(['silence']);
    expect(said[0]?.message).toMatchObject({ muted: !muted });
    const employee = await ports.employees.find(world.organisation.id, ana.employee.id);
    for (const stream of streams) expect(isMuted(employee ?? {}, stream, world.clock.now())).toBe(!muted);
  });

  test.each(['ready', 'announced'] as const)(
    'of two forms about a mission that is %s the one sent last holds',
    async (status) => {
      const { world, ports, leavesOpen, saidLater } = await scene(way);
      const olga = await world.person('Olga', { organiser: true });
      const { id: missionId } = await world.mission({ status });
      const form = (capacity: string) =>
        ({ form: 'mission', formId: randomUUID(), missionId, values: { ...garden, capacity } }) as const;
      await leavesOpen(from(olga, { kind: 'submission', submission: form('9') }));
      await saveMission(ports, olga, form('4'));
      expect(await saidLater()).toEqual([status === 'ready' ? 'mission.preview' : 'roster']);
      const saved = await ports.missions.find(world.organisation.id, missionId);
      expect(saved?.slots[0]?.capacity).toBe(4);
    },
  );

  test('of two scores the one given last holds', async () => {
    const { world, ports, wants, on, leavesOpen, saidLater } = await scene(way);
    const ana = await world.person('Ana');
    await signUp(ports, ana, wants);
    const engagementId = (await on(ana))?.id ?? '';
    world.clock.moveTo('2026-12-02T09:00:00Z');
    await leavesOpen(presses(ana, { kind: 'feedback', engagementId, score: 2 }));
    await giveFeedback(ports, ana, engagementId, 5);
    expect(await saidLater()).toEqual(['feedback.saved']);
    expect(await on(ana)).toMatchObject({ feedback: 5 });
  });
});

test('what a process that died had not queued yet is queued by the one that takes over, of a free place alone', async () => {
  const { world, ports, wants, on, leavesOpen, saidLater } = await scene('its process died');
  const ana = await world.person('Ana');
  const { engagements } = ports;
  await leavesOpen(presses(ana, wants));
  const { organisationId = '', id = '' } = (await on(ana)) ?? {};
  await engagements.move(organisationId, id, ['confirmed'], { state: 'waitlisted', seat: null });
  expect(await on(ana)).toMatchObject({ state: 'waitlisted', noticesPending: true });
  expect(await saidLater()).toEqual([]);
  expect(await on(ana)).toMatchObject({ state: 'confirmed', noticesPending: false });
});

test('an answer that was made is the one that is said: what was asked is not looked into again', async () => {
  const { world, missionId, leavesOpen, saidLater, said } = await scene('its chat did not take the answer');
  const olga = await world.person('Olga', { organiser: true });
  await leavesOpen(presses(olga, { kind: 'mission.cancelNow', missionId }));
  await leavesOpen(presses(olga, { kind: 'mission.new' }));
  expect(await saidLater()).toEqual(['mission.cancelDone', null]);
  expect(said[1]?.form).toMatchObject({ kind: 'mission' });
  expect(world.log.lines).toEqual([]);
});

test('an answer that could not be said late either was made once', async () => {
  const { world, ports, receive, leavesOpen } = await scene('its process died');
  const ana = await world.person('Ana');
  await leavesOpen(presses(ana, { kind: 'mute' }));
  const said: unknown[] = [];
  const slack = (taken: boolean) => ({
    async answerLate(_incoming: Incoming, { message }: Reply) {
      said.push(message);
      return taken;
    },
  });
  world.clock.forward(1);
  await answerLeftovers(ports, receive, { slack: slack(false) });
  await setSilence(ports, ana, false);
  world.clock.forward(1);
  await answerLeftovers(ports, receive, { slack: slack(true) });
  expect(said).toEqual([true, false].map((muted) => ({ kind: 'silence', muted })));
});

test('words that are taken over while they are still being answered are answered once', async () => {
  const { world, receive, on, saidLater } = await scene('its process died');
  const ana = await world.person('Ana');
  const words = types(ana, 'je m’inscris au jardin');
  await receive.accept(words);
  expect(await saidLater()).toEqual([]);
  expect((await receive.answer(words)).message).toBeNull();
  expect(await on(ana)).toMatchObject({ state: 'confirmed', version: 1 });
});

test('a sign-up written by a try whose answer was lost is the same one, and is confirmed', async () => {
  const { world, ports, wants, on } = await scene('its process died');
  const insert: typeof ports.engagements.insert = async (engagement) => {
    await ports.engagements.insert(engagement);
    return ports.engagements.insert(engagement);
  };
  const unsure = { ...ports, engagements: { ...ports.engagements, insert } };
  const ana = { ...(await world.person('Ana')), ticket: await ports.inbox.drawTicket(world.organisation.id) };
  expect(await signUp(unsure, ana, wants)).toMatchObject({ kind: 'engagement.confirmed', already: false });
  expect(await on(ana)).toMatchObject({ state: 'confirmed', noticesPending: false });
});
