import { Schema } from 'mongoose';
import type { Nonprofit } from '../../domain/missions/mission.js';
import type { Row } from '../rows.js';
import { type Audited, auditedField, unwrittenIndex } from './audit.js';
import { schemaOptions } from './options.js';

/** `nameKey` is the name as compared: without case or outer spaces. `toldFor`: when an organiser asked for what is known of it. */
export type NonprofitRow = Omit<Row<Nonprofit>, 'register' | 'eligibility'> & {
  nameKey: string;
  toldFor?: Date;
  register?: Nonprofit['register'] | null;
  eligibility?: Nonprofit['eligibility'] | null;
} & Audited;

export const nonprofitSchema = new Schema<NonprofitRow>(
  {
    _id: String,
    organisationId: String,
    name: String,
    nameKey: String,
    contact: { type: Schema.Types.Mixed },
    register: { type: Schema.Types.Mixed },
    eligibility: { type: Schema.Types.Mixed },
    toldFor: Date,
    ...auditedField,
  },
  schemaOptions,
);

nonprofitSchema.index({ organisationId: 1, nameKey: 1 }, { unique: true });
nonprofitSchema.index(...unwrittenIndex);
