import type { Channels, Workspaces } from '../application/ports/index.js';
import type { Channel, Workspace } from '../domain/organisations/workspace.js';
import { findOrInsert, retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import { fromRow, fromRowOrNull, toRow } from './rows.js';

/** A stranger again: its member list counts as never read. */
const removed = { status: 'removed', membersReadAt: null } as const;

/** Workspaces and tenants, in the collection `workspaces`. */
export function workspacesIn({ workspaces }: Pick<Models, 'workspaces'>): Workspaces {
  const findByExternalId: Workspaces['findByExternalId'] = async (platform, externalId) =>
    fromRowOrNull<Workspace>(await workspaces.findOne({ platform, externalId }).lean());
  return {
    async find(workspaceId) {
      return fromRowOrNull<Workspace>(await workspaces.findOne({ _id: workspaceId }).lean());
    },
    findByExternalId,
    ensure(workspace) {
      const find = () => findByExternalId(workspace.platform, workspace.externalId);
      return findOrInsert(find, () => workspaces.create([toRow(workspace)]), workspace);
    },
    async setStatus(workspaceId, status) {
      await workspaces.updateOne({ _id: workspaceId }, { $set: status === 'removed' ? removed : { status } });
    },
    async met(workspaceId, at) {
      await workspaces.updateOne(
        { _id: workspaceId },
        { $set: { status: 'installed' }, $max: { metAt: at } },
      );
    },
    async removed(workspaceId, by) {
      const notSince = [{ metAt: null }, { metAt: { $lte: by } }];
      await workspaces.updateOne({ _id: workspaceId, $or: notSince }, { $set: removed });
    },
    async membersRead(workspaceId, at) {
      await workspaces.updateOne({ _id: workspaceId, status: 'installed' }, { $set: { membersReadAt: at } });
    },
    async ofOrganisation(organisationId) {
      const rows = await workspaces.find({ organisationId }).sort({ _id: 1 }).lean();
      return rows.map((row) => fromRow(row));
    },
    async listInstalled() {
      const rows = await workspaces.find({ status: 'installed' }).sort({ _id: 1 }).lean();
      return rows.map((row) => fromRow<Workspace>(row));
    },
  };
}

/** Rows from before it was kept do not tell who reads the channel. */
const read = (row: Channel): Channel => ({ ...row, readers: row.readers ?? 'unknown' });

/** Channels, in the collection `channels`. */
export function channelsIn({ channels }: Pick<Models, 'channels'>): Channels {
  return {
    async save({ organisationId, workspaceId, externalId, name, readers, address }) {
      const key = { organisationId, workspaceId, externalId };
      await retryUpsert(() =>
        channels.updateOne(key, { $set: { name, readers, address } }, { upsert: true }),
      );
    },
    async find(organisationId, workspaceId, externalId) {
      const row = await channels
        .findOne({ organisationId, workspaceId, externalId })
        .select({ _id: 0 })
        .lean();
      return row && read(row);
    },
    async list(organisationId, workspaceId) {
      const rows = await channels
        .find({ organisationId, workspaceId })
        .sort({ name: 1 })
        .select({ _id: 0 })
        .lean();
      return rows.map(read);
    },
  };
}
