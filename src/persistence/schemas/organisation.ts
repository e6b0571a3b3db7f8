import { Schema } from 'mongoose';
import type { Organisation, Policy } from '../../domain/organisations/organisation.js';
import type { GivenRole } from '../../domain/people/roles.js';
import type { Row } from '../rows.js';
import { type Audited, auditedField, unwrittenIndex } from './audit.js';
import { partOptions, schemaOptions } from './options.js';

/** `rolesVersion` grows by one with each change of the roles. `decided`: what of the policy an admin has decided. */
export type OrganisationRow = Row<Organisation> & Audited & { rolesVersion?: number; decided?: string[] };

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
    minimumWorkingDays: Number,
    address: String,
    answersKeptDays: Number,
    auditKeptDays: Number,
    // Absent, as on those of earlier versions, where nobody signs up by e-mail.
    workEmailDomains: { type: [String], default: undefined },
    leaveAtMost: Number,
  },
  partOptions,
);

const roleSchema = new Schema<GivenRole>(
  {
    employeeId: String,
    role: String,
    // Absent: all sites.
    sites: { type: [String], default: undefined },
    source: String,
    by: String,
    at: Date,
  },
  partOptions,
);

export const organisationSchema = new Schema<OrganisationRow>(
  {
    ...{ _id: String, name: String, timezone: String, locale: String, policy: policySchema },
    roles: { type: [roleSchema], default: undefined },
    rolesVersion: Number,
    writesBack: Boolean,
    policyVersion: Number,
    decided: { type: [String], default: undefined },
    ...auditedField,
  },
  schemaOptions,
);

organisationSchema.index(...unwrittenIndex);
