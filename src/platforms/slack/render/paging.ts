import type { Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { Paged } from '../../../messages/message.js';
import { actions, button, context } from './blocks.js';
import { plain } from './text.js';
import type { Block, Button } from './vocabulary.js';

/** Which page this is and what turns it, when there are several. And what else can be done. `text`: which page, in the list's own words. */
export const pageTurns = (
  { page, pages, text }: Paged & { readonly text?: string },
  to: (page: number) => Intent,
  reader: Reader,
  ...others: Button[]
): Block[] => [
  ...(pages > 1 ? context(text ?? plain(reader, 'list.page', { page: page + 1, pages })) : []),
  ...actions(
    pages > 1 && page > 0 ? button(reader, 'button.previous', to(page - 1)) : null,
    page + 1 < pages ? button(reader, 'button.next', to(page + 1)) : null,
    ...others,
  ),
];
