import { Schema } from 'mongoose';
import type { Organisation, Policy } from '../../domain/organisations/organisation.js';
import type { Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

export type OrganisationRow = Row<Organisation>;

const quietHoursSchema = new Schema<Policy['quietHours']>({ from: String, to: String }, partOptions);

const workingHoursSchema = new Schema<Policy['workingHours']>({ from: String, to: String }, partOptions);

const policySchema = new Schema<Policy>(
  {
    offerMinutes: Number,
    openSeatsMinutes: Number,
    quietHours: quietHoursSchema,
    workingHours: workingHoursSchema,
    dayBeforeAt: String,
    remindOnWorkingDays: Boolean,
    soonMinutes: Number,
    thanksMinutes: Number,
    sharedChannels: String,
    guests: String,
    halfDaysPerYear: Number,
    approval: String,
    approvalWorkingDays: Number,
    answersKeptDays: Number,
  },
  partOptions,
);

export const organisationSchema = new Schema<OrganisationRow>(
  { _id: String, name: String, timezone: String, locale: String, policy: policySchema },
  schemaOptions,
);
