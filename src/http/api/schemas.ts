import { z } from 'zod';
import type { ChatRead } from '../../application/queries/company/companyChats.js';
import type { EngagementRead } from '../../application/queries/company/companyEngagements.js';
import type { CompanyFigures } from '../../application/queries/company/companyFigures.js';
import type { MissionRead, SlotRead } from '../../application/queries/company/companyMissions.js';
import type { Announcement } from '../../domain/announcements/announcement.js';
import { tookPartChoices } from '../../domain/announcements/audience.js';
import { readers } from '../../domain/announcements/readers.js';
import { type Attested, presences } from '../../domain/engagements/attendance.js';
import { engagementStates } from '../../domain/engagements/engagement.js';
import { missionStatuses } from '../../domain/missions/mission.js';
import { platforms } from '../../domain/organisations/workspace.js';
import { type Employee, hasLeft } from '../../domain/people/employee.js';
import { locales } from '../../domain/people/locale.js';
import { idOf, idSchema } from './ids.js';

const instant = z.iso.datetime().meta({ description: 'UTC.' });
const told = (date: Date | null | undefined): string | null => date?.toISOString() ?? null;

export const slotSchema = z
  .object({
    id: idSchema('slot'),
    startsAt: instant,
    endsAt: instant,
    timezone: z.string().meta({ description: 'The IANA zone that the times were meant in.' }),
    capacity: z.int(),
    minimum: z.int().nullable(),
    held: z.int().meta({ description: 'Places that somebody has, or that are kept for somebody.' }),
    waiting: z.int(),
  })
  .meta({ id: 'Slot', description: 'One half-day or day of a mission.' });

export const slotTold = ({ id, startsAt, endsAt, timezone, capacity, minimum, held, waiting }: SlotRead) => ({
  ...{ id: idOf('slot', id), startsAt: told(startsAt), endsAt: told(endsAt) },
  ...{ timezone, capacity, minimum, held, waiting },
});

export const missionSchema = z
  .object({
    id: idSchema('mission'),
    number: z.int(),
    title: z.string(),
    summary: z.string(),
    place: z.string(),
    bring: z.string(),
    skills: z.array(z.string()),
    causes: z.array(z.int()).meta({ description: 'UN Sustainable Development Goals, 1 to 17.' }),
    status: z.enum(missionStatuses),
    nonprofit: z.string(),
    sites: z.array(z.string()).meta({ description: 'Whose it is; empty: the whole company’s.' }),
    slots: z.array(slotSchema),
  })
  .meta({ id: 'Mission' });

export function missionTold({ mission, nonprofit, slots }: MissionRead) {
  const { id, number, title, summary, place, bring = '', skills, causes, status, sites = [] } = mission;
  return {
    ...{ id: idOf('mission', id), number, title, summary, place, bring, skills, causes, status },
    ...{ nonprofit: nonprofit?.name ?? '', sites, slots: slots.map(slotTold) },
  };
}

const attestedSchema = z.object({ presence: z.enum(presences), minutes: z.int() }).nullable();

export const engagementSchema = z
  .object({
    id: idSchema('engagement'),
    mission: idSchema('mission'),
    slot: idSchema('slot'),
    person: idSchema('person'),
    state: z.enum(engagementStates),
    position: z.int().nullable().meta({ description: 'In line, from 1; null of whoever does not wait.' }),
    offerExpiresAt: instant.nullable(),
    createdAt: instant,
    attendance: z.object({ company: attestedSchema, nonprofit: attestedSchema }),
  })
  .meta({ id: 'Engagement', description: 'One person on one half-day.' });

const attestedTold = (attested: Attested | undefined) =>
  attested ? { presence: attested.presence, minutes: attested.minutes } : null;

export function engagementTold({ engagement, position }: EngagementRead) {
  const { id, missionId, slotId, employeeId, state, offerExpiresAt, createdAt, attendance } = engagement;
  return {
    ...{ id: idOf('engagement', id), mission: idOf('mission', missionId), slot: idOf('slot', slotId) },
    ...{ person: idOf('person', employeeId), state, position },
    ...{ offerExpiresAt: told(offerExpiresAt), createdAt: told(createdAt) },
    attendance: {
      company: attestedTold(attendance?.company),
      nonprofit: attestedTold(attendance?.nonprofit),
    },
  };
}

export const personSchema = z
  .object({
    id: idSchema('person'),
    name: z.string(),
    email: z.string().nullable(),
    employeeNumber: z.string().nullable(),
    locale: z.enum(locales),
    timezone: z.string(),
    site: z.string().nullable(),
    department: z.string().nullable(),
    manager: idSchema('person').nullable(),
    active: z.boolean().meta({ description: 'False of whom the directory says that they have left.' }),
  })
  .meta({ id: 'Person' });

export function personTold(person: Employee) {
  const { id, name, email, employeeNumber = null, locale, timezone, managerId, fromDirectory } = person;
  return {
    ...{ id: idOf('person', id), name, email, employeeNumber, locale, timezone },
    ...{ site: fromDirectory?.site ?? null, department: fromDirectory?.department ?? null },
    ...{ manager: managerId ? idOf('person', managerId) : null, active: !hasLeft(person) },
  };
}

const audienceSchema = z
  .object({
    sites: z.array(z.string()),
    departments: z.array(z.string()),
    skills: z.array(z.string()),
    causes: z.array(z.int()),
    language: z.enum(locales),
    tookPart: z.enum(tookPartChoices),
  })
  .partial()
  .meta({ id: 'Audience', description: 'What filters people; a part that is absent filters nothing.' });

const announcementStates = [
  'draft',
  'scheduled',
  'sending',
  'sent',
  'cancelled',
  'stopping',
  'stopped',
] as const;

export const announcementSchema = z
  .object({
    id: idSchema('announcement'),
    mission: idSchema('mission'),
    state: z.enum(announcementStates),
    toEveryone: z.boolean(),
    channels: z.int(),
    people: z.int(),
    audience: audienceSchema.nullable().meta({ description: 'Which people; null: everybody, or none.' }),
    posts: z
      .object({ workspace: idSchema('workspace'), channels: z.array(z.string()) })
      .nullable()
      .meta({ description: 'The channels, by the ids that the chat gives them.' }),
    publishAt: instant.nullable(),
    acceptedAt: instant.nullable(),
  })
  .meta({ id: 'Announcement' });

export const announcementTold = (announcement: Announcement) => {
  const { id, missionId, state, toEveryone, channels, people, publishAt, acceptedAt } = announcement;
  const posts = {
    workspace: idOf('workspace', announcement.workspaceId),
    channels: channels.map(({ channelId }) => channelId),
  };
  return {
    ...{ id: idOf('announcement', id), mission: idOf('mission', missionId), state, toEveryone },
    ...{ channels: channels.length, people, audience: announcement.audience ?? null },
    ...{ posts: channels.length > 0 ? posts : null },
    ...{ publishAt: told(publishAt), acceptedAt: told(acceptedAt) },
  };
};

export const workspaceSchema = z
  .object({
    id: idSchema('workspace'),
    platform: z.enum(platforms),
    name: z.string(),
    channels: z.array(
      z.object({
        id: z.string().meta({ description: 'As the chat calls it.' }),
        name: z.string(),
        readers: z.enum(readers).meta({ description: 'Who reads it, as the chat last told.' }),
      }),
    ),
  })
  .meta({ id: 'Workspace', description: 'One Slack workspace or one Teams tenant.' });

export const workspaceTold = ({ workspace: { id, platform, name }, channels }: ChatRead) => ({
  ...{ id: idOf('workspace', id), platform, name },
  channels: channels.map((one) => ({ id: one.externalId, name: one.name, readers: one.readers })),
});

export const figuresSchema = z
  .object({
    missions: z.record(z.enum(missionStatuses), z.int()),
    coming: z.object({ places: z.int(), held: z.int(), waiting: z.int() }),
    given: z
      .object({ people: z.int(), minutes: z.int() })
      .nullable()
      .meta({ description: 'What was attested; null while fewer than five people have given some.' }),
  })
  .meta({ id: 'Figures' });

export const figuresTold = ({ missions, coming, given }: CompanyFigures) => ({ missions, coming, given });
