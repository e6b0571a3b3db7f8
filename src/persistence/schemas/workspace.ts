import { Schema } from 'mongoose';
import type { Channel, Workspace } from '../../domain/organisations/workspace.js';
import type { Row } from '../rows.js';
import { schemaOptions } from './options.js';

export type WorkspaceRow = Row<Workspace>;

export const workspaceSchema = new Schema<WorkspaceRow>(
  {
    _id: String,
    organisationId: String,
    platform: String,
    externalId: String,
    name: String,
    status: String,
    membersReadAt: Date,
    metAt: Date,
  },
  schemaOptions,
);

workspaceSchema.index({ platform: 1, externalId: 1 }, { unique: true });
workspaceSchema.index({ organisationId: 1 });

export const channelSchema = new Schema<Channel>(
  {
    organisationId: String,
    workspaceId: String,
    externalId: String,
    name: String,
    readers: String,
    address: { type: Schema.Types.Mixed },
  },
  schemaOptions,
);

channelSchema.index({ organisationId: 1, workspaceId: 1, externalId: 1 }, { unique: true });
