import { coalesce } from '../application/batch.js';
import type { Announcements, StalePosts } from '../application/ports/index.js';
import type { Announcement } from '../domain/announcements/announcement.js';
import { openFace } from '../domain/missions/face.js';
import { findOrInsert, retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import { fromRow, toRow } from './rows.js';
import type { AnnouncementRow } from './schemas/announcement.js';
import { noting } from './schemas/audit.js';

/** Rows of an earlier version had one channel at most. Before that nothing had been said of who reads it. */
const read = ({ unwritten: _, channelId, channelReaders, ...row }: AnnouncementRow): Announcement =>
  fromRow({
    ...row,
    channels: row.channels ?? (channelId ? [{ channelId, readers: channelReaders ?? 'company' }] : []),
  });

const readOrNull = (row: AnnouncementRow | null): Announcement | null => row && read(row);

/** Announcements, in the collection `announcements`. */
export function announcementsIn({ announcements }: Pick<Models, 'announcements'>): Announcements {
  const find: Announcements['find'] = async (organisationId, announcementId) =>
    readOrNull(await announcements.findOne({ _id: announcementId, organisationId }).lean());
  return {
    ensure(announcement) {
      const there = () => find(announcement.organisationId, announcement.id);
      return findOrInsert(there, () => announcements.create([toRow(announcement)]), announcement);
    },
    isFree: async (organisationId, announcementId) =>
      (await announcements.exists({ _id: announcementId, organisationId: { $ne: organisationId } })) === null,
    find,
    async ofMission(organisationId, missionId) {
      const rows = await announcements.find({ organisationId, missionId }).sort({ _id: 1 }).lean();
      return rows.map(read);
    },
    async madeBy(organisationId, employeeIds, limit) {
      const theirs = { organisationId, createdBy: { $in: [...employeeIds] } };
      const rows = await announcements.find(theirs).sort({ acceptedAt: -1, _id: 1 }).limit(limit).lean();
      return rows.map(read);
    },
    async move(organisationId, announcementId, from, to, agreed, line) {
      const row = await announcements
        .findOneAndUpdate(
          { _id: announcementId, organisationId, state: { $in: [...from] } },
          { $set: { state: to, ...agreed }, ...noting(line) },
          { returnDocument: 'after' },
        )
        .lean();
      return readOrNull(row);
    },
    async listFollowed() {
      const rows = await announcements.find({ following: true }).sort({ _id: 1 }).lean();
      return rows.map(read);
    },
    async keepShown(organisationId, announcementId, shown) {
      await announcements.updateOne({ _id: announcementId, organisationId }, { $set: shown });
    },
    async listScheduled(organisationId, limit, missionIds) {
      const rows = await announcements
        .find({
          // One that leaves at once has no time to wait for.
          ...{ organisationId, state: 'scheduled', publishAt: { $gt: new Date(0) } },
          ...(missionIds && { missionId: { $in: [...missionIds] } }),
        })
        .sort({ publishAt: 1 })
        .limit(limit)
        .lean();
      return rows.map(read);
    },
    async nextDue(now) {
      const row = await announcements
        .findOne({ state: 'scheduled', publishAt: { $gt: now } })
        .sort({ publishAt: 1 })
        .lean();
      return row?.publishAt ?? null;
    },
    async listDue(now) {
      const rows = await announcements
        .find({
          $or: [
            { state: 'sending' },
            { state: 'stopping' },
            { state: 'scheduled', publishAt: { $lte: now } },
            { state: 'scheduled', publishAt: null },
          ],
        })
        .sort({ publishAt: 1, _id: 1 })
        .lean();
      return rows.map(read);
    },
  };
}

/** Missions whose channel posts are out of date, in the collection `stalePosts`. */
export function stalePostsIn({ stalePosts }: Pick<Models, 'stalePosts'>): StalePosts {
  return {
    mark: coalesce(async (organisationId, missionId) => {
      await retryUpsert(() =>
        stalePosts.updateOne(
          { organisationId, missionId },
          { $inc: { mark: 1 }, $set: { stale: true } },
          { upsert: true },
        ),
      );
    }),
    async list(limit) {
      const rows = await stalePosts.find({ stale: true }).sort({ _id: 1 }).limit(limit).lean();
      return rows.map(({ organisationId, missionId, mark, face = openFace }) => {
        return { organisationId, missionId, mark, face };
      });
    },
    async clear(organisationId, missionId, mark) {
      await stalePosts.updateOne({ organisationId, missionId, mark }, { $set: { stale: false } });
    },
    async faceOf(organisationId, missionId) {
      const row = await stalePosts.findOne({ organisationId, missionId }, { face: 1 }).lean();
      return row?.face ?? openFace;
    },
    async keepFace(organisationId, missionId, face) {
      await stalePosts.updateOne({ organisationId, missionId }, { $set: { face } });
    },
  };
}
