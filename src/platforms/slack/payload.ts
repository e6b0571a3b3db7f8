import { z } from 'zod';
import type { Incoming, Input } from '../../conversation/incoming.js';

/**
 * The parts of Slack's payloads that we read; everything else is left aside.
 * https://docs.slack.dev/apis/events-api · https://docs.slack.dev/reference/interaction-payloads
 */
const id = z.string().min(1);
const named = z.object({ id });

export const eventBody = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  /** In seconds. */
  event_time: z.number().int().nonnegative().nullish(),
  team_id: id,
  context_team_id: z.string().nullish(),
  context_enterprise_id: z.string().nullish(),
  /** People of another company read the channel it is about. */
  is_ext_shared_channel: z.boolean().nullish(),
  authorizations: z
    .array(z.object({ is_enterprise_install: z.boolean().nullish(), user_id: z.string().nullish() }))
    .nullish(),
  event: z.object({ type: id }).loose(),
});

export const messageEvent = z.object({
  user: id,
  channel: id,
  text: z.string().nullish(),
  ts: z.string().nullish(),
  thread_ts: z.string().nullish(),
  channel_type: z.string().nullish(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  files: z
    .array(z.object({ id, name: z.string().nullish() }))
    .max(50)
    .nullish()
    .catch(null),
});

/** The view as Slack shows it: its hash tells whether it has changed since. */
const shownView = z.object({ hash: z.string().nullish() }).nullish();

export const homeOpenedEvent = z.object({
  user: id,
  channel: z.string().nullish(),
  tab: z.enum(['home', 'messages']),
  view: shownView,
});

export const tokensRevokedEvent = z.object({ tokens: z.object({ bot: z.array(z.string()).nullish() }) });

export const commandBody = z.object({
  command: id,
  text: z.string().default(''),
  user_id: id,
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.string().nullish(),
  channel_id: id,
  response_url: z.url(),
  trigger_id: id,
});

export const interaction = z.object({
  user: named,
  team: named.nullish(),
  enterprise: named.nullish(),
  is_enterprise_install: z.boolean().nullish(),
  trigger_id: id,
});

export const clickBody = interaction.extend({
  type: z.literal('block_actions'),
  container: z
    .object({
      type: z.string(),
      is_ephemeral: z.boolean().nullish(),
      /** It stands below somebody's own message, wherever that is. */
      is_app_unfurl: z.boolean().nullish(),
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
    })
    .loose(),
  message: z
    .object({
      text: z.string().nullish(),
      blocks: z.array(z.looseObject({ type: z.string() })).nullish(),
      thread_ts: z.string().nullish(),
    })
    .nullish(),
  channel: z.object({ id, name: z.string() }).nullish(),
  view: z
    .object({
      id,
      type: z.string(),
      hash: z.string().nullish(),
      private_metadata: z.string().nullish(),
    })
    .nullish(),
  response_url: z.url().nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().nullish(),
        value: z.string().nullish(),
        selected_user: z.string().nullish(),
        selected_option: z.object({ value: z.string().nullish() }).nullish(),
      }),
    )
    .min(1),
});

export const submissionBody = interaction.extend({
  type: z.literal('view_submission'),
  view: z.object({
    id,
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
    }),
  }),
});

export type MessageEvent = z.infer<typeof messageEvent>;
export type CommandBody = z.infer<typeof commandBody>;
export type ClickBody = z.infer<typeof clickBody>;
export type SubmissionBody = z.infer<typeof submissionBody>;
export type EventBody = z.infer<typeof eventBody>;

/**
 * Whether an id can be a channel's. People (U…, W…) and chats with one (D…) are none, whatever `conversations.info` tells of
 * them. https://docs.slack.dev/apis/web-api/using-the-conversations-api
 */
export const isChannel = (id: string): boolean => /^[CG][A-Z0-9]+$/.test(id);

/** A chat of several people has an id like a channel's and a name that Slack makes up. */
export const isGroupChat = (name: string): boolean => name.startsWith('mpdm-');

export const isPersonal = (channelId: string): boolean => channelId.startsWith('D');

/** An app installed for a whole enterprise is known by the enterprise's id. https://docs.slack.dev/enterprise */
export function workspaceOf(body: Pick<ClickBody, 'team' | 'enterprise' | 'is_enterprise_install'>): string {
  const enterprise = body.is_enterprise_install ? body.enterprise?.id : undefined;
  return enterprise ?? body.team?.id ?? body.enterprise?.id ?? '';
}

/**
 * What somebody did out of every channel, in a form or a menu. Its trigger is its name. A view's id and hash stay the same
 * when a refused form is submitted again, corrected.
 */
export const ownEvent = (
  body: Pick<ClickBody, 'team' | 'enterprise' | 'is_enterprise_install' | 'user' | 'trigger_id'>,
  input: Input,
): Incoming => ({
  platform: 'slack',
  workspace: workspaceOf(body),
  eventId: body.trigger_id,
  userId: body.user.id,
  where: 'personal',
  address: { channel: body.user.id },
  channel: null,
  hints: {},
  input,
});

/** The thread that a message stands in, none for its first message, which carries its own time stamp. */
export function threadOf(ts: string | null | undefined, thread: string | null | undefined) {
  return thread && thread !== ts ? { thread } : {};
}

/** The hash of the view that the person saw. */
export const hashOf = (view: { readonly hash?: string | null | undefined } | null | undefined) =>
  view?.hash ? { hash: view.hash } : {};
