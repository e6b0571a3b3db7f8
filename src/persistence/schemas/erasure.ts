import { Schema } from 'mongoose';
import type { Erasure } from '../../application/ports/index.js';
import { schemaOptions } from './options.js';

/** Long after the repair pass has looked at it for the last time. */
const keptSeconds = 30 * 24 * 60 * 60;

/** `storedAt`: when it ended, on the machine's clock, as the database's own expiry is. */
export type ErasureRow = Erasure & { readonly isOver: boolean; readonly storedAt?: Date };

export const erasureSchema = new Schema<ErasureRow>(
  { organisationId: String, employeeId: String, begunAt: Date, isOver: Boolean, storedAt: Date },
  schemaOptions,
);

erasureSchema.index({ organisationId: 1, employeeId: 1 }, { unique: true });
erasureSchema.index({ organisationId: 1, begunAt: -1 });
erasureSchema.index({ isOver: 1, begunAt: 1 });
erasureSchema.index({ storedAt: 1 }, { expireAfterSeconds: keptSeconds });

/** An account by its fingerprint alone. */
export interface KeptAwayRow {
  readonly organisationId: string;
  readonly workspaceId: string;
  readonly account: string;
}

export const keptAwaySchema = new Schema<KeptAwayRow>(
  { organisationId: String, workspaceId: String, account: String },
  schemaOptions,
);

keptAwaySchema.index({ organisationId: 1, workspaceId: 1, account: 1 }, { unique: true });
