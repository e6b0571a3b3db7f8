import type { Missions, Nonprofits } from '../../../src/application/ports/index.js';
import { countedAtMost, type MissionPage, type Page } from '../../../src/application/ports/index.js';
import { missionFacets } from '../../../src/domain/missions/facets.js';
import { comingSlots, type Mission, type Nonprofit } from '../../../src/domain/missions/mission.js';
import { searchKeys, startDays, wordKeys } from '../../../src/domain/missions/searchKeys.js';
import { isSameSite } from '../../../src/domain/people/roles.js';
import type { Note } from './audit.js';
import { by, Latest, Rows } from './rows.js';

const startOf = (row: Mission, now: Date) =>
  comingSlots(row, now)[0]?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;

function pageOf(
  rows: readonly Mission[],
  now: Date,
  { skip, limit, after = now, counted = countedAtMost }: Page,
): MissionPage {
  const all = rows
    .filter((row) => startOf(row, now) > after.getTime())
    .sort(by((row) => row.number))
    .sort(by((row) => startOf(row, now)));
  const more = Math.min(counted, Math.max(0, all.length - skip - limit));
  return { missions: all.slice(skip, skip + limit), more };
}

const isOfSites =
  (wanted: readonly string[] | undefined) =>
  ({ sites = [] }: Mission) =>
    !wanted || sites.some((site) => wanted.some((one) => isSameSite(one, site)));

export function memoryMissions(
  nonprofits: Pick<Nonprofits, 'findMany'>,
  note: Note,
  rows: Rows<Mission>,
): Missions {
  const changeTimes = new Latest();
  const asked = new Set<string>();
  const askedKey = ({ id, endsAt }: { id: string; endsAt: Date }) => `${id}:${endsAt.toISOString()}`;
  const byId = (organisationId: string, id: string) => (row: Mission) =>
    row.organisationId === organisationId && row.id === id;
  const bySlot = (organisationId: string, slotId: string) => (row: Mission) =>
    row.organisationId === organisationId &&
    [...row.slots, ...(row.dropped ?? [])].some((slot) => slot.id === slotId);
  const lastNumber = (organisationId: string) =>
    Math.max(0, ...rows.all((row) => row.organisationId === organisationId).map((row) => row.number));
  const inStatus = (organisationId: string, statuses: readonly Mission['status'][]) =>
    rows.all((row) => row.organisationId === organisationId && statuses.includes(row.status));
  const hasComingSlot = (row: Mission, now: Date) => comingSlots(row, now).length > 0;
  return {
    async create(mission, line) {
      const there = rows.one(byId(mission.organisationId, mission.id));
      if (there) return there;
      return note.when(line, rows.put({ ...mission, number: lastNumber(mission.organisationId) + 1 }));
    },
    isFree: async (organisationId, id) =>
      rows.one((row) => row.id === id && row.organisationId !== organisationId) === null,
    find: async (organisationId, id) => rows.one(byId(organisationId, id)),
    findMany: async (organisationId, ids) =>
      rows.all((row) => row.organisationId === organisationId && ids.includes(row.id)),
    madeBy: async (organisationId, ids, limit) =>
      rows
        .all((row) => row.organisationId === organisationId && ids.includes(row.createdBy))
        .sort(by((row) => -row.number))
        .slice(0, limit),
    findBySlot: async (organisationId, slotId) => rows.one(bySlot(organisationId, slotId)),
    listOpen: async (organisationId, now) =>
      rows
        .all((row) => row.organisationId === organisationId && row.status === 'announced')
        .filter((row) => hasComingSlot(row, now))
        .sort(by((row) => comingSlots(row, now)[0]?.startsAt ?? now)),
    listOpenPage: async (organisationId, now, page) =>
      pageOf(
        inStatus(organisationId, ['announced']).filter((row) => hasComingSlot(row, now)),
        now,
        page,
      ),
    listPage: async (organisationId, statuses, now, page) =>
      pageOf(inStatus(organisationId, statuses).filter(isOfSites(page.sites)), now, page),
    async listOver(organisationId, statuses, { skip, limit, counted = countedAtMost, sites }) {
      const all = inStatus(organisationId, statuses)
        .filter(isOfSites(sites))
        .sort(by((row) => -row.number))
        .sort(by((row) => -Math.max(...row.slots.map(({ endsAt }) => endsAt.getTime()))));
      const more = Math.min(counted, Math.max(0, all.length - skip - limit));
      return { missions: all.slice(skip, skip + limit), more };
    },
    count: async (organisationId, statuses, atMost, sites) =>
      Math.min(atMost, inStatus(organisationId, statuses).filter(isOfSites(sites)).length),
    async listFitting(organisationId, now, wanted, page) {
      const open = inStatus(organisationId, ['announced']).filter((row) => hasComingSlot(row, now));
      const fits = (row: Mission) => {
        const facets = missionFacets(row, now);
        return wanted.every((part) => part.some((facet) => facets.includes(facet)));
      };
      return pageOf(open.filter(fits), now, page);
    },
    async findNamed(organisationId, statuses, { numbers, words, days }) {
      const keys = words.flatMap((same) => searchKeys(...same));
      const all = inStatus(organisationId, statuses);
      const named = await nonprofits.findMany(
        organisationId,
        all.map(({ nonprofitId }) => nonprofitId),
      );
      const nameOf = (id: string) => named.find((one) => one.id === id)?.name ?? '';
      const found = all.filter(
        (row) =>
          numbers.includes(row.number) ||
          wordKeys(row, nameOf(row.nonprofitId)).some((key) => keys.includes(key)) ||
          startDays(row.slots).some((day) => days.includes(day)),
      );
      return { missions: found, surely: new Set(found.map(({ id }) => id)) };
    },
    list: async (organisationId, statuses) =>
      inStatus(organisationId, statuses).sort(by((row) => -row.number)),
    listBegun: async (organisationId, from, to, limit) =>
      inStatus(organisationId, ['announced', 'closed', 'done'])
        .filter(({ slots }) => slots.some(({ startsAt }) => startsAt > from && startsAt <= to))
        .sort(by(({ slots }) => -Math.max(...slots.map(({ startsAt }) => startsAt.getTime()))))
        .slice(0, limit),
    listSlotsToAsk: async (from, to) =>
      rows
        .all(({ status }) => ['announced', 'closed', 'done'].includes(status))
        .flatMap((mission) => mission.slots.map((slot) => ({ mission, slot })))
        .filter(({ slot }) => slot.endsAt > from && slot.endsAt <= to && !asked.has(askedKey(slot))),
    listMinimums: async (from, to) =>
      rows
        .all(({ status }) => status === 'announced')
        .flatMap((mission) => mission.slots.map((slot) => ({ mission, slot })))
        .filter(({ slot }) => slot.minimum !== null && slot.startsAt > from && slot.startsAt <= to),
    async noteShortfall(read, slotId, shortfall, { change, line } = {}) {
      const row = rows.one(byId(read.organisationId, read.id));
      const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
      const stands = same(row?.shortfalls?.[slotId], read.shortfalls?.[slotId]);
      if (row?.status !== 'announced' || !stands) return null;
      const shortfalls = { ...row.shortfalls, [slotId]: shortfall };
      return note.when(line, rows.put({ ...row, ...change, shortfalls }));
    },
    async noteAsked(organisationId, missionId, slot) {
      if (rows.one(byId(organisationId, missionId))) asked.add(askedKey(slot));
    },
    listEnded: async (now) =>
      rows.all(
        (row) =>
          row.status === 'announced' && row.slots.length > 0 && row.slots.every((slot) => slot.endsAt < now),
      ),
    listUntold: async () => rows.all(({ untold = [] }) => untold.length > 0),
    listComingSlots: async (now) =>
      rows
        .all((row) => row.status === 'announced')
        .flatMap((row) =>
          comingSlots(row, now).map(({ id }) => ({ organisationId: row.organisationId, slotId: id })),
        ),
    listCancelled: async (now) => rows.all((row) => row.status === 'cancelled' && hasComingSlot(row, now)),
    update: async (organisationId, id, from, change, askedAt, line) =>
      note.when(
        line,
        rows.change(
          (row) =>
            byId(organisationId, id)(row) &&
            from.includes(row.status) &&
            (askedAt === undefined || changeTimes.isLatest(id, askedAt)),
          (row) => ({ ...row, ...change }),
        ),
      ),
    correct: async (organisationId, id, revision, change, { changeId, askedAt, line } = {}) =>
      note.when(
        line,
        rows.change(
          (row) =>
            byId(organisationId, id)(row) &&
            row.status === 'announced' &&
            (row.revision ?? 0) === revision &&
            (askedAt === undefined || changeTimes.isLatest(id, askedAt)),
          (row) => ({
            ...row,
            ...change,
            revision: revision + 1,
            ...(changeId !== undefined && { untold: [...new Set([...(row.untold ?? []), changeId])] }),
          }),
        ),
      ),
    async markTold(organisationId, id, changeId) {
      rows.change(byId(organisationId, id), (row) => ({
        ...row,
        untold: (row.untold ?? []).filter((one) => one !== changeId),
      }));
    },
  };
}

export function memoryNonprofits(note: Note): Nonprofits {
  const rows = new Rows<Nonprofit>();
  const toldTimes = new Latest();
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
    async update(organisationId, id, { contact, register, eligibility }, askedAt, line) {
      const changed = rows.change(
        (row) => inOrganisation(organisationId)(row) && row.id === id && toldTimes.isLatest(id, askedAt),
        ({ register: _register, eligibility: _eligibility, ...row }) => ({
          ...row,
          contact,
          ...(register && { register }),
          ...(eligibility && { eligibility }),
        }),
      );
      return note.when(line, changed !== null);
    },
    list: async (organisationId) => rows.all(inOrganisation(organisationId)).sort(by((row) => key(row.name))),
  };
}
