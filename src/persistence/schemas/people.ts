import { Schema } from 'mongoose';
import type { Employee, Identity } from '../../domain/employee.js';
import { fromRow, type Row } from '../rows.js';
import { schemaOptions } from './options.js';

/** `mutedAt`: when the person asked for what `muted` says. */
export type EmployeeRow = Row<Employee> & { mutedAt?: Date };

export const employeeSchema = new Schema<EmployeeRow>(
  {
    _id: String,
    organisationId: String,
    name: String,
    email: String,
    timezone: String,
    locale: String,
    muted: Boolean,
    mutedAt: Date,
  },
  schemaOptions,
);

employeeSchema.index(
  { organisationId: 1, email: 1 },
  { unique: true, partialFilterExpression: { email: { $type: 'string' } } },
);

/** The employee of a row. */
export function toEmployee({ mutedAt: _, ...row }: EmployeeRow): Employee {
  return fromRow<Employee>(row);
}

export type IdentityRow = Row<Identity>;

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
    lastSeenAt: Date,
  },
  schemaOptions,
);

identitySchema.index({ workspaceId: 1, userId: 1 }, { unique: true });
identitySchema.index({ organisationId: 1, employeeId: 1 });
identitySchema.index({ workspaceId: 1, reachability: 1, _id: 1 });
