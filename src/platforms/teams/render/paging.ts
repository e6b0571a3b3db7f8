import type { Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { Paged } from '../../../messages/message.js';
import { button } from './actions.js';
import { buttonRow, quiet, words } from './cards.js';
import type { CardPart } from './vocabulary.js';

/** Which page this is and what turns it, when there are several. And what else can be done. `text`: which page, in the list's own words. */
export const pageTurns = (
  { page, pages, text }: Paged & { readonly text?: string },
  to: (page: number) => Intent,
  reader: Reader,
  ...others: CardPart[]
): CardPart[] => [
  ...(pages > 1 ? [quiet(text ?? words(reader, 'list.page', { page: page + 1, pages }))] : []),
  ...buttonRow([
    ...(page > 0 ? [button(reader, 'button.previous', to(page - 1))] : []),
    ...(page + 1 < pages ? [button(reader, 'button.next', to(page + 1))] : []),
    ...others,
  ]),
];
