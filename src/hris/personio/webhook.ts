import { type CheckWebhook, isSame } from '../shared/webhook.js';

/**
 * https://developer.personio.de/reference/post_v2-webhooks: nothing is signed. The token of the webhook comes as `Authorization`, as it
 * was given. Whoever made it may have put `Bearer` before it.
 */
export const personioWebhook: CheckWebhook = (webhook, token) =>
  isSame((webhook.header('authorization') ?? '').replace(/^Bearer +/iu, ''), token);
