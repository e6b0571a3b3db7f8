import type { Store } from '../../../src/application/ports/index.js';
import type { Engagement } from '../../../src/domain/engagements/engagement.js';
import { liveStates } from '../../../src/domain/engagements/lifecycle.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import { organisationId, personOf, type Size, wordOf } from './fill.js';

/** One thing that somebody asks for; `i` makes each time another. Throws when the answer is not what it has to be. */
export interface Case {
  readonly name: string;
  readonly isList: boolean;
  run(store: Store, size: Size, now: Date, i: number): Promise<void>;
}

const expectThat = (isSo: boolean, what: string) => {
  if (!isSo) throw new Error(`It was not ${what}.`);
};

/** What is shown of missions: places, nonprofits, and where the person stands. */
async function look({ engagements, nonprofits }: Store, missions: readonly Mission[], person: string) {
  const slotIds = missions.flatMap(({ slots }) => slots.map(({ id }) => id));
  const [occupancy, , mine] = await Promise.all([
    engagements.occupancy(organisationId, slotIds),
    nonprofits.findMany(
      organisationId,
      missions.map(({ nonprofitId }) => nonprofitId),
    ),
    engagements.ofEmployee(organisationId, person, liveStates),
  ]);
  for (const slotId of slotIds) expectThat(occupancy.get(slotId)?.held === 20, 'full');
  return mine;
}

/** Any of the open missions. */
const anyOf = (size: Size, i: number) => (i * 104_729) % size.missions;

const typedList: Case = {
  name: 'a typed list: five missions, places, my own',
  isList: true,
  async run(store, size, now, i) {
    const { missions, more } = await store.missions.listOpenPage(organisationId, now, { skip: 0, limit: 5 });
    expectThat(missions.length === 5 && more > 0, 'a page of five');
    await look(store, missions, personOf(i, size));
  },
};

const managed: Case = {
  name: 'an organiser’s list: ten missions',
  isList: true,
  async run(store, size, now, i) {
    const cared = ['draft', 'ready', 'announced', 'closed'] as const;
    const { missions } = await store.missions.listPage(organisationId, cared, now, { skip: 0, limit: 10 });
    expectThat(missions.length === 10, 'a page of ten');
    await look(store, missions, personOf(i, size));
  },
};

const mine: Case = {
  name: 'my missions: three, places, positions',
  isList: true,
  async run(store, size, _now, i) {
    const { engagements, missions } = store;
    const person = personOf(anyOf(size, i), size);
    const own = await engagements.ofEmployee(organisationId, person, liveStates);
    expectThat(own.length === 3, 'three engagements');
    const found = await missions.findMany(
      organisationId,
      own.map(({ missionId }) => missionId),
    );
    const waiting = own.filter(({ state }) => state === 'waitlisted');
    await Promise.all([
      look(store, found, person),
      ...waiting.map(({ slotId, ticket }) => engagements.countWaitingBefore(organisationId, slotId, ticket)),
    ]);
  },
};

const byTitle: Case = {
  name: 'a sign-up by title: found, seats read, on the list',
  isList: false,
  async run(store, size, now, i) {
    const wanted = anyOf(size, i);
    const named = { numbers: [], words: [['atelier'], [wordOf(wanted)]], days: [] };
    const [{ missions: found }] = await Promise.all([
      store.missions.findNamed(organisationId, ['announced'], named, 20),
      store.missions.listOpenPage(organisationId, now, { skip: 0, limit: 20 }),
    ]);
    const mission = found.find(({ id }) => id === `m${wanted}`);
    const slotId = mission?.slots[0]?.id ?? '';
    expectThat(mission !== undefined, 'found');
    const [seats, , ticket] = await Promise.all([
      store.engagements.heldSeats(organisationId, slotId),
      store.engagements.firstWaiting(organisationId, slotId),
      store.inbox.drawTicket(organisationId),
    ]);
    expectThat(seats.length === 20, 'full');
    const { kind } = await store.engagements.insert(newcomer(slotId, wanted, ticket, i));
    expectThat(kind === 'inserted', 'inserted');
  },
};

/** Each is somebody new, with the ticket after all others. */
const newcomer = (slotId: string, mission: number, ticket: number, i: number): Engagement => ({
  ...{ id: `new${i}`, organisationId, missionId: `m${mission}`, slotId, employeeId: `new${i}` },
  ...{ state: 'waitlisted', seat: null, ticket: 10_000_000 + ticket, offerExpiresAt: null, feedback: null },
  ...{ calendarKey: `new${i}`, createdAt: new Date(0), version: 1, noticesPending: false },
});

/** A skill that few missions ask for, and a cause and half-days that most have. */
const fitting: Case = {
  name: 'missions that fit: a rare skill, a frequent cause, two half-days',
  isList: true,
  async run(store, size, now, i) {
    const wanted = [[`skill=${wordOf(anyOf(size, i)).slice(0, 6)}`], ['cause=4']];
    const page = { skip: 0, limit: 5 };
    const { missions } = await store.missions.listFitting(organisationId, now, wanted, page);
    expectThat(missions.length === 1, 'the one that asks for it');
    await look(store, missions, personOf(i, size));
  },
};

/** What every mission has, and what most have: only the soonest are looked at. */
const soonestFitting: Case = {
  name: 'missions that fit: a city, a cause and all mornings',
  isList: true,
  async run(store, size, now, i) {
    const mornings = [1, 2, 3, 4, 5, 6, 7].map((day) => `at=${day}-morning`);
    const afternoons = [1, 2, 3, 4, 5, 6, 7].map((day) => `at=${day}-afternoon`);
    const wanted = [['place=paris'], ['cause=4'], [...mornings, ...afternoons]];
    const page = { skip: 0, limit: 5 };
    const { missions } = await store.missions.listFitting(organisationId, now, wanted, page);
    expectThat(missions.length > 0, 'some');
    await look(store, missions, personOf(i, size));
  },
};

export const cases: readonly Case[] = [typedList, managed, mine, byTitle, fitting, soonestFitting];
