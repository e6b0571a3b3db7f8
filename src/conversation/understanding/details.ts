import type { Detail } from '../../messages/message.js';
import { conceptsIn } from './classifier/lexicon.js';
import { wordsOf } from './classifier/words.js';
import { asksForSites } from './missions/asksForSites.js';

/** What tells a detail, the most telling first. Each stands for all of its concepts together. */
const tells: readonly (readonly [Detail, readonly string[]])[] = [
  ['bring', ['bring']],
  ['bring', ['wear']],
  ['where', ['ask_where']],
  ['when', ['ask_when']],
  ['when', ['duration']],
  ['where', ['address']],
  ['skills', ['skill']],
  ['contact', ['contact_person']],
  ['contact', ['ask_who', 'organiser']],
  ['contact', ['ask_who', 'manager']],
  ['contact', ['phone']],
  ...(['free_available', 'full', 'capacity', 'headcount', 'ask_how_many'] as const).map(
    (one) => ['places', [one]] as const,
  ),
  ['when', ['time_hour']],
  ['when', ['date']],
  ['where', ['transport']],
  ['where', ['parking']],
  ['where', ['office_site']],
  ['bring', ['clothes_tools']],
];

/** What is asked about a mission; null for all of it. */
export function detailIn(text: string): Detail | null {
  if (asksForSites(text)) return 'sites';
  const said = new Set(conceptsIn(wordsOf(text)).flat());
  return tells.find(([, concepts]) => concepts.every((concept) => said.has(concept)))?.[0] ?? null;
}
