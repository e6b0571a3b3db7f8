import { Schema } from 'mongoose';
import type { Poster, SignUpLink } from '../../domain/missions/poster.js';
import type { Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

export type PosterRow = Poster & { readonly withdrawn: boolean };

export const posterSchema = new Schema<PosterRow>(
  {
    organisationId: String,
    missionId: String,
    key: String,
    createdBy: String,
    createdAt: Date,
    withdrawn: Boolean,
  },
  schemaOptions,
);

// What somebody made, told to them when they ask.
posterSchema.index({ organisationId: 1, createdBy: 1 });
posterSchema.index({ organisationId: 1, key: 1 }, { unique: true });
posterSchema.index(
  { organisationId: 1, missionId: 1 },
  { unique: true, partialFilterExpression: { withdrawn: false } },
);

const keptSeconds = 24 * 60 * 60;

/** `fingerprint`: of the key. `storedAt`: on the machine's clock, as the database's own expiry is. */
export type SignUpLinkRow = Row<SignUpLink> & { readonly fingerprint: string; readonly storedAt: Date };

const pressedSchema = new Schema<NonNullable<SignUpLink['pressed']>>(
  { at: Date, ticket: Number, anyway: Boolean, answers: [String] },
  partOptions,
);

export const signUpLinkSchema = new Schema<SignUpLinkRow>(
  {
    _id: String,
    organisationId: String,
    fingerprint: String,
    slotId: String,
    name: String,
    email: String,
    locale: String,
    until: Date,
    pressed: pressedSchema,
    employeeId: String,
    storedAt: Date,
  },
  schemaOptions,
);

signUpLinkSchema.index({ organisationId: 1, fingerprint: 1 }, { unique: true });
// For the repair pass, which looks at every organisation's.
signUpLinkSchema.index({ 'pressed.at': 1, employeeId: 1 });
signUpLinkSchema.index({ storedAt: 1 }, { expireAfterSeconds: keptSeconds });

/** `until`: when its stretch is over, on the machine's clock. */
export interface AttemptRow {
  readonly organisationId: string;
  readonly about: string;
  readonly count: number;
  readonly until: Date;
}

export const attemptSchema = new Schema<AttemptRow>(
  { organisationId: String, about: String, count: Number, until: Date },
  schemaOptions,
);

attemptSchema.index({ organisationId: 1, about: 1 }, { unique: true });
attemptSchema.index({ until: 1 }, { expireAfterSeconds: 0 });
