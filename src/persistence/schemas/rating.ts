import { Schema } from 'mongoose';
import { schemaOptions } from './options.js';

/** An answer that may be rated still. `until` is on the machine's clock, as the database's own expiry is. */
export interface RateableRow {
  organisationId: string;
  answer: string;
  label: string;
  locale: string;
  until: Date;
}

export const rateableSchema = new Schema<RateableRow>(
  { organisationId: String, answer: String, label: String, locale: String, until: Date },
  schemaOptions,
);

rateableSchema.index({ organisationId: 1, answer: 1 }, { unique: true });
rateableSchema.index({ until: 1 }, { expireAfterSeconds: 0 });

/** How often answers to sentences of one label helped on one day, and how often not. */
export interface RatingRow {
  organisationId: string;
  day: string;
  label: string;
  locale: string;
  good: number;
  bad: number;
}

export const ratingSchema = new Schema<RatingRow>(
  { organisationId: String, day: String, label: String, locale: String, good: Number, bad: Number },
  schemaOptions,
);

ratingSchema.index({ organisationId: 1, day: 1, label: 1, locale: 1 }, { unique: true });
