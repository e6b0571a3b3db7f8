import { Schema } from 'mongoose';
import type { FromDirectory, ManagerKey } from '../../domain/people/directory/facts.js';
import type { Employee, Identity } from '../../domain/people/employee.js';
import { fromRow, type Row } from '../rows.js';
import { type Audited, auditedField, unwrittenIndex } from './audit.js';
import { partOptions, schemaOptions } from './options.js';
import {
  type AskedAt,
  askedAtSchema,
  type OlderSilence,
  preferencesOf,
  preferencesSchema,
} from './preferences.js';

/**
 * `askedAt`: when the person asked for each part of their preferences. `joinedInto`: the row that this one was joined to,
 * both being one person, and since when. `nameWords`: what the name is looked up by; absent on rows of an earlier version.
 * `goneSince`: when they were first seen to have left. `leavesEmail`: the address that a joined row had, until it is passed on.
 */
export type EmployeeRow = Row<Employee> &
  OlderSilence &
  Audited & {
    askedAt?: AskedAt;
    joinedInto?: string;
    joinedAt?: Date;
    leavesEmail?: string;
    nameWords?: string[];
    goneSince?: Date;
  };

const managerKeySchema = new Schema<ManagerKey>({ by: String, value: String }, partOptions);

const fromDirectorySchema = new Schema<FromDirectory>(
  {
    ...{ connection: String, employeeNumber: String, email: String, name: String, site: String },
    ...{ department: String, locale: String, timezone: String, startsOn: String, endsOn: String },
    ...{ manager: managerKeySchema, active: Boolean, leaving: Boolean, key: String },
  },
  partOptions,
);

export const employeeSchema = new Schema<EmployeeRow>(
  {
    _id: String,
    organisationId: String,
    name: String,
    nameWords: { type: [String], default: undefined },
    email: String,
    timezone: String,
    locale: String,
    preferences: preferencesSchema,
    askedAt: askedAtSchema,
    muted: Boolean,
    mutedAt: Date,
    managerId: String,
    employeeNumber: String,
    fromDirectory: fromDirectorySchema,
    joinedInto: String,
    joinedAt: Date,
    leavesEmail: String,
    goneSince: Date,
    ...auditedField,
  },
  schemaOptions,
);

employeeSchema.index(
  { organisationId: 1, email: 1 },
  { unique: true, partialFilterExpression: { email: { $type: 'string' } } },
);

employeeSchema.index(
  { organisationId: 1, employeeNumber: 1 },
  { unique: true, partialFilterExpression: { employeeNumber: { $type: 'string' } } },
);

// In order of id, of those of one name.
employeeSchema.index({ organisationId: 1, nameWords: 1, _id: 1 });
// In order of id, as those without an address are gone through.
employeeSchema.index({ organisationId: 1, _id: 1 });
employeeSchema.index(
  { organisationId: 1, managerId: 1 },
  { partialFilterExpression: { managerId: { $type: 'string' } } },
);
employeeSchema.index(
  { organisationId: 1, joinedInto: 1 },
  { partialFilterExpression: { joinedInto: { $type: 'string' } } },
);
// In order of id, of those of one site.
employeeSchema.index(
  { organisationId: 1, 'fromDirectory.site': 1, _id: 1 },
  { partialFilterExpression: { 'fromDirectory.site': { $type: 'string' } } },
);
employeeSchema.index(...unwrittenIndex);
employeeSchema.index({ goneSince: 1 }, { partialFilterExpression: { goneSince: { $type: 'date' } } });
employeeSchema.index(
  { 'fromDirectory.active': 1, goneSince: 1 },
  { partialFilterExpression: { 'fromDirectory.active': false } },
);
for (const state of ['active', 'leaving'])
  employeeSchema.index(
    { [`fromDirectory.${state}`]: 1, 'fromDirectory.endsOn': 1 },
    { partialFilterExpression: { 'fromDirectory.endsOn': { $type: 'string' } } },
  );
employeeSchema.index({ joinedAt: 1 }, { partialFilterExpression: { joinedInto: { $type: 'string' } } });

/** The employee of a row: in the language that they chose, if they did. */
export function toEmployee(whole: EmployeeRow): Employee {
  const { muted, mutedAt: _, askedAt: __, joinedInto: ___, joinedAt: ____, ...rest } = whole;
  const { nameWords: _____, unwritten: ______, goneSince: _______, leavesEmail: ________, ...row } = rest;
  const preferences = preferencesOf(whole);
  const locale = preferences?.language ?? row.locale;
  return fromRow<Employee>({
    ...row,
    email: row.email ?? null,
    locale,
    ...(preferences && { preferences }),
  });
}

/** A row of an earlier version has no name, address and `checkedAt`. */
export type IdentityRow = Omit<Row<Identity>, keyof Told> & Partial<Told> & Audited;
type Told = Pick<Identity, 'name' | 'email' | 'checkedAt'>;

/** The account of a row. */
export const toIdentity = ({ unwritten: _, ...row }: IdentityRow): Identity =>
  fromRow<Identity>({ name: null, email: null, checkedAt: null, ...row });

export const identitySchema = new Schema<IdentityRow>(
  {
    _id: String,
    organisationId: String,
    workspaceId: String,
    employeeId: String,
    platform: String,
    userId: String,
    address: { type: Schema.Types.Mixed },
    reachability: String,
    guest: Boolean,
    name: String,
    email: String,
    checkedAt: Date,
    lastSeenAt: Date,
    ...auditedField,
  },
  schemaOptions,
);

identitySchema.index({ organisationId: 1, workspaceId: 1, userId: 1 }, { unique: true });
identitySchema.index({ organisationId: 1, employeeId: 1 });
identitySchema.index(...unwrittenIndex);
// In order of id, as those who left are gone through.
identitySchema.index({ reachability: 1, _id: 1 }, { partialFilterExpression: { reachability: 'left' } });
// In order of id, as a workspace's people are gone through.
identitySchema.index({ organisationId: 1, workspaceId: 1, _id: 1 });
identitySchema.index(
  { organisationId: 1, email: 1 },
  { partialFilterExpression: { email: { $type: 'string' } } },
);
