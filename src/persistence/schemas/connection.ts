import { Schema } from 'mongoose';
import type { Connection, GroupRole, Heard } from '../../application/ports/index.js';
import type { Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

/** `prefix`: how a token begins, by which it is found. `fingerprint`: of the whole of it. */
interface TokenRow {
  readonly prefix: string;
  readonly fingerprint: string;
  readonly at: Date;
}

/** The newest first. `clientSecrets`: fingerprints; of those connected before there were any they are missing. */
export type ConnectionRow = Row<Connection> & {
  readonly tokens: readonly TokenRow[];
  readonly clientSecrets?: readonly string[];
  readonly askedAt?: Date;
  readonly changedAt?: Date;
  readonly refused?: NonNullable<Heard['refused']>;
};

/** `_id`: its fingerprint. `secret`: of the client secret it was given for. `storedAt`: on the machine's clock, as expiry is. */
export interface AccessTokenRow {
  readonly _id: string;
  readonly organisationId: string;
  readonly connectionId: string;
  readonly secret: string;
  readonly until: Date;
  readonly storedAt: Date;
}

/** Longer than any is valid. */
const accessKeptSeconds = 24 * 60 * 60;

const tokenSchema = new Schema<TokenRow>({ prefix: String, fingerprint: String, at: Date }, partOptions);

const groupRoleSchema = new Schema<GroupRole>({ group: String, role: String }, partOptions);

const refusedSchema = new Schema<NonNullable<Heard['refused']>>({ at: Date, code: String }, partOptions);

export const connectionSchema = new Schema<ConnectionRow>(
  {
    ...{ _id: String, organisationId: String, kind: String, name: String, siteFrom: String },
    groupRoles: { type: [groupRoleSchema], default: undefined },
    tokens: [tokenSchema],
    clientSecrets: { type: [String], default: undefined },
    ...{ askedAt: Date, changedAt: Date, refused: { type: refusedSchema, default: undefined } },
  },
  schemaOptions,
);

connectionSchema.index({ organisationId: 1, kind: 1, name: 1 }, { unique: true });
// Whoever comes with a token has not said of which company they are.
connectionSchema.index({ 'tokens.prefix': 1 });

export const accessTokenSchema = new Schema<AccessTokenRow>(
  {
    ...{ _id: String, organisationId: String, connectionId: String, secret: String },
    ...{ until: Date, storedAt: Date },
  },
  schemaOptions,
);

accessTokenSchema.index({ organisationId: 1 });
accessTokenSchema.index({ storedAt: 1 }, { expireAfterSeconds: accessKeptSeconds });
