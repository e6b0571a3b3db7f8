import { randomUUID } from 'node:crypto';
import type { Mission } from '../../src/domain/missions/mission.js';
import { defaultPolicy } from '../../src/domain/organisations/organisation.js';
import { framed, knownNonprofit } from '../support/framed.js';
import type { TwoChats } from './twoChats.js';

const coming = { startsAt: '2026-12-10T13:00:00Z', endsAt: '2026-12-10T16:00:00Z' };

/** A mission put in the database behind the bot's back, in any state and for any organisation. */
export async function putMission(
  { records: { store } }: { readonly records: Pick<TwoChats['records'], 'store'> },
  title: string,
  {
    status = 'announced' as Mission['status'],
    organisationId = 'own',
    startsAt = coming.startsAt,
    endsAt = coming.endsAt,
    capacity = 2,
    place = 'Paris',
    skills = [] as readonly string[],
    sites = null as readonly string[] | null,
  } = {},
): Promise<Mission & { readonly slotId: string }> {
  const nonprofit = await store.nonprofits.ensureByName({
    ...{ id: randomUUID(), organisationId, name: 'Les Racines du Canal', ...knownNonprofit },
  });
  const slotId = randomUUID();
  const mission = await store.missions.create({
    ...{ id: randomUUID(), organisationId, title, status, nonprofitId: nonprofit.id },
    ...{ summary: 'Préparer les planches.', place, skills: [...skills], causes: [15], createdBy: 'nobody' },
    ...framed,
    ...(sites && { sites }),
    slots: [
      {
        ...{ id: slotId, timezone: 'Europe/Paris', capacity, minimum: null },
        ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
      },
    ],
  });
  return { ...mission, slotId };
}

/** Puts missions on a day of its own each, from the one after `day` of December on. None is at the time of another. */
export function missionsFrom(day: number, chats: () => TwoChats) {
  let last = day;
  return (title: string, capacity = 2) => {
    last += 1;
    const at = (hour: number) => `2026-12-${String(last).padStart(2, '0')}T${hour}:00:00Z`;
    return putMission(chats(), title, { capacity, startsAt: at(13), endsAt: at(16) });
  };
}

/** Another company of the same deployment, with a mission, somebody on it, and an announcement not sent yet. */
export async function putOtherCompany(chats: TwoChats) {
  const { store } = chats.records;
  const organisationId = 'other';
  const timezone = 'Europe/Paris';
  await store.organisations.ensure({
    ...{ id: organisationId, name: 'Autre', timezone, locale: 'fr', policy: defaultPolicy },
  });
  const mission = await putMission(chats, 'Mission de chez eux', { organisationId });
  const engagementId = randomUUID();
  await store.engagements.insert({
    ...{ id: engagementId, organisationId, missionId: mission.id, slotId: mission.slotId },
    ...{ employeeId: 'theirs', state: 'confirmed', seat: 1, ticket: 1, offerExpiresAt: null },
    ...{ calendarKey: 'k', feedback: null, createdAt: chats.clock.now(), version: 1, noticesPending: false },
  });
  const announcementId = randomUUID();
  await store.announcements.ensure({
    ...{ id: announcementId, organisationId, missionId: mission.id, workspaceId: 'theirs', timezone },
    ...{
      createdBy: 'theirs',
      toEveryone: true,
      channels: [],
      publishAt: null,
      state: 'draft',
      people: 9,
    },
  });
  return { mission, engagementId, announcementId };
}
