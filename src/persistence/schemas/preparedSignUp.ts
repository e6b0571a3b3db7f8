import { Schema } from 'mongoose';
import type { PreparedSignUp } from '../../domain/engagements/preparedSignUp.js';
import type { Turn } from '../../domain/missions/proposal.js';
import type { Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

/** After its end, so that whoever presses late is told so. */
const keptSeconds = 7 * 24 * 60 * 60;

export type PreparedSignUpRow = Row<PreparedSignUp>;

const turnSchema = new Schema<Turn>({ day: String, number: Number }, partOptions);

export const preparedSignUpSchema = new Schema<PreparedSignUpRow>(
  {
    ...{ _id: String, organisationId: String, employeeId: String, missionId: String, slotId: String },
    ...{ turn: turnSchema, createdAt: Date, until: Date },
  },
  schemaOptions,
);

preparedSignUpSchema.index({ organisationId: 1, employeeId: 1, slotId: 1 }, { unique: true });
preparedSignUpSchema.index(
  { organisationId: 1, employeeId: 1, 'turn.day': 1, 'turn.number': 1 },
  { unique: true },
);
preparedSignUpSchema.index({ until: 1 }, { expireAfterSeconds: keptSeconds });
