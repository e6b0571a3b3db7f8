import { Schema } from 'mongoose';
import type { Hours, Mute, PreferenceName, Preferences } from '../../domain/people/preferences.js';
import { partOptions } from './options.js';

/** When each part was asked for, UTC. */
export type AskedAt = { readonly [Part in PreferenceName]?: Date };

/** What earlier versions kept: all or nothing. It holds for a stream that nothing was asked about since. */
export interface OlderSilence {
  readonly muted?: boolean;
  readonly mutedAt?: Date;
}

const hoursSchema = new Schema<Hours>({ from: String, to: String }, partOptions);
const muteSchema = new Schema<Mute>({ until: Date }, partOptions);

export const preferencesSchema = new Schema<Preferences>(
  {
    language: String,
    announcements: muteSchema,
    reminders: muteSchema,
    quietHours: hoursSchema,
    quietDays: { type: [Number], default: undefined },
    skills: { type: [String], default: undefined },
    causes: { type: [Number], default: undefined },
    sites: { type: [String], default: undefined },
    departments: { type: [String], default: undefined },
    availability: { type: [String], default: undefined },
  },
  partOptions,
);

export const askedAtSchema = new Schema<AskedAt>(
  {
    ...{ language: Date, announcements: Date, reminders: Date, quietHours: Date, quietDays: Date },
    ...{ skills: Date, causes: Date, sites: Date, departments: Date, availability: Date },
  },
  partOptions,
);

/** What a row says of its person's wishes; undefined when they never had any. */
export function preferencesOf(
  row: OlderSilence & { readonly preferences?: Preferences },
): Preferences | undefined {
  if (!row.muted) return row.preferences;
  const forGood = { until: null };
  return { announcements: forGood, reminders: forGood, ...row.preferences };
}
