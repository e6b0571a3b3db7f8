import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { scheduleNotices } from '../../application/engagements/scheduleNotices.js';
import type { NeedsOf, Ports } from '../../application/ports/index.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { type Mission, missionStatuses } from '../../domain/missions/mission.js';
import type { Employee } from '../../domain/people/employee.js';
import { company, organiserEmails, slackUsers } from '../people.js';
import { dayCode, dayOfCode, instantOn, workingDayAfter } from './days.js';
import { knownOf, usualFraming } from './framing.js';
import { seedManagers } from './managers.js';
import { type MissionSeed, missionSeeds } from './missions.js';
import { nonprofits } from './nonprofits.js';

type SeedPorts = Pick<Ports, 'missions' | 'nonprofits' | 'employees' | 'inbox' | 'engagements' | 'clock'> &
  NeedsOf<typeof scheduleNotices>;

/** Signed up from the start, so that the mission of two places has one left. */
const FIRST_TO_SIGN_UP = { email: 'sofia.almeida@maison-lumen.example', key: 'excel' };
const ID = /^lumen-(\d{8})-/;

/**
 * Gives the organisation its non-profits and missions, dated in the weeks to come. Started again on the same data it
 * adds nothing, or what a crash left out. Once every seeded mission has begun it adds a fresh set.
 * Resolves to the number of missions added.
 */
export async function seedSandbox(ports: SeedPorts, organisationId: string): Promise<number> {
  const { clock } = ports;
  const all = await ports.missions.list(organisationId, missionStatuses);
  const from = currentSet(all, clock.now());
  const known = new Set(all.map((mission) => mission.id));
  const missing = missionSeeds.filter((seed) => !known.has(missionId(from, seed)));
  for (const seed of missing) await addMission(ports, organisationId, from, seed);
  if (missing.length > 0) await seedManagers(ports, organisationId);
  return missing.length;
}

/** The day the set is counted from. The latest set's own while one of its missions is still to come, else today. */
function currentSet(all: readonly Mission[], now: Date): DateTime {
  const codes = all.flatMap((mission) => ID.exec(mission.id)?.[1] ?? []);
  const latest = codes.sort().at(-1);
  const ofLatest = all.filter((mission) => latest && ID.exec(mission.id)?.[1] === latest);
  const alive = ofLatest.some((mission) => mission.slots.some((slot) => slot.startsAt > now));
  return latest && alive ? dayOfCode(latest) : DateTime.fromJSDate(now, { zone: company.timezone });
}

const missionId = (from: DateTime, seed: MissionSeed) => `lumen-${dayCode(from)}-${seed.key}`;

async function addMission(ports: SeedPorts, organisationId: string, from: DateTime, seed: MissionSeed) {
  const id = missionId(from, seed);
  const known = knownOf(nonprofits[seed.nonprofit], from);
  const nonprofit = await ports.nonprofits.ensureByName({
    id: `lumen-${seed.nonprofit}`,
    organisationId,
    ...known,
  });
  // Of an earlier version, less was known.
  if (!nonprofit.eligibility)
    await ports.nonprofits.update(organisationId, nonprofit.id, known, ports.clock.now());
  const organiser = await colleague(ports, organisationId, organiserEmails[0] ?? '');
  const { title, summary, place, bring, skills, causes, status, framing } = seed;
  await ports.missions.create({
    ...{ id, organisationId, title, summary, place, bring, skills, causes, status },
    nonprofitId: nonprofit.id,
    framing: { ...usualFraming, ...framing },
    legalForm: 'prestation',
    createdBy: organiser.id,
    slots: slotsOf(id, from, seed),
  });
  if (seed.key === FIRST_TO_SIGN_UP.key) await signUpTheFirst(ports, organisationId, id);
}

function slotsOf(id: string, from: DateTime, seed: MissionSeed): Mission['slots'] {
  const day = workingDayAfter(from, seed.inDays, seed.weekday);
  return seed.hours.map(([start, end], at) => ({
    id: `${id}-${at + 1}`,
    startsAt: instantOn(day, start),
    endsAt: instantOn(day, end),
    timezone: company.timezone,
    capacity: seed.capacity,
    minimum: seed.minimum,
  }));
}

/** One of the company's people as an employee, before they ever talked to the bot. */
function colleague(ports: SeedPorts, organisationId: string, email: string): Promise<Employee> {
  const user = slackUsers.find((each) => each.email === email);
  return ports.employees.ensure({
    id: randomUUID(),
    organisationId,
    name: user?.name ?? email,
    email,
    timezone: user?.tz ?? company.timezone,
    locale: company.locale,
  });
}

async function signUpTheFirst(ports: SeedPorts, organisationId: string, mission: string): Promise<void> {
  const { clock } = ports;
  const slotId = `${mission}-1`;
  const employee = await colleague(ports, organisationId, FIRST_TO_SIGN_UP.email);
  const ticket = await ports.inbox.drawTicket(organisationId);
  const engagement: Engagement = {
    ...{ id: randomUUID(), organisationId, missionId: mission, slotId, employeeId: employee.id },
    ...{ state: 'confirmed', wasConfirmed: true, seat: 1, ticket, version: 1 },
    ...{ offerExpiresAt: null, feedback: null, calendarKey: randomUUID(), createdAt: clock.now() },
    noticesPending: true,
  };
  await ports.engagements.insert(engagement);
  // Her confirmation is there when the page opens; after a crash the repair pass queues it.
  await scheduleNotices(ports, engagement);
}
