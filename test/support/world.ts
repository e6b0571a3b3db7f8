import { randomUUID } from 'node:crypto';
import type { Person } from '../../src/application/people/person.js';
import {
  type Clock,
  type Hris,
  type Log,
  noSecondOpinion,
  type Ports,
  type Store,
} from '../../src/application/ports/index.js';
import { createPeopleReader } from '../../src/directory/csv/peopleReader.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import { defaultPolicy, type Organisation } from '../../src/domain/organisations/organisation.js';
import type { Workspace } from '../../src/domain/organisations/workspace.js';
import { createHris } from '../../src/hris/index.js';
import type { Message } from '../../src/messages/message.js';
import { framed, knownNonprofit } from './framed.js';
import { createMemoryStore } from './memory/index.js';

/** A clock that a test sets and moves. */
export interface MovableClock extends Clock {
  moveTo(instant: string): void;
  forward(minutes: number): void;
}

export function clockAt(instant: string): MovableClock {
  let now = new Date(instant).getTime();
  return {
    now: () => new Date(now),
    moveTo: (to) => {
      now = new Date(to).getTime();
    },
    forward: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

/** A clock that goes on by itself from `instant`. */
export function clockGoingFrom(instant: string): Clock {
  const behindMs = Date.now() - new Date(instant).getTime();
  return { now: () => new Date(Date.now() - behindMs) };
}

/** Keeps what was logged, for tests that read it. */
export function collectingLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (code: string, facts?: unknown) => {
    lines.push(`${level} ${code} ${JSON.stringify(facts ?? {})}`);
  };
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** One organisation with one Slack and one Teams workspace, on any ports. */
export interface World {
  readonly ports: Ports;
  readonly clock: MovableClock;
  readonly log: Log & { lines: string[] };
  readonly organisation: Organisation;
  readonly workspaces: { readonly slack: Workspace; readonly teams: Workspace };
  person(
    name: string,
    options?: { organiser?: boolean; timezone?: string; chat?: 'slack' | 'teams' },
  ): Promise<Person>;
  mission(options?: {
    capacity?: number;
    startsAt?: string;
    endsAt?: string;
    status?: Mission['status'];
  }): Promise<Mission>;
}

export async function createWorld(
  options: { store?: Store; now?: string; organisationId?: string; hris?: Hris } = {},
): Promise<World> {
  const store = options.store ?? createMemoryStore();
  const clock = clockAt(options.now ?? '2026-11-23T09:00:00Z');
  const log = collectingLog();
  const ports: Ports = {
    ...store,
    clock,
    log,
    newId: randomUUID,
    directories: {},
    ...{ chatFiles: {}, peopleReader: createPeopleReader(), peopleSources: [] },
    organiserEmails: new Set(['olga@example.org']),
    publicUrl: 'http://localhost:3978',
    wakeOutbox: () => {},
    secondOpinion: noSecondOpinion,
    seal: null,
    ...{ wakeWebhooks: () => {}, webhookAddresses: { check: async () => 'outside' } },
    hris: options.hris ?? createHris(null),
    linkMail: null,
  };
  const organisation: Organisation = {
    id: options.organisationId ?? randomUUID(),
    name: 'Maison Exemple',
    timezone: 'Europe/Paris',
    locale: 'fr',
    policy: defaultPolicy,
  };
  await ports.organisations.ensure(organisation);
  const workspaces = {
    slack: await ensureWorkspace(store, organisation, 'slack'),
    teams: await ensureWorkspace(store, organisation, 'teams'),
  };
  return {
    ports,
    clock,
    log,
    organisation,
    workspaces,
    person: (name, who = {}) => createPerson(ports, organisation, workspaces, name, who),
    mission: (what = {}) => createMission(ports, organisation, what),
  };
}

function ensureWorkspace(
  { workspaces }: Store,
  { id }: Organisation,
  platform: 'slack' | 'teams',
): Promise<Workspace> {
  return workspaces.ensure({
    id: randomUUID(),
    organisationId: id,
    platform,
    externalId: `${platform}-${id}`,
    name: platform,
    status: 'installed',
    membersReadAt: null,
    metAt: null,
  });
}

async function createPerson(
  ports: Ports,
  organisation: Organisation,
  workspaces: World['workspaces'],
  name: string,
  { organiser = false, timezone = 'Europe/Paris', chat = 'slack' }: Parameters<World['person']>[1] & object,
): Promise<Person> {
  const workspace = workspaces[chat];
  const employee = await ports.employees.ensure({
    id: randomUUID(),
    organisationId: organisation.id,
    name,
    email: `${name.toLowerCase()}@example.org`,
    timezone,
    locale: 'fr',
  });
  const identity = await ports.identities.ensure({
    id: randomUUID(),
    organisationId: organisation.id,
    workspaceId: workspace.id,
    employeeId: employee.id,
    platform: chat,
    userId: `${chat}-${name}`,
    address: { channel: name },
    reachability: 'reachable',
    guest: false,
    name,
    email: `${name.toLowerCase()}@example.org`,
    checkedAt: ports.clock.now(),
    lastSeenAt: null,
  });
  const roles = organiser ? (['organiser'] as const) : [];
  return { organisation, workspace, employee, identity, roles };
}

async function createMission(
  ports: Ports,
  { id: organisationId }: Organisation,
  {
    capacity = 2,
    startsAt = '2026-12-01T08:00:00Z',
    endsAt = '2026-12-01T11:30:00Z',
    status = 'announced',
  }: Parameters<World['mission']>[0] & object,
): Promise<Mission> {
  const nonprofit = await ports.nonprofits.ensureByName({
    id: randomUUID(),
    organisationId,
    name: 'Les Jardins Partagés',
    ...knownNonprofit,
  });
  return ports.missions.create({
    id: randomUUID(),
    organisationId,
    title: 'Après-midi au jardin',
    summary: 'Préparer les planches de culture.',
    nonprofitId: nonprofit.id,
    place: '12 rue des Lilas, Paris',
    skills: [],
    causes: [15],
    ...framed,
    status,
    createdBy: 'nobody',
    slots: [
      {
        id: randomUUID(),
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        timezone: 'Europe/Paris',
        capacity,
        minimum: null,
      },
    ],
  });
}

/** The kind of an answer, with the problem's code when it is one: what most tests want to read. */
export const kindOf = (message: Message): string =>
  message.kind === 'problem' ? `problem:${message.problem.code}` : message.kind;
