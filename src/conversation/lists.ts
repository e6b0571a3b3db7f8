import { z } from 'zod';
import type { Message } from '../messages/message.js';
import { decodeIntent, type Intent } from './intents.js';

/** Lists whose messages stay when a button in them is pressed. */
const listKinds = ['home', 'missions.list', 'discover', 'my.missions', 'my.past', 'manage'] as const;

/** A list, as the intent that shows it. */
export type ListIntent = Extract<Intent, { readonly kind: (typeof listKinds)[number] }>;

/** What a button carries: what is wanted, and in which list it stands. */
export interface Pressed {
  /** Null when the button is not one of ours. */
  readonly intent: Intent | null;
  readonly list?: ListIntent;
}

const listed = z.object({ in: z.string().max(700) });

/** The list in few letters, since a message holds many buttons. */
function nameOf(list: ListIntent): string {
  const page = 'page' in list ? (list.page ?? 0) : 0;
  const narrowed = 'by' in list && list.by ? `/${JSON.stringify(list.by)}` : '';
  const part = list.kind === 'manage' && list.list ? `:${list.list}` : '';
  return `${list.kind}${part}/${page}${narrowed}`;
}

function readList(name: string): ListIntent | null {
  const [whole = '', page, ...by] = name.split('/');
  const [kind, list] = whole.split(':');
  const narrowed = by.length > 0 ? { by: parseJson(by.join('/')) } : {};
  const found = decodeIntent({ kind, page: Number(page), ...(list && { list }), ...narrowed });
  return found && isList(found) ? found : null;
}

export const isList = (intent: Intent): intent is ListIntent =>
  listKinds.some((kind) => kind === intent.kind);

/** The value of a button that stands in a list: an encoded intent, and where it stands. */
export function standingIn(list: ListIntent, encoded: string): string {
  const intent = decodeIntent(encoded);
  return intent ? JSON.stringify({ ...intent, in: nameOf(list) }) : encoded;
}

/**
 * What a pressed button carried. `isOwn`: nobody else sees the message, so a list in it may be shown again. Untrusted: a
 * list is only ever shown to whoever pressed.
 */
export function readPressed(value: unknown, isOwn: boolean): Pressed {
  const intent = decodeIntent(value);
  const list = isOwn && intent ? listAround(value) : null;
  return list ? { intent, list } : { intent };
}

/** The list that a button's value says it stands in. */
function listAround(value: unknown): ListIntent | null {
  const parsed = listed.safeParse(parseJson(value));
  return parsed.success ? readList(parsed.data.in) : null;
}

function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/** The list of what somebody is on that a message is; null when it is none. */
export function listIn(message: Message | null): ListIntent | null {
  if (message?.kind === 'home') return { kind: 'home' };
  if (message?.kind === 'my.missions') return { kind: 'my.missions', page: message.page };
  if (message?.kind !== 'missions.list') return null;
  const { fits: _, cities: __, ...by } = message.by ?? { fits: true, days: [], parts: [], words: [] };
  return { kind: 'missions.list', page: message.page, ...(message.by && { by }) };
}
