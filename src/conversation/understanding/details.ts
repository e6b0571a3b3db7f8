import type { Detail } from '../../messages/message.js';
import { conceptsIn } from './classifier/lexicon.js';
import { wordsOf } from './classifier/words.js';

const concepts: Readonly<Record<Detail, readonly string[]>> = {
  bring: ['bring', 'wear', 'clothes_tools'],
  where: ['ask_where', 'address', 'transport', 'parking'],
  skills: ['skill'],
  contact: ['contact_person', 'phone'],
  places: ['free_available', 'full', 'capacity', 'headcount', 'ask_how_many'],
  when: ['ask_when', 'time_hour', 'duration'],
};

const details = Object.keys(concepts) as Detail[];

/** What is asked about a mission; null for all of it. */
export function detailIn(text: string): Detail | null {
  const said = new Set(conceptsIn(wordsOf(text)).flat());
  return details.find((detail) => concepts[detail].some((concept) => said.has(concept))) ?? null;
}
