import { Schema } from 'mongoose';
import { type DirectoryEntry, entryTexts } from '../../domain/people/directory/entry.js';
import type { DirectoryGroup } from '../../domain/people/directory/group.js';
import type { Row } from '../rows.js';
import { schemaOptions } from './options.js';

/** `userNameKey`, `emailKey`: without their case, as they are looked up by. */
export type DirectoryEntryRow = Row<DirectoryEntry> & {
  readonly userNameKey: string;
  readonly emailKey: string | null;
};

const texts = Object.fromEntries(entryTexts.map((field) => [field, String]));

export const directoryEntrySchema = new Schema<DirectoryEntryRow>(
  {
    ...{ _id: String, organisationId: String, connectionId: String, employeeId: String },
    ...{ userName: String, userNameKey: String, emailKey: String, active: Boolean },
    ...texts,
    ...{ createdAt: Date, changedAt: Date, version: Number, unapplied: Boolean },
  },
  schemaOptions,
);

directoryEntrySchema.index({ organisationId: 1, connectionId: 1, userNameKey: 1 }, { unique: true });
// In order of id, as a directory reads its people.
directoryEntrySchema.index({ organisationId: 1, connectionId: 1, _id: 1 });
directoryEntrySchema.index({ organisationId: 1, connectionId: 1, externalId: 1 });
directoryEntrySchema.index({ organisationId: 1, connectionId: 1, emailKey: 1 });
directoryEntrySchema.index({ organisationId: 1, connectionId: 1, employeeNumber: 1 });
directoryEntrySchema.index({ organisationId: 1, connectionId: 1, manager: 1 });
directoryEntrySchema.index({ organisationId: 1, employeeId: 1 });
directoryEntrySchema.index({ changedAt: 1 }, { partialFilterExpression: { unapplied: true } });

export type DirectoryGroupRow = Row<DirectoryGroup> & { readonly nameKey: string };

export const directoryGroupSchema = new Schema<DirectoryGroupRow>(
  {
    ...{ _id: String, organisationId: String, connectionId: String },
    ...{ displayName: String, nameKey: String, externalId: String, members: [String] },
    ...{ createdAt: Date, changedAt: Date },
  },
  schemaOptions,
);

directoryGroupSchema.index({ organisationId: 1, connectionId: 1, nameKey: 1 }, { unique: true });
directoryGroupSchema.index({ organisationId: 1, connectionId: 1, _id: 1 });
