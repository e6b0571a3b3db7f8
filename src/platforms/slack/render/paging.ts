import type { Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import { actions, button, context } from './blocks.js';
import { plain } from './text.js';
import type { Block, Button } from './vocabulary.js';

/** One page of a list: 0-based, of at least 1. */
interface Page {
  readonly page: number;
  readonly pages: number;
}

/** Which page this is and what turns it, when there are several; and what else can be done. */
export const pageTurns = (
  { page, pages }: Page,
  to: (page: number) => Intent,
  reader: Reader,
  ...others: Button[]
): Block[] => [
  ...(pages > 1 ? context(plain(reader, 'list.page', { page: page + 1, pages })) : []),
  ...actions(
    pages > 1 && page > 0 ? button(reader, 'button.previous', to(page - 1)) : null,
    page + 1 < pages ? button(reader, 'button.next', to(page + 1)) : null,
    ...others,
  ),
];
