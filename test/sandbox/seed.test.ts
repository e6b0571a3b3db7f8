import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { MissionView } from '../../src/application/queries/views.js';
import { understand } from '../../src/conversation/understanding/understand.js';
import { type Mission, missionStatuses } from '../../src/domain/missions/mission.js';
import { isWorkingDay } from '../../src/domain/time/workingDays.js';
import { startClock } from '../../src/sandbox/clock.js';
import { organiserEmails, slackUsers } from '../../src/sandbox/people.js';
import { seedSandbox } from '../../src/sandbox/seed/index.js';
import { createMemoryStore } from '../support/memory/index.js';

const ORGANISATION = 'lumen';

/** A seeded store whose clock was started at `at` and can be moved. */
async function seededAt(at: string) {
  const store = createMemoryStore();
  const clock = await startClock({ load: async () => null, save: async () => {} }, () => Date.parse(at));
  const ports = {
    ...store,
    clock,
    newId: randomUUID,
    ...{ wakeOutbox: () => {}, wakeWebhooks: () => {} },
    organiserEmails: new Set<string>(),
  };
  const added = await seedSandbox(ports, ORGANISATION);
  const missions = () => store.missions.list(ORGANISATION, missionStatuses);
  return { ports, store, clock, added, missions };
}

/** A mission as somebody sees who is on none. */
const viewOf = ({ nonprofitId, bring = '', ...mission }: Mission): MissionView => ({
  ...mission,
  bring,
  nonprofit: nonprofitId,
  contact: null,
  slots: mission.slots.map((slot) => ({ ...slot, placesLeft: 1, waiting: 0, closed: null, mine: null })),
});

const meaning = (said: string, now: Date, open: readonly MissionView[]) =>
  understand(said, {
    ...{ now, timezone: 'Europe/Paris', locale: 'fr', organiser: false },
    missions: { open, mine: [], managed: [] },
  });

describe('the missions of the sandbox', () => {
  const starts = [
    '2026-11-24T10:00:00Z',
    '2026-12-18T22:30:00Z',
    '2026-12-30T09:00:00Z',
    '2027-04-30T06:00:00Z',
    '2027-03-25T12:00:00Z',
    '2028-02-27T23:30:00Z',
  ];

  it.each(starts)('started %s, are all on working days of the coming weeks', async (at) => {
    const { missions, added } = await seededAt(at);
    const slots = (await missions()).flatMap((mission) => mission.slots);
    expect(added).toBe(6);
    for (const slot of slots) {
      const day = DateTime.fromJSDate(slot.startsAt, { zone: slot.timezone });
      expect(isWorkingDay(day)).toBe(true);
      expect(slot.startsAt.getTime()).toBeGreaterThan(Date.parse(at));
      expect(slot.startsAt.getTime()).toBeLessThan(Date.parse(at) + 30 * 86_400_000);
      expect(slot.endsAt.getTime()).toBeGreaterThan(slot.startsAt.getTime());
    }
  });

  const week = Array.from({ length: 7 }, (_, n) => `2026-11-${16 + n}T09:00:00Z`);

  it.each([...starts.filter((at) => !at.startsWith('2027-04-30')), ...week])(
    'started %s, include one in the garden on the coming Thursday, as the examples say',
    async (at) => {
      const { missions, clock } = await seededAt(at);
      const views = (await missions()).map(viewOf);
      const garden = views.find(({ title }) => title.includes('jardin'));
      const slot = garden?.slots[0];
      const day = DateTime.fromJSDate(slot?.startsAt ?? new Date(0), { zone: 'Europe/Paris' });
      expect(day.weekday).toBe(4);
      expect(day.toMillis() - Date.parse(at)).toBeLessThan(14 * 86_400_000);
      for (const said of ['je m’inscris au jardin jeudi', 'sign me up for the garden on Thursday']) {
        expect(meaning(said, clock.now(), views)).toEqual({
          kind: 'intent',
          intent: { kind: 'signUp', slotId: slot?.id, anyway: false },
        });
      }
    },
  );

  it('take the Thursday after a bank holiday', async () => {
    const { missions } = await seededAt('2027-05-03T09:00:00Z');
    const garden = (await missions()).find(({ title }) => title.includes('jardin'));
    expect(garden?.slots[0]?.startsAt.toISOString()).toBe('2027-05-13T11:30:00.000Z');
  });

  it('begin when the clock of Paris says so, in winter and in summer', async () => {
    const hours = async (at: string) => {
      const { missions } = await seededAt(at);
      const garden = (await missions()).find((mission) => mission.title.includes('jardin'));
      return garden?.slots[0]?.startsAt.toISOString().slice(11, 16);
    };
    expect(await hours('2026-12-01T08:00:00Z')).toBe('12:30');
    expect(await hours('2027-06-01T08:00:00Z')).toBe('11:30');
  });

  it('are open but one, which waits to be announced', async () => {
    const { missions } = await seededAt('2026-11-24T10:00:00Z');
    const statuses = (await missions()).map((mission) => mission.status).sort();
    expect(statuses).toEqual([...Array(5).fill('announced'), 'ready']);
  });

  it('include one of two places where one is taken', async () => {
    const { missions, store } = await seededAt('2026-11-24T10:00:00Z');
    const excel = (await missions()).find((mission) => mission.title.includes('Excel'));
    const slot = excel?.slots[0];
    expect(slot?.capacity).toBe(2);
    expect(await store.engagements.heldSeats(ORGANISATION, slot?.id ?? '')).toEqual([1]);
  });

  it('have ids that fit everywhere', async () => {
    const { missions } = await seededAt('2026-11-24T10:00:00Z');
    const ids = (await missions()).flatMap((mission) => [
      mission.id,
      ...mission.slots.map((slot) => slot.id),
    ]);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(36);
  });

  it('are not added twice on the same data, even some days later', async () => {
    const { ports, clock, missions } = await seededAt('2026-11-24T10:00:00Z');
    await clock.forwardTo(new Date('2026-12-01T10:00:00Z'));
    expect(await seedSandbox(ports, ORGANISATION)).toBe(0);
    expect(await missions()).toHaveLength(6);
  });

  it('are added afresh once they have all begun', async () => {
    const { ports, clock, missions } = await seededAt('2026-11-24T10:00:00Z');
    await clock.forwardTo(new Date('2027-01-11T10:00:00Z'));
    expect(await seedSandbox(ports, ORGANISATION)).toBe(6);
    const coming = (await missions()).filter((mission) =>
      mission.slots.every((slot) => slot.startsAt > clock.now()),
    );
    expect(coming).toHaveLength(6);
  });

  it('are completed when a crash left some out', async () => {
    const { ports, missions } = await seededAt('2026-11-24T10:00:00Z');
    const [kept] = await missions();
    const store = createMemoryStore();
    if (kept) await store.missions.create(kept);
    expect(await seedSandbox({ ...ports, ...store }, ORGANISATION)).toBe(5);
  });
});

describe('the people of the sandbox', () => {
  it('have one address each, and the organiser is in Slack', () => {
    const emails = slackUsers.flatMap((user) => user.email ?? []);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails).toContain(organiserEmails[0]);
  });
});
