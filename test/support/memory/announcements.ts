import type { Announcements, StalePosts } from '../../../src/application/ports/index.js';
import type { Announcement } from '../../../src/domain/announcements/announcement.js';
import type { Note } from './audit.js';
import { by, Rows } from './rows.js';

export function memoryAnnouncements(note: Note): Announcements {
  const rows = new Rows<Announcement>();
  const byId = (organisationId: string, id: string) => (row: Announcement) =>
    row.organisationId === organisationId && row.id === id;
  return {
    ensure: async (announcement) =>
      rows.one(byId(announcement.organisationId, announcement.id)) ?? rows.put(announcement),
    isFree: async (organisationId, id) =>
      rows.one((row) => row.id === id && row.organisationId !== organisationId) === null,
    find: async (organisationId, id) => rows.one(byId(organisationId, id)),
    ofMission: async (organisationId, missionId) =>
      rows
        .all((row) => row.organisationId === organisationId && row.missionId === missionId)
        .sort(by((row) => row.id)),
    madeBy: async (organisationId, ids, limit) =>
      rows
        .all((row) => row.organisationId === organisationId && ids.includes(row.createdBy))
        .sort(by((row) => row.id))
        .sort(by((row) => -(row.acceptedAt?.getTime() ?? 0)))
        .slice(0, limit),
    move: async (organisationId, id, from, to, agreed, line) =>
      note.when(
        line,
        rows.change(
          (row) => byId(organisationId, id)(row) && from.includes(row.state),
          (row) => ({ ...row, state: to, ...agreed }),
        ),
      ),
    listFollowed: async () => rows.all(({ following }) => following === true).sort(by((row) => row.id)),
    async keepShown(organisationId, id, shown) {
      rows.change(byId(organisationId, id), (row) => ({ ...row, ...shown }));
    },
    listScheduled: async (organisationId, limit, missionIds) =>
      rows
        .all(
          (row) =>
            row.organisationId === organisationId &&
            row.state === 'scheduled' &&
            row.publishAt !== null &&
            (!missionIds || missionIds.includes(row.missionId)),
        )
        .sort(by((row) => row.publishAt ?? new Date(0)))
        .slice(0, limit),
    nextDue: async (now) =>
      rows
        .all(({ state, publishAt }) => state === 'scheduled' && publishAt !== null && publishAt > now)
        .flatMap(({ publishAt }) => publishAt ?? [])
        .sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
    listDue: async (now) =>
      rows
        .all(
          ({ state, publishAt }) =>
            state === 'sending' ||
            state === 'stopping' ||
            (state === 'scheduled' && (publishAt === null || publishAt <= now)),
        )
        .sort(by((row) => row.publishAt ?? new Date(0))),
  };
}

interface StalePost {
  readonly id: string;
  readonly organisationId: string;
  readonly missionId: string;
  readonly mark: number;
  readonly stale: boolean;
  readonly face: string;
}

export function memoryStalePosts(): StalePosts {
  const rows = new Rows<StalePost>();
  const idOf = (organisationId: string, missionId: string) => JSON.stringify([organisationId, missionId]);
  return {
    async mark(organisationId, missionId) {
      const id = idOf(organisationId, missionId);
      const { mark, face } = rows.one((row) => row.id === id) ?? { mark: 0, face: '' };
      rows.put({ id, organisationId, missionId, mark: mark + 1, stale: true, face });
    },
    list: async (limit) =>
      rows
        .all((row) => row.stale)
        .slice(0, limit)
        .map(({ organisationId, missionId, mark, face }) => ({ organisationId, missionId, mark, face })),
    async clear(organisationId, missionId, mark) {
      rows.change(
        (row) => row.id === idOf(organisationId, missionId) && row.mark === mark,
        (row) => ({ ...row, stale: false }),
      );
    },
    faceOf: async (organisationId, missionId) =>
      rows.one((row) => row.id === idOf(organisationId, missionId))?.face ?? '',
    async keepFace(organisationId, missionId, face) {
      rows.change(
        (row) => row.id === idOf(organisationId, missionId),
        (row) => ({ ...row, face }),
      );
    },
  };
}
