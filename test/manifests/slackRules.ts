import { z } from 'zod';

/**
 * What Slack takes of the parts of a manifest that we use, and no other part. Limits as its schema tells them, written
 * here again. https://github.com/slackapi/manifest-schema (version 2) · https://docs.slack.dev/reference/app-manifest
 */
const text = (max: number, min = 1) => z.string().min(min).max(max);
const address = (max: number) => text(max).regex(/^https:\/\//);
const unique = (max: number) =>
  z
    .array(text(50))
    .max(max)
    .refine((all) => new Set(all).size === all.length, 'names each once');

const slashCommand = z.strictObject({
  command: text(32, 2).regex(/^\/[^\s/]+$/),
  url: address(3000),
  description: text(2000),
  usage_hint: text(1000),
  should_escape: z.boolean(),
});

const shortcut = z.strictObject({
  name: text(24),
  type: z.enum(['message', 'global']),
  callback_id: text(255),
  description: text(150),
});

export const slackRules = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    long_description: text(4000, 175),
    background_color: z.string().regex(/^#[0-9a-f]{3}([0-9a-f]{3})?$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    agent_view: z.strictObject({
      agent_description: text(300),
      suggested_prompts: z
        .array(z.strictObject({ title: text(100), message: text(1000) }))
        .min(1)
        .max(4),
    }),
    bot_user: z.strictObject({
      display_name: text(80).regex(/^[a-z0-9._-]+$/),
      always_online: z.boolean(),
    }),
    slash_commands: z.array(slashCommand).min(1).max(50),
    shortcuts: z.array(shortcut).min(1).max(10),
    unfurl_domains: z.array(text(255).regex(/^[a-z0-9.-]+$/)).max(5),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(address(3000)).max(1000),
    // https://docs.slack.dev/changelog/2026/03/16/optional-scopes
    scopes: z.strictObject({ bot: unique(255), bot_optional: unique(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address(3500), bot_events: unique(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: address(3500) }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});
