import { signatureHeaders } from '../../../src/sandbox/slack/outgoing/sign.js';
import { type Name, slackId, slackTeam } from '../../scenarios/people.js';
import type { Answer } from '../kind.js';
import { ask } from './http.js';

/** What Slack and the app of a stage share. */
export const secret = 'scenario-secret';
export const json = 'application/json';
export const form = 'application/x-www-form-urlencoded';

type Json = Record<string, unknown>;

let last = 0;
/** An id that was never used: what was heard before would be left aside. */
export function fresh(prefix: string): string {
  last += 1;
  return `${prefix}.${last}.${process.pid}`;
}

/** Posts to Slack's door, signed. */
export const slackPost = (url: string, body: string, type: string, key = secret): Promise<Answer> =>
  ask(`${url}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': type, ...signatureHeaders(key, body) },
    body,
  });

export const asForm = (payload: unknown): string =>
  new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

/** A click, as Slack tells it, on a button in somebody's chat with the bot. */
export const click = (user: string, value: unknown, change: Json = {}): Json => ({
  user: { id: user, team_id: slackTeam.id },
  team: { id: slackTeam.id, domain: 'scene' },
  api_app_id: 'A00000001',
  trigger_id: fresh('click'),
  is_enterprise_install: false,
  type: 'block_actions',
  container: { type: 'message', message_ts: '1.1', channel_id: `D${user}` },
  channel: { id: `D${user}`, name: 'directmessage' },
  actions: [{ type: 'button', block_id: 'b', action_id: 'made.up', value }],
  ...change,
});

/** Words in somebody's chat with the bot. */
export const message = (user: string, text: unknown, change: Json = {}, envelope: Json = {}): Json => ({
  ...{ type: 'event_callback', event_id: fresh('Ev'), team_id: slackTeam.id, context_team_id: slackTeam.id },
  api_app_id: 'A00000001',
  authorizations: [
    { enterprise_id: null, team_id: slackTeam.id, is_bot: true, is_enterprise_install: false },
  ],
  event: { type: 'message', channel_type: 'im', user, channel: `D${user}`, text, ts: '1.1', ...change },
  ...envelope,
});

/** A form handed in. */
export const submission = (user: string, view: Json, change: Json = {}): Json => ({
  user: { id: user, team_id: slackTeam.id },
  team: { id: slackTeam.id, domain: 'scene' },
  api_app_id: 'A00000001',
  trigger_id: fresh('view'),
  is_enterprise_install: false,
  type: 'view_submission',
  view: { id: 'VFORGED', type: 'modal', state: { values: {} }, private_metadata: '', ...view },
  ...change,
});

/** A slash command, as the fields of a form. */
export const command = (user: string, text: string, change: Record<string, string> = {}): string =>
  new URLSearchParams({
    ...{ token: 'deprecated', team_id: slackTeam.id, team_domain: 'scene', user_id: user, user_name: 'x' },
    ...{ channel_id: `D${user}`, channel_name: 'directmessage', command: '/etincelle', text },
    ...{ api_app_id: 'A00000001', is_enterprise_install: 'false' },
    ...{ response_url: 'http://127.0.0.1:1/response/none', trigger_id: fresh('command') },
    ...change,
  }).toString();

/** The fields of a form as its state. */
export const stateOf = (values: Record<string, unknown>): Json => ({
  values: Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { v: { type: 'plain_text_input', value } }]),
  ),
});

export const idOf = (name: Name): string => slackId(name);
