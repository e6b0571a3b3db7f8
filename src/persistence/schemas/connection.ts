import { Schema } from 'mongoose';
import type { Connection, GroupRole } from '../../application/ports/index.js';
import type { Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

/** `prefix`: how a token begins, by which it is found. `fingerprint`: of the whole of it. */
interface TokenRow {
  readonly prefix: string;
  readonly fingerprint: string;
  readonly at: Date;
}

/** `tokens`: the newest first. */
export type ConnectionRow = Row<Connection> & { readonly tokens: readonly TokenRow[] };

const tokenSchema = new Schema<TokenRow>({ prefix: String, fingerprint: String, at: Date }, partOptions);

const groupRoleSchema = new Schema<GroupRole>({ group: String, role: String }, partOptions);

export const connectionSchema = new Schema<ConnectionRow>(
  {
    ...{ _id: String, organisationId: String, kind: String, name: String, siteFrom: String },
    groupRoles: { type: [groupRoleSchema], default: undefined },
    tokens: [tokenSchema],
  },
  schemaOptions,
);

connectionSchema.index({ organisationId: 1, kind: 1, name: 1 }, { unique: true });
// Whoever comes with a token has not said of which company they are.
connectionSchema.index({ 'tokens.prefix': 1 });
