import type { Inbox, Leases } from '../../src/application/ports/index.js';
import type { Incoming, Reply } from '../../src/conversation/incoming.js';
import { incoming, minutes, newId, noon, type OpenTestStore, times } from './samples.js';

/** Events accepted once, and named locks. Needs a store of its own: `takeOver` takes whatever there is. */
export function describeInboxContract(name: string, open: OpenTestStore): void {
  describe(`inbox and leases (${name})`, () => {
    let inbox: Inbox;
    let leases: Leases;
    beforeAll(async () => {
      ({ inbox, leases } = await open());
    });

    test('an event that comes twenty times at once is new once', async () => {
      const event = incoming();
      const answers = await Promise.all(times(20, () => inbox.accept(event, minutes(9_000))));
      expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'repeated')).toHaveLength(19);
    });

    test('the same id from another workspace or platform is another event', async () => {
      const event = incoming();
      const others = [event, { ...event, workspace: newId() }, { ...event, platform: 'teams' as const }];
      for (const other of others) expect(await inbox.accept(other, minutes(9_000))).toBe('new');
    });

    test('an event that was not finished in time is taken over once, whole', async () => {
      const event = incoming({ hints: { name: 'a.b' }, channel: null });
      await inbox.accept(event, minutes(1));
      expect(await inbox.takeOver(minutes(1), minutes(9_000))).toBeNull();
      const taken = await Promise.all(times(10, () => inbox.takeOver(minutes(2), minutes(9_000))));
      expect(taken.filter((one) => one !== null)).toEqual([{ incoming: event, reply: null, tries: 1 }]);
    });

    test('an event taken over by a process that dies too is taken over again', async () => {
      const event = incoming();
      await inbox.accept(event, minutes(1));
      expect(await inbox.takeOver(minutes(2), minutes(3))).toEqual({
        incoming: event,
        reply: null,
        tries: 1,
      });
      expect(await inbox.takeOver(minutes(4), minutes(5))).toEqual({
        incoming: event,
        reply: null,
        tries: 2,
      });
      await inbox.finish(event);
      expect(await inbox.takeOver(minutes(6), minutes(7))).toBeNull();
    });

    test('an event that its process is still at is not taken over, and one that is finished stays so', async () => {
      const [slow, done, dead] = [incoming(), incoming(), incoming()];
      for (const event of [slow, done, dead]) await inbox.accept(event, minutes(1));
      await inbox.finish(done);
      await inbox.renew([slow, done], minutes(9_000));
      const taken = await Promise.all(times(3, () => inbox.takeOver(minutes(2), minutes(9_000))));
      expect(taken.flatMap((one) => one?.incoming.eventId ?? [])).toEqual([dead.eventId]);
    });

    test('what was accepted first is taken over first, whenever its lease ended', async () => {
      const events = times(3, () => incoming());
      for (const [at, event] of events.entries()) {
        await inbox.accept(event, minutes(5 - at));
        // Two that come within one ms are in any order.
        await new Promise((done) => setTimeout(done, 2));
      }
      const taken: string[] = [];
      for (const _ of events) {
        const one = await inbox.takeOver(minutes(6), minutes(9_000));
        if (one) taken.push(one.incoming.eventId);
      }
      expect(taken).toEqual(events.map(({ eventId }) => eventId));
    });

    test('the reply that a chat did not take is given to whoever takes the event over, as it was', async () => {
      const event = incoming();
      const mission = { title: 'Après-midi au jardin', slots: [{ startsAt: noon, mine: null }], skills: [] };
      const message = { kind: 'mission.details', mission } as unknown as Reply['message'];
      const form = { kind: 'mission', formId: newId(), values: {} } as unknown as Reply['form'];
      const reader = { locale: 'fr', timezone: 'Europe/Paris' } as const;
      const reply: Reply = { reader, message, form, fieldProblems: null };
      await inbox.accept(event, minutes(1));
      await inbox.keep(event, reply, minutes(1));
      expect(await inbox.takeOver(minutes(2), minutes(3))).toEqual({ incoming: event, reply, tries: 1 });
      expect(await inbox.takeOver(minutes(4), minutes(5))).toEqual({ incoming: event, reply, tries: 2 });
      await inbox.finish(event);
      await inbox.keep(event, reply, minutes(1));
      expect(await inbox.takeOver(minutes(6), minutes(7))).toBeNull();
    });

    test('an event is open until somebody has acted upon it', async () => {
      const [event, kept] = [incoming(), incoming()];
      expect(await inbox.isOpen(event)).toBe(false);
      for (const one of [event, kept]) await inbox.accept(one, minutes(1));
      expect(await Promise.all([event, kept].map((one) => inbox.isOpen(one)))).toEqual([true, true]);
      await inbox.finish(event);
      await inbox.keep(kept, { message: null } as unknown as Reply, minutes(1));
      expect(await Promise.all([event, kept].map((one) => inbox.isOpen(one)))).toEqual([false, false]);
      await inbox.finish(kept);
    });

    test('what was asked in one workspace can be closed all together', async () => {
      const [workspace, other] = [newId(), newId()];
      const events = times(3, () => incoming({ workspace }));
      const others = [
        incoming({ workspace: other }),
        incoming({ workspace, platform: 'teams' }),
        incoming({ workspace: `${workspace}0` }),
      ];
      for (const event of [...events, ...others]) await inbox.accept(event, minutes(1));
      await inbox.finishAll('slack', workspace);
      const taken = await Promise.all(times(6, () => inbox.takeOver(minutes(2), minutes(9_000))));
      const left = taken.flatMap((one) => one?.incoming.eventId ?? []);
      expect(left.sort()).toEqual(others.map(({ eventId }) => eventId).sort());
      expect(await inbox.accept(events[0] as Incoming, minutes(9_000))).toBe('repeated');
    });

    test('an answered event is never taken over, and its id stays known', async () => {
      const event = incoming();
      await inbox.accept(event, minutes(1));
      await inbox.finish(event);
      expect(await inbox.takeOver(minutes(60), minutes(61))).toBeNull();
      expect(await inbox.accept(event, minutes(61))).toBe('repeated');
    });

    test('fifty tickets drawn at once are in the order of asking, and who draws later has a greater one', async () => {
      const organisationId = newId();
      const earlier = await inbox.drawTicket(organisationId);
      const drawn = await Promise.all(times(50, () => inbox.drawTicket(organisationId)));
      const later = await inbox.drawTicket(organisationId);
      const all = [earlier, ...drawn, later];
      expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
    });

    test('each organisation has a line of its own: nobody else’s rush makes its tickets greater', async () => {
      const [quiet, busy] = [newId(), newId()];
      const first = await inbox.drawTicket(quiet);
      await Promise.all(times(50, () => inbox.drawTicket(busy)));
      expect(await inbox.drawTicket(quiet)).toBe(first + 1);
    });

    test('the tickets before one are those of events not acted upon, whoever is to do it, and tell who asked', async () => {
      const workspace = newId();
      const numbered = (ticket: number) =>
        incoming({ workspace, ticket: 1_000_000 + ticket, userId: `U${ticket}` });
      const [done, unsaid] = [numbered(4), numbered(5)];
      for (const event of [numbered(0), numbered(1), numbered(2), done, unsaid])
        await inbox.accept(event, minutes(9_000));
      const reader = { locale: 'fr', timezone: 'Europe/Paris' } as const;
      await inbox.keep(unsaid, { reader, message: null, form: null, fieldProblems: null }, minutes(9_000));
      await inbox.accept(numbered(3), minutes(1));
      await inbox.accept(incoming(), minutes(9_000));
      await inbox.finish(done);
      await inbox.accept({ ...numbered(6), workspace: newId() }, minutes(9_000));
      await inbox.accept({ ...numbered(7), platform: 'teams' }, minutes(9_000));
      const from = [{ platform: 'slack', externalId: workspace }] as const;
      const before = await inbox.ticketsBefore(1_000_002, from, 9);
      expect(before).toEqual(
        [0, 1].map((at) => ({ ticket: 1_000_000 + at, asker: `slack:${workspace}:U${at}` })),
      );
      const all = await inbox.ticketsBefore(1_000_009, from, 9);
      expect(all.map(({ ticket }) => ticket - 1_000_000)).toEqual([0, 1, 2, 3]);
      expect(await inbox.ticketsBefore(1_000_009, from, 2)).toEqual(before);
    });

    test('of twenty who want a lock at once, one has it, and keeps it', async () => {
      const lock = newId();
      const owners = times(20, () => newId());
      const won = await Promise.all(owners.map((owner) => leases.acquire(lock, owner, noon, minutes(1))));
      const winner = owners[won.indexOf(true)] ?? '';
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await leases.acquire(lock, winner, noon, minutes(2))).toBe(true);
      expect(await leases.acquire(lock, newId(), minutes(1), minutes(3))).toBe(false);
    });

    test('a lock that ran out or was given back is free; only its owner gives it back', async () => {
      const [lock, one, two] = [newId(), newId(), newId()];
      await leases.acquire(lock, one, noon, minutes(1));
      await leases.release(lock, two);
      expect(await leases.acquire(lock, two, noon, minutes(1))).toBe(false);
      expect(await leases.acquire(lock, two, minutes(1), minutes(2))).toBe(true);
      await leases.release(lock, two);
      expect(await leases.acquire(lock, one, minutes(1), minutes(2))).toBe(true);
    });
  });
}
