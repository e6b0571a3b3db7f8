import { z } from 'zod';
import { directoryNames } from '../wire.js';

/** What the page may send, request by request. */
const id = z.string().min(1).max(300);
const text = z.string().trim().min(1, 'write something first').max(4_000);
const fieldValue = z.union([z.string().max(4_000), z.array(z.string().max(300)).max(100), z.null()]);
const formValues = z.record(id, z.record(id, fieldValue));
const where = z.union([z.strictObject({ messageTs: id, channelId: id }), z.strictObject({ viewId: id })]);

export const sayInput = z.strictObject({ person: id, place: id, text });

export const slackPressInput = z.strictObject({
  person: id,
  where,
  blockId: id,
  actionId: id,
  value: fieldValue.optional(),
  /** What has been typed so far in the modal where the press happens. */
  typed: formValues.optional(),
});

/** Nothing to say but that it is wanted. */
export const resetInput = z.strictObject({});

export const slackSubmitInput = z.strictObject({ person: id, viewId: id, values: formValues });
export const slackCloseInput = z.strictObject({ person: id, viewId: id });
export const slackHomeInput = z.strictObject({ person: id });

const data = z.record(z.string(), z.unknown());
export const teamsPressInput = z.strictObject({
  person: id,
  messageId: id,
  /** Null for an Action.Submit, which has none. */
  verb: z.string().max(300).nullable(),
  data,
});

export const moveInput = z.union([
  z.strictObject({ by: z.enum(['hour', 'day', 'next']) }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
]);

export const lookInput = z.strictObject({ person: id, place: id });

const directory = z.enum(directoryNames);
export const directoryInput = z.union([
  z.strictObject({ directory, act: z.literal('newcomer') }),
  z.strictObject({ directory: z.literal('lucca'), act: z.enum(['timeOn', 'timeOff']) }),
  z.strictObject({ directory, act: z.enum(['leaver', 'manager']), person: id }),
]);
