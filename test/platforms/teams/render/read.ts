import type { Rendered } from '../../../../src/platforms/teams/render/vocabulary.js';
import type { Said } from '../../../../src/sandbox/person.js';
import { cardActions, cardLines, cardLinks } from '../../../../src/sandbox/teams/readCard.js';

/** Spaces that do not break, as spaces: where they stand is the catalogue's affair. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** A rendered card as somebody reads it in Paris, in French. */
export function read({ card }: Rendered): Pick<Said, 'text' | 'buttons' | 'links'> {
  const shown = JSON.parse(JSON.stringify(card)) as Record<string, unknown>;
  return {
    text: plain(cardLines(shown, { locale: 'fr-FR', timezone: 'Europe/Paris' }).join('\n')),
    buttons: cardActions(shown).map((action) => plain(String(action.title))),
    links: cardLinks(shown),
  };
}
