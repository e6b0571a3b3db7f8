import type { Person } from '../../src/application/people/person.js';
import type { DeliverySubject } from '../../src/domain/delivery.js';
import type { Engagement } from '../../src/domain/engagements/engagement.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import { compose } from '../../src/messages/notices/compose.js';
import { quietUntil } from '../../src/outbox/deliver.js';
import { setSilence } from '../support/acts.js';
import { createWorld, type World } from '../support/world.js';
import { announced, asRow, engaged, toPerson } from './support/outbox.js';

type Kind = Extract<DeliverySubject, { readonly engagementId: string }>['kind'];

const beforeStart = '2026-11-30T09:00:00Z';
const afterStart = '2026-12-01T09:00:00Z';
const afterEnd = '2026-12-01T12:30:00Z';
const weeksLater = '2026-12-20T12:30:00Z';
const offered = { state: 'offered', seat: 1, offerExpiresAt: new Date('2026-11-30T12:00:00Z') } as const;
const confirmed = { state: 'confirmed', seat: 1 } as const;

describe('compose', () => {
  let world: World;
  let person: Person;
  let mission: Mission;

  beforeEach(async () => {
    world = await createWorld({ now: beforeStart });
    person = await world.person('Anna');
    mission = await world.mission();
  });

  const say = async (kind: Kind, change: Partial<Engagement>, at = beforeStart) => {
    const { id: engagementId } = await engaged(world, person, mission, change);
    world.clock.moveTo(at);
    const composed = await compose(world.ports, asRow(toPerson(world, person, { kind, engagementId })));
    return composed === 'cancel' ? composed : composed.message.kind;
  };

  it.each<[Kind, Partial<Engagement>, string]>([
    ['engagement.confirmed', confirmed, beforeStart],
    ['engagement.waitlisted', { state: 'waitlisted' }, beforeStart],
    ['engagement.offered', offered, beforeStart],
    ['engagement.expired', { state: 'expired' }, beforeStart],
    ['reminder.dayBefore', confirmed, beforeStart],
    ['reminder.soon', confirmed, beforeStart],
    ['reminder.thanks', confirmed, afterEnd],
    ['reminder.thanks', { state: 'attended', seat: 1 }, afterEnd],
    ['mission.cancelled', { state: 'cancelled' }, afterStart],
    ['seat.open', { state: 'waitlisted' }, beforeStart],
  ])('says %s when it is true', async (kind, change, at) => {
    expect(await say(kind, change, at)).toBe(kind);
  });

  it.each<[string, Kind, Partial<Engagement>, string]>([
    ['a confirmation of somebody who left', 'engagement.confirmed', { state: 'withdrawn' }, beforeStart],
    ['a confirmation after the start', 'engagement.confirmed', confirmed, afterStart],
    ['a place on the list of somebody who has a seat', 'engagement.waitlisted', confirmed, beforeStart],
    ['an offer that was accepted', 'engagement.offered', confirmed, beforeStart],
    ['an offer whose time is over', 'engagement.offered', offered, '2026-11-30T12:00:00Z'],
    ['the reminder of the day before after the start', 'reminder.dayBefore', confirmed, afterStart],
    ['the last reminder at the very start', 'reminder.soon', confirmed, '2026-12-01T08:00:00Z'],
    ['a reminder to somebody who left', 'reminder.soon', { state: 'withdrawn' }, beforeStart],
    ['a thank-you to somebody who was absent', 'reminder.thanks', { state: 'absent', seat: 1 }, afterEnd],
    ['a thank-you weeks later', 'reminder.thanks', confirmed, weeksLater],
    ['a cancellation after the end', 'mission.cancelled', { state: 'cancelled' }, afterEnd],
    ['an open seat after the start', 'seat.open', { state: 'waitlisted' }, afterStart],
  ])('does not say %s', async (_, kind, change, at) => {
    expect(await say(kind, change, at)).toBe('cancel');
  });

  it('says nothing but the cancellation of a mission that is cancelled', async () => {
    await world.ports.missions.update(world.organisation.id, mission.id, ['announced'], {
      status: 'cancelled',
    });
    expect(await say('reminder.dayBefore', confirmed)).toBe('cancel');
    const other = await world.person('Bob');
    person = other;
    expect(await say('mission.cancelled', { state: 'cancelled' })).toBe('mission.cancelled');
  });

  it('does not tell of an open seat that was taken meanwhile', async () => {
    mission = await world.mission({ capacity: 1 });
    await engaged(world, await world.person('Bob'), mission, confirmed);
    expect(await say('seat.open', { state: 'waitlisted', ticket: 2 })).toBe('cancel');
  });

  it.each<[Kind, Partial<Engagement>, string]>([
    ['reminder.dayBefore', confirmed, 'cancel'],
    ['reminder.soon', confirmed, 'cancel'],
    ['reminder.thanks', confirmed, 'cancel'],
    ['seat.open', { state: 'waitlisted' }, 'cancel'],
    ['engagement.confirmed', confirmed, 'engagement.confirmed'],
    ['engagement.offered', offered, 'engagement.offered'],
    ['mission.cancelled', { state: 'cancelled' }, 'mission.cancelled'],
  ])('to somebody who asked for silence, %s', async (kind, change, expected) => {
    await setSilence(world.ports, person, true);
    expect(await say(kind, change)).toBe(expected);
  });

  it('speaks in the person’s language, on their clock, and passes nothing else of them on', async () => {
    const change = { locale: 'en', timezone: 'America/Montreal' } as const;
    await world.ports.employees.update(world.organisation.id, person.employee.id, change);
    const { id: engagementId } = await engaged(world, person, mission, confirmed);
    const row = toPerson(world, person, { kind: 'reminder.soon', engagementId });
    expect(await compose(world.ports, asRow(row))).toMatchObject({ reader: change });
    expect(Object.keys(Object(await compose(world.ports, asRow(row))).reader)).toEqual([
      'locale',
      'timezone',
      'address',
      'now',
    ]);
  });

  it('says nothing of an engagement to anybody but its own person, nor in another organisation', async () => {
    const { id: engagementId } = await engaged(world, person, mission, confirmed);
    const subject = { kind: 'engagement.confirmed', engagementId } as const;
    const toOther = toPerson(world, await world.person('Bob'), subject);
    expect(await compose(world.ports, asRow(toOther))).toBe('cancel');
    const elsewhere = toPerson(world, person, subject, { organisationId: 'another' });
    expect(await compose(world.ports, asRow(elsewhere))).toBe('cancel');
  });

  describe('of an announcement', () => {
    const announce = async (change = {}, recipient?: { kind: 'channel'; channelId: string }) => {
      const { id: announcementId } = await announced(world, mission, change);
      const subject = { kind: 'announcement', announcementId } as const;
      return compose(world.ports, asRow(toPerson(world, person, subject, recipient ? { recipient } : {})));
    };

    it('tells a person where they stand', async () => {
      await engaged(world, person, mission, confirmed);
      expect(await announce()).toMatchObject({
        message: { forMany: false, mission: { slots: [{ placesLeft: 1, mine: { state: 'confirmed' } }] } },
      });
    });

    it('tells a channel of nobody, as the company speaks', async () => {
      await engaged(world, person, mission, confirmed);
      expect(await announce({}, { kind: 'channel', channelId: 'C1' })).toEqual({
        message: expect.objectContaining({
          forMany: true,
          mission: expect.objectContaining({ slots: [expect.objectContaining({ mine: null })] }),
        }),
        reader: { locale: 'fr', timezone: 'Europe/Paris', address: 'vous', now: world.clock.now() },
      });
    });

    it.each(['draft', 'cancelled'] as const)('does not leave when it is %s', async (state) => {
      expect(await announce({ state })).toBe('cancel');
    });

    it('does not leave once the mission has begun', async () => {
      world.clock.moveTo('2026-12-01T08:00:00Z');
      expect(await announce()).toBe('cancel');
    });

    it.each(['closed', 'cancelled', 'done'] as const)('does not leave for a %s mission', async (status) => {
      await world.ports.missions.update(world.organisation.id, mission.id, ['announced'], { status });
      expect(await announce()).toBe('cancel');
    });

    it('does not reach somebody who asked for silence', async () => {
      await setSilence(world.ports, person, true);
      expect(await announce()).toBe('cancel');
    });
  });
});

describe('quietUntil', () => {
  const wait = async (kind: DeliverySubject['kind'], meant: string, now: string) => {
    const world = await createWorld({ now });
    const person = await world.person('Anna');
    const subject = { kind, announcementId: 'a', engagementId: 'e' } as DeliverySubject;
    const row = toPerson(world, person, subject, { notBefore: new Date(meant) });
    return (await quietUntil(world.ports, asRow(row)))?.toISOString() ?? null;
  };

  it('keeps a late announcement for the morning', async () => {
    expect(await wait('announcement', '2026-11-23T16:00:00Z', '2026-11-23T20:00:00Z')).toBe(
      '2026-11-24T06:00:00.000Z',
    );
  });

  it('lets it leave by day, and when it was meant for the night', async () => {
    expect(await wait('announcement', '2026-11-23T16:00:00Z', '2026-11-23T17:00:00Z')).toBeNull();
    expect(await wait('announcement', '2026-11-23T20:30:00Z', '2026-11-23T21:00:00Z')).toBeNull();
  });

  it('never keeps an answer or the last reminder', async () => {
    for (const kind of ['engagement.confirmed', 'engagement.offered', 'reminder.soon'] as const) {
      expect(await wait(kind, '2026-11-23T16:00:00Z', '2026-11-23T21:00:00Z')).toBeNull();
    }
  });
});
