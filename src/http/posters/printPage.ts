import { renderSVG } from 'uqr';
import type { ReadPoster } from '../../application/posters/readPoster.js';
import { t, whenInZone } from '../../i18n/index.js';
import { html, type Page, type PageReader, paragraph } from '../pages/page.js';
import { posterFacts } from './posterPage.js';

/** What the mission is, and a QR code. A phone still reads it when a quarter of it is torn. */
export function printPage(poster: ReadPoster, url: string, reader: PageReader): Page {
  const { view } = poster;
  const { locale, now } = reader;
  const open = view.slots.filter(({ closed }) => closed === null);
  const times = open.map((slot) => html(whenInZone(slot, { locale, ...(now && { now }) })));
  const label = html(t(reader, 'poster.print.code'));
  const code = renderSVG(url, { ecc: 'Q', border: 2 }).replace(
    '<svg ',
    `<svg role="img" aria-label="${label}" `,
  );
  const content = [
    `<p><strong>${times.join('<br>')}</strong></p>`,
    posterFacts(poster, reader),
    paragraph(t(reader, 'poster.print.scan')),
    `<div class="qr">${code}</div>`,
    `<p class="small">${html(url)}</p>`,
    `<p class="screen small">${html(t(reader, 'poster.print.how'))}</p>`,
  ];
  return { status: 200, locale, title: view.title, content: content.join('') };
}
