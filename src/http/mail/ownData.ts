import { eraseMe } from '../../application/people/erasing/eraseMe.js';
import { openDataLink } from '../../application/people/erasing/openDataLink.js';
import type { Followed } from '../../application/people/mail/mailLink.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { heldSummary } from '../../application/queries/heldAbout.js';
import { instantText, t } from '../../i18n/index.js';
import { html, type Page, type PageReader, paragraph, postButton } from '../pages/page.js';
import { refusalText } from '../pages/words.js';

export type OwnDataNeeds = NeedsOf<typeof openDataLink> &
  NeedsOf<typeof eraseMe> &
  NeedsOf<typeof heldSummary>;

/** What can be asked of all that is held of somebody. */
export const dataButtons = (reader: PageReader): string =>
  [
    `<h2>${html(t(reader, 'data.page.title'))}</h2>`,
    postButton(t(reader, 'button.downloadData'), { what: 'data' }),
    postButton(t(reader, 'button.eraseData'), { what: 'erase' }),
  ].join('');

/**
 * What is held of somebody: given by a link that opens once, or erased once they were asked. Null where it is about neither. The
 * same acts as in a chat.
 */
export async function ownData(
  deps: OwnDataNeeds,
  { actor }: Followed,
  what: unknown,
  reader: PageReader,
): Promise<Page | null> {
  const page = { status: 200, locale: reader.locale, title: t(reader, 'data.page.title') } as const;
  switch (what) {
    case 'data': {
      const { url, until } = await openDataLink(deps, actor);
      const told = paragraph(t(reader, 'data.link', { until: instantText(until, reader) }));
      const link = `<p><a href="${html(url)}">${html(t(reader, 'button.downloadData'))}</a></p>`;
      return { ...page, content: `${told}${link}` };
    }
    case 'erase': {
      const held = await heldSummary(deps, actor);
      const asked = paragraph(t(reader, 'data.eraseConfirm', { ...held }));
      return { ...page, content: asked + postButton(t(reader, 'button.eraseDataNow'), { what: 'eraseNow' }) };
    }
    case 'eraseNow': {
      const outcome = await eraseMe(deps, actor, { employeeId: actor.employee.id });
      if (outcome.kind === 'refused')
        return { ...page, content: paragraph(refusalText(outcome.refusal, reader)) };
      return { ...page, content: paragraph(t(reader, 'data.erased', { kept: outcome.kept })) };
    }
  }
  return null;
}
