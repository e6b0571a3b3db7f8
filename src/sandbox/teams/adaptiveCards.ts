import { createRequire } from 'node:module';
import { isObject, type JsonObject } from './activity.js';

interface ValidationEvent {
  readonly event: number;
  readonly message: string;
}

interface SerializationContext {
  readonly eventCount: number;
  getEventAt(index: number): ValidationEvent;
}

interface AdaptiveCard {
  hostConfig: unknown;
  parse(json: JsonObject, context: SerializationContext): void;
  validateProperties(): { readonly validationEvents: readonly ValidationEvent[] };
}

interface AdaptiveCardsBundle {
  readonly HostConfig: new (settings: JsonObject) => unknown;
  readonly AdaptiveCard: new () => AdaptiveCard;
  readonly SerializationContext: new (version: unknown) => SerializationContext;
  readonly Versions: { readonly v1_5: unknown };
}

// The package's `main` has imports without extensions, which Node refuses; its bundle is self-contained.
const bundle = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as AdaptiveCardsBundle;

// Teams draws at most six actions in a row and drops the rest; the renderer's own default is five.
const TEAMS_HOST = new bundle.HostConfig({ actions: { maxActions: 6 } });

/** What Microsoft's own parser and checks say against a card at version 1.5; empty when nothing. */
export function microsoftComplaints(card: JsonObject): string[] {
  const context = new bundle.SerializationContext(bundle.Versions.v1_5);
  const parsed = new bundle.AdaptiveCard();
  parsed.hostConfig = TEAMS_HOST;
  // Its check of `lang` keeps the state of a global expression and refuses every second card.
  const { lang: _, ...rest } = withoutPickers(structuredClone(card)) as JsonObject;
  parsed.parse(rest, context);
  const whileParsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...whileParsing, ...parsed.validateProperties().validationEvents].map((event) => event.message);
}

/**
 * Teams takes a people picker in cards below version 1.6 too, with no choices of its own.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker
 */
function withoutPickers(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutPickers);
  if (!isObject(part)) return part;
  const { 'choices.data': query, ...rest } = part;
  const parts = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withoutPickers(value)]));
  const isPicker = isObject(query) && query.type === 'Data.Query' && typeof query.dataset === 'string';
  return isPicker ? { ...parts, choices: [{ title: '…', value: '…' }] } : { ...part, ...parts };
}
