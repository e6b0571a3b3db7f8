import { z } from 'zod';
import type { Person } from '../../application/people/person.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { fittingMissions, tooNarrow } from '../../application/queries/fittingMissions.js';
import { type FilterPart, type Filters, filterParts, filtersIn } from '../../domain/people/declared.js';
import { plainLetters } from '../../domain/plainLetters.js';
import { says } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import { declaredNow } from '../../messages/profile.js';
import { stem } from '../understanding/text/words.js';
import { sameThings } from '../understanding/vocabulary/synonyms.js';
import { type DoneNeeds, page, type Turn } from './dialogue.js';

/** `by`: the filters that are on; all that were declared when not told. */
export const discoverIntents = [
  z.object({
    kind: z.literal('discover'),
    page,
    by: z.array(z.enum(filterParts)).max(filterParts.length).readonly().optional(),
  }),
] as const;

const pageSize = 5;

type Needs = NeedsOf<typeof fittingMissions> & NeedsOf<typeof declaredNow> & DoneNeeds;

interface Asked {
  readonly page: number;
  readonly by?: readonly FilterPart[] | undefined;
}

export const discoverTurns = {
  discover: async ({ deps, person }, asked) => says(await discoverMessage(deps, person, asked)),
} satisfies { discover: Turn<Needs, Asked> };

/** Words that mean the same are looked for as well: "tableurs" and "Excel". */
const alike = (word: string): readonly string[] => [word, ...sameThings(stem(plainLetters(word)))];

/** The missions that pass the filters that somebody declared. They see the filters, and change or remove each. */
async function discoverMessage(deps: Needs, person: Person, { page, by }: Asked): Promise<Message> {
  const declared = await declaredNow(deps, person);
  const known = filtersIn(declared);
  const on = known.filter((part) => by === undefined || by.includes(part));
  const filters: Filters = Object.fromEntries(on.map((part) => [part, declared[part]]));
  const told = {
    kind: 'discover',
    filters,
    off: known.filter((part) => !on.includes(part)),
    missing: on.length > 0 ? [] : (by ?? []).filter((part) => !known.includes(part)),
  } as const;
  if (on.length === 0) return { ...told, missions: [], widen: [], page: 0, pages: 1 };
  const wanted = { filters, alike };
  const { items, ...shown } = await fittingMissions(deps, person, wanted, { page, pageSize });
  const widen = items.length === 0 ? await tooNarrow(deps, person, wanted) : [];
  return { ...told, missions: items, widen, page: shown.page, pages: shown.pages };
}
