import { randomUUID } from 'node:crypto';
import type { NewDelivery, Store } from '../../src/application/ports/index.js';
import type { Incoming } from '../../src/conversation/incoming.js';
import type { Announcement } from '../../src/domain/announcements/announcement.js';
import type { Engagement } from '../../src/domain/engagements/engagement.js';
import type { Mission, Nonprofit, Slot } from '../../src/domain/missions/mission.js';
import { defaultPolicy, type Organisation } from '../../src/domain/organisations/organisation.js';
import type { Channel, Workspace } from '../../src/domain/organisations/workspace.js';
import type { FromDirectory } from '../../src/domain/people/directory/facts.js';
import type { Employee, Identity } from '../../src/domain/people/employee.js';

/** An id nobody else has: suites share one database. */
export const newId = (): string => randomUUID();

export const noon = new Date('2030-05-14T12:00:00.000Z');
/** `count` minutes after noon; before it when negative. */
export const minutes = (count: number): Date => new Date(noon.getTime() + count * 60_000);

export const organisation = (change: Partial<Organisation> = {}): Organisation => ({
  id: newId(),
  name: 'Dupont SA',
  timezone: 'Europe/Paris',
  locale: 'fr',
  policy: defaultPolicy,
  ...change,
});

export const workspace = (change: Partial<Workspace> = {}): Workspace => ({
  id: newId(),
  organisationId: newId(),
  platform: 'slack',
  externalId: newId(),
  name: 'Dupont',
  status: 'installed',
  membersReadAt: null,
  metAt: null,
  ...change,
});

export const channel = (change: Partial<Channel> = {}): Channel => ({
  organisationId: newId(),
  workspaceId: newId(),
  externalId: newId(),
  name: 'solidarité',
  readers: 'company',
  address: { channel: 'C1' },
  ...change,
});

export const employee = (change: Partial<Employee> = {}): Employee => ({
  id: newId(),
  organisationId: newId(),
  name: 'Chloé Martin',
  email: `${newId()}@example.com`,
  timezone: 'Europe/Paris',
  locale: 'fr',
  ...change,
});

/** What a directory told; nothing but what is given. */
export const fromDirectory = (change: Partial<FromDirectory> = {}): FromDirectory => ({
  ...{ connection: 'csv', employeeNumber: null, email: null, name: null, manager: null, site: null },
  ...{ department: null, locale: null, timezone: null, startsOn: null, endsOn: null, active: true },
  ...change,
});

export const identity = (change: Partial<Identity> = {}): Identity => ({
  id: newId(),
  organisationId: newId(),
  workspaceId: newId(),
  employeeId: newId(),
  platform: 'teams',
  userId: newId(),
  address: { conversation: 'a:1', serviceUrl: 'https://smba.example.com/emea/' },
  reachability: 'reachable',
  guest: false,
  name: null,
  email: null,
  checkedAt: null,
  lastSeenAt: null,
  ...change,
});

export const nonprofit = (change: Partial<Nonprofit> = {}): Nonprofit => ({
  id: newId(),
  organisationId: newId(),
  name: 'Les Restos',
  contact: { name: 'Amina', phone: '+33 6 00 00 00 00' },
  ...change,
});

export const slot = (change: Partial<Slot> = {}): Slot => ({
  id: newId(),
  startsAt: minutes(60),
  endsAt: minutes(240),
  timezone: 'Europe/Paris',
  capacity: 3,
  minimum: null,
  ...change,
});

export const mission = (change: Partial<Omit<Mission, 'number'>> = {}): Omit<Mission, 'number'> => ({
  id: newId(),
  organisationId: newId(),
  title: 'Atelier CV',
  summary: 'Relire des CV',
  nonprofitId: newId(),
  place: '12 rue de la Paix, Paris',
  skills: ['relecture'],
  causes: [8, 4],
  status: 'announced',
  createdBy: newId(),
  slots: [slot()],
  ...change,
});

export const engagement = (change: Partial<Engagement> = {}): Engagement => ({
  id: newId(),
  organisationId: newId(),
  missionId: newId(),
  slotId: newId(),
  employeeId: newId(),
  state: 'confirmed',
  seat: 1,
  ticket: 1,
  offerExpiresAt: null,
  calendarKey: newId(),
  feedback: null,
  createdAt: noon,
  version: 1,
  noticesPending: true,
  ...change,
});

export const delivery = (change: Partial<NewDelivery> = {}): NewDelivery => ({
  id: newId(),
  organisationId: newId(),
  workspaceId: newId(),
  platform: 'slack',
  dedupeKey: newId(),
  subject: { kind: 'engagement.confirmed', engagementId: newId() },
  recipient: { kind: 'employee', employeeId: newId() },
  priority: 0,
  notBefore: noon,
  timezone: 'Europe/Paris',
  ...change,
});

export const announcement = (change: Partial<Announcement> = {}): Announcement => ({
  id: newId(),
  organisationId: newId(),
  missionId: newId(),
  workspaceId: newId(),
  createdBy: newId(),
  toEveryone: true,
  channels: [],
  publishAt: null,
  timezone: 'Europe/Paris',
  state: 'draft',
  people: 12,
  ...change,
});

export const incoming = (change: Partial<Incoming> = {}): Incoming => ({
  platform: 'slack',
  workspace: newId(),
  eventId: newId(),
  userId: 'U1',
  where: 'personal',
  address: { channel: 'D1' },
  channel: null,
  hints: { name: 'Chloé', locale: 'fr' },
  input: { kind: 'text', text: 'je participe à la 3' },
  ...change,
});

/** `count` times what `make` gives. */
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Opens the store under test; called once a suite. */
export type OpenTestStore = () => Promise<Store>;
