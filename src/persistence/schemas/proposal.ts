import { Schema } from 'mongoose';
import type { Proposal, Turn } from '../../domain/missions/proposal.js';
import { fromRow, type Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

/** After the mission, in which somebody may still ask for what is held of them. */
const keptSeconds = 30 * 24 * 60 * 60;

export type ProposalRow = Row<Proposal>;

const oneBetween = 'one_between_of_organisation';

const turnSchema = new Schema<Turn>({ day: String, number: Number }, partOptions);

export const proposalSchema = new Schema<ProposalRow>(
  {
    _id: String,
    organisationId: String,
    missionId: String,
    proposerId: String,
    colleagueId: String,
    made: turnSchema,
    received: turnSchema,
    noticePending: Boolean,
    createdAt: Date,
    until: Date,
  },
  schemaOptions,
);

proposalSchema.index(
  { organisationId: 1, missionId: 1, proposerId: 1, colleagueId: 1 },
  { name: oneBetween, unique: true },
);
proposalSchema.index(
  { organisationId: 1, proposerId: 1, 'made.day': 1, 'made.number': 1 },
  { name: 'one_each_turn_made_of_organisation', unique: true },
);
// Those that reach nobody take no number.
proposalSchema.index(
  { organisationId: 1, colleagueId: 1, 'received.day': 1, 'received.number': 1 },
  {
    name: 'one_each_turn_received_of_organisation',
    unique: true,
    partialFilterExpression: { 'received.number': { $type: 'number' } },
  },
);
proposalSchema.index({ organisationId: 1, colleagueId: 1, createdAt: 1 });
proposalSchema.index(
  { noticePending: 1, createdAt: 1 },
  { partialFilterExpression: { noticePending: true } },
);
proposalSchema.index({ until: 1 }, { expireAfterSeconds: keptSeconds });

/** The proposal of a row. */
export const toProposal = (row: ProposalRow): Proposal => fromRow<Proposal>(row);
