import type { Missions, Nonprofits } from '../../../src/application/ports/index.js';
import { comingSlots, type Mission, type Nonprofit } from '../../../src/domain/missions/mission.js';
import { by, Latest, Rows } from './rows.js';

export function memoryMissions(): Missions {
  const rows = new Rows<Mission>();
  const changeTimes = new Latest();
  const byId = (organisationId: string, id: string) => (row: Mission) =>
    row.organisationId === organisationId && row.id === id;
  const bySlot = (organisationId: string, slotId: string) => (row: Mission) =>
    row.organisationId === organisationId && row.slots.some((slot) => slot.id === slotId);
  const lastNumber = (organisationId: string) =>
    Math.max(0, ...rows.all((row) => row.organisationId === organisationId).map((row) => row.number));
  const hasComingSlot = (row: Mission, now: Date) => comingSlots(row, now).length > 0;
  return {
    async create(mission) {
      const there = rows.one(byId(mission.organisationId, mission.id));
      return there ?? rows.put({ ...mission, number: lastNumber(mission.organisationId) + 1 });
    },
    isFree: async (organisationId, id) =>
      rows.one((row) => row.id === id && row.organisationId !== organisationId) === null,
    find: async (organisationId, id) => rows.one(byId(organisationId, id)),
    findMany: async (organisationId, ids) =>
      rows.all((row) => row.organisationId === organisationId && ids.includes(row.id)),
    findBySlot: async (organisationId, slotId) => rows.one(bySlot(organisationId, slotId)),
    listOpen: async (organisationId, now) =>
      rows
        .all((row) => row.organisationId === organisationId && row.status === 'announced')
        .filter((row) => hasComingSlot(row, now))
        .sort(by((row) => comingSlots(row, now)[0]?.startsAt ?? now)),
    list: async (organisationId, statuses) =>
      rows
        .all((row) => row.organisationId === organisationId && statuses.includes(row.status))
        .sort(by((row) => -row.number)),
    listEnded: async (now) =>
      rows.all(
        (row) =>
          row.status === 'announced' && row.slots.length > 0 && row.slots.every((slot) => slot.endsAt < now),
      ),
    listLowered: async () => rows.all(({ loweredAt }) => Boolean(loweredAt)),
    listComing: async (now) => rows.all((row) => row.status === 'announced' && hasComingSlot(row, now)),
    listCancelled: async (now) => rows.all((row) => row.status === 'cancelled' && hasComingSlot(row, now)),
    update: async (organisationId, id, from, change, askedAt) =>
      rows.change(
        (row) =>
          byId(organisationId, id)(row) &&
          from.includes(row.status) &&
          (askedAt === undefined || changeTimes.isLatest(id, askedAt)),
        (row) => ({ ...row, ...change }),
      ),
  };
}

export function memoryNonprofits(): Nonprofits {
  const rows = new Rows<Nonprofit>();
  const key = (name: string) => name.normalize('NFC').trim().toLowerCase();
  const inOrganisation = (organisationId: string) => (row: Nonprofit) =>
    row.organisationId === organisationId;
  return {
    find: async (organisationId, id) =>
      rows.one((row) => inOrganisation(organisationId)(row) && row.id === id),
    findMany: async (organisationId, ids) =>
      rows.all((row) => inOrganisation(organisationId)(row) && ids.includes(row.id)),
    ensureByName: async (nonprofit) =>
      rows.one(
        (row) => inOrganisation(nonprofit.organisationId)(row) && key(row.name) === key(nonprofit.name),
      ) ?? rows.put(nonprofit),
    list: async (organisationId) => rows.all(inOrganisation(organisationId)).sort(by((row) => key(row.name))),
  };
}
