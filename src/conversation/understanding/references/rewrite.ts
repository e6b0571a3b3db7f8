import { plainLetters } from '../../../domain/plainLetters.js';
import type { Span } from '../text/phrase.js';
import type { Token } from '../text/tokens.js';
import type { Candidates, Context } from '../understanding.js';
import type { LastThing } from './last.js';

/** The text with a mission's own number in the place of some of its words. Marks around them stay. */
export function namedIn(text: string, tokens: readonly Token[], { from, to }: Span, number: number): string {
  const plain = plainLetters(text);
  let at = 0;
  const places = tokens.map(({ word }) => {
    const start = plain.indexOf(word, at);
    at = start < 0 ? at : start + word.length;
    return { start, end: at };
  });
  const start = places[from]?.start ?? -1;
  const end = places[to - 1]?.end ?? -1;
  if (start < 0 || end < start) return text;
  return `${plain.slice(0, start)} mission ${number} ${plain.slice(end)}`;
}

/** The same context where there is nothing but this thing to be meant. */
export function only({ options }: LastThing, context: Context): Context {
  const [first] = options;
  if (!first) return context;
  const isMeant = ({ id }: { readonly id: string }) => options.some(({ slot }) => slot.id === id);
  const narrowed = (all: Candidates['open']) =>
    all
      .filter(({ id }) => id === first.mission.id)
      .map((mission) => ({ ...mission, slots: mission.slots.filter(isMeant) }));
  const { open, mine, managed } = context.missions;
  return {
    ...context,
    missions: {
      open: narrowed(open),
      mine: mine.filter(({ slot }) => isMeant(slot)),
      managed: narrowed(managed),
    },
  };
}
