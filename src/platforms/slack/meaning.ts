import { parse as parseForm } from 'node:querystring';

type Json = Readonly<Record<string, unknown>>;

/** What a body of Slack is: something for the application, or one of Slack's two questions about the address itself. */
export type Meaning =
  | { readonly kind: 'event' | 'interaction' | 'command'; readonly body: Json }
  /** https://docs.slack.dev/reference/events/url_verification */
  | { readonly kind: 'challenge'; readonly challenge: string }
  /** https://docs.slack.dev/interactivity/implementing-slash-commands#ssl */
  | { readonly kind: 'sslCheck' };

const eventTypes: readonly unknown[] = ['event_callback', 'app_rate_limited'];

/** What only one kind of body has at its top: none of another kind may carry it. */
const ofEvents = ['event', 'event_id', 'challenge'];
const ofInteractions = ['actions', 'view', 'callback_id', 'response_urls', 'payload'];
const ofCommands = ['command', 'ssl_check'];

/**
 * The one thing that a signed body can mean, or null. Slack signs the bytes and not the content type. A body that
 * reads differently under two types would be a second request under the same signature. A message whose text holds
 * `&payload=…` is a click when it is read as a form. Type and shape have to agree.
 */
export function meaningOf(mediaType: string, text: string): Meaning | null {
  if (mediaType === 'application/json') return meaningOfJson(text);
  return mediaType === 'application/x-www-form-urlencoded' ? meaningOfForm(text) : null;
}

/** Events come as JSON. https://docs.slack.dev/apis/events-api */
function meaningOfJson(text: string): Meaning | null {
  const body = objectIn(text);
  if (!body || hasAny(body, [...ofInteractions, ...ofCommands])) return null;
  if (body.type === 'url_verification' && typeof body.challenge === 'string')
    return { kind: 'challenge', challenge: body.challenge };
  return eventTypes.includes(body.type) ? { kind: 'event', body } : null;
}

/** Commands and interactions come as forms. https://docs.slack.dev/reference/interaction-payloads */
function meaningOfForm(text: string): Meaning | null {
  const fields = fieldsIn(text);
  if (!fields) return null;
  if (fields.payload !== undefined) {
    return Object.keys(fields).length === 1 ? meaningOfPayload(fields.payload) : null;
  }
  if (hasAny(fields, ['type', ...ofEvents, ...ofInteractions])) return null;
  if (fields.command?.startsWith('/')) return { kind: 'command', body: fields };
  return fields.ssl_check === '1' ? { kind: 'sslCheck' } : null;
}

function meaningOfPayload(payload: string): Meaning | null {
  const body = objectIn(payload);
  if (!body || typeof body.type !== 'string' || hasAny(body, [...ofEvents, ...ofCommands])) return null;
  if (eventTypes.includes(body.type) || (body.type === 'block_actions' && !hasActions(body))) return null;
  return { kind: 'interaction', body };
}

/** Bolt looks into the first action before it asks whether there is one. */
const hasActions = ({ actions }: Json): boolean =>
  Array.isArray(actions) && actions.length > 0 && actions.every(isAction);

const isAction = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'action_id' in one && typeof one.action_id === 'string';

/** The fields of a form: plain names, each once; null for anything else. */
function fieldsIn(text: string): Record<string, string> | null {
  const fields = Object.entries(parseForm(text, '&', '=', { maxKeys: 0 }));
  const isPlain = fields.every(([name, value]) => /^[a-z][a-z_]*$/.test(name) && typeof value === 'string');
  return isPlain ? (Object.fromEntries(fields) as Record<string, string>) : null;
}

function noProto(name: string, one: unknown): unknown {
  if (name === '__proto__') throw new SyntaxError('A name that is none');
  return one;
}

/** That one name, as it is or by escapes of its letters. */
const maySayProto = /__proto__|\\u00[567]/i;

/** With no more than these, nothing is nested too deep for whoever looks into it. */
const fewOpenings = 500;

/** True when a look at each name, which is dear in a rush, would find nothing. */
const isPlain = (text: string): boolean =>
  !maySayProto.test(text) && (text.match(/[[{]/g)?.length ?? 0) <= fewOpenings;

/** An object written as JSON, without the one name that is not a name like others; null for anything else. */
function objectIn(text: string): Json | null {
  try {
    const value: unknown = isPlain(text) ? JSON.parse(text) : JSON.parse(text, noProto);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}

const hasAny = (body: object, names: readonly string[]): boolean =>
  names.some((name) => Object.hasOwn(body, name));
