import { z } from 'zod';
import { decodeIntent, type Intent } from './intents.js';

/** Lists whose messages stay when a button in them is pressed. */
const listKinds = ['home', 'missions.list', 'my.missions', 'my.past', 'manage'] as const;

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
  return `${list.kind}/${page}${narrowed}`;
}

function readList(name: string): ListIntent | null {
  const [kind, page, ...by] = name.split('/');
  const narrowed = by.length > 0 ? { by: parseJson(by.join('/')) } : {};
  const found = decodeIntent({ kind, page: Number(page), ...narrowed });
  return found && isList(found) ? found : null;
}

const isList = (intent: Intent): intent is ListIntent => listKinds.some((kind) => kind === intent.kind);

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
  const parsed = listed.safeParse(parseJson(value));
  const list = isOwn && intent && parsed.success ? readList(parsed.data.in) : null;
  return list ? { intent, list } : { intent };
}

function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
