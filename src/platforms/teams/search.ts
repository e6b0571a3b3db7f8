import { z } from 'zod';
import type { Input, Reply } from '../../conversation/incoming.js';
import type { Reader } from '../../domain/people/reader.js';
import { visibleWords } from '../../domain/people/visibleText.js';
import { t } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { foundMission } from './render/found.js';
import { problemText } from './render/problems.js';

/** The one command of the message extension, as the manifest names it, and what is typed after it. */
const COMMAND = 'searchMissions';
const WORDS = 'words';

const queryValue = z.object({
  commandId: z.literal(COMMAND),
  parameters: z
    .array(z.object({ name: z.string(), value: z.unknown() }))
    .max(5)
    .nullish(),
  queryOptions: z.object({ skip: z.number().int().min(0).max(1000).nullish() }).nullish(),
});

const LONGEST = 200;

/** What somebody types into the message extension; before the first letter it asks with nothing. Null: none of ours. */
export function searchInput(value: unknown): Input | null {
  const read = queryValue.safeParse(value);
  if (!read.success) return null;
  const { parameters, queryOptions } = read.data;
  const words = parameters?.find(({ name }) => name === WORDS)?.value;
  const text = typeof words === 'string' ? visibleWords(words.slice(0, LONGEST)) : '';
  return { kind: 'search', text, skip: queryOptions?.skip ?? 0 };
}

/**
 * The response to a search: cards to be shared, or one sentence.
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search
 */
export interface SearchResponse {
  readonly composeExtension:
    | { readonly type: 'message'; readonly text: string }
    | { readonly type: 'result'; readonly attachmentLayout: 'list'; readonly attachments: readonly object[] };
}

/** A reply as the response to a search. Whoever presses a button of a card that is shared acts for themselves. */
export function searchResponse({ message, reader }: Reply): SearchResponse {
  if (message?.kind === 'problem') return sentence(problemText(message.problem, reader));
  return message?.kind === 'missions.list' ? results(message, reader) : sentence('…');
}

function results({ missions }: MessageOf<'missions.list'>, reader: Reader): SearchResponse {
  if (missions.length === 0) return sentence(t(reader, 'search.none'));
  const attachments = missions.map((mission) => foundMission(mission, reader));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

const sentence = (text: string): SearchResponse => ({ composeExtension: { type: 'message', text } });
