import { Schema } from 'mongoose';
import { schemaOptions } from './options.js';

/** How long an event's id is remembered: longer than any platform sends it again. */
const rememberedSeconds = 24 * 60 * 60;

/**
 * `_id` is platform, workspace and event id. `content` is the event as JSON. `reply` is what the chat did not take of
 * the answer, until it is finished.
 */
export interface InboxRow {
  _id: string;
  content?: string;
  reply?: unknown;
  done: boolean;
  leaseUntil: Date;
  /** Its number in line, when it may be a sign-up. */
  ticket?: number;
  /** Who drew it, and the workspace they did it in: until it is finished. */
  asker?: string;
  workspace?: string;
  /** How often it was taken over from a process that did not finish it. */
  tries?: number;
  /** On the machine's clock, as the database's own expiry is: the sandbox may move ours. */
  storedAt: Date;
}

export const inboxSchema = new Schema<InboxRow>(
  {
    _id: String,
    content: String,
    reply: { type: Schema.Types.Mixed },
    done: Boolean,
    leaseUntil: Date,
    ticket: Number,
    asker: String,
    workspace: String,
    tries: Number,
    storedAt: Date,
  },
  schemaOptions,
);

inboxSchema.index({ storedAt: 1 }, { expireAfterSeconds: rememberedSeconds });
inboxSchema.index({ done: 1, leaseUntil: 1 });
// Tickets are an organisation's, and it is found by its few workspaces.
inboxSchema.index({ workspace: 1, done: 1, ticket: 1 });

/** `_id` is the name of the lock. */
export interface LeaseRow {
  _id: string;
  owner: string;
  until: Date;
}

export const leaseSchema = new Schema<LeaseRow>({ _id: String, owner: String, until: Date }, schemaOptions);
