import type { Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { Paged } from '../../../messages/message.js';
import { button } from './actions.js';
import { buttonRow, quiet, words } from './cards.js';
import type { CardPart } from './vocabulary.js';

/** Which page this is and what turns it, when there are several; and what else can be done. */
export const pageTurns = (
  { page, pages }: Paged,
  to: (page: number) => Intent,
  reader: Reader,
  ...others: CardPart[]
): CardPart[] => [
  ...(pages > 1 ? [quiet(words(reader, 'list.page', { page: page + 1, pages }))] : []),
  ...buttonRow([
    ...(page > 0 ? [button(reader, 'button.previous', to(page - 1))] : []),
    ...(page + 1 < pages ? [button(reader, 'button.next', to(page + 1))] : []),
    ...others,
  ]),
];
