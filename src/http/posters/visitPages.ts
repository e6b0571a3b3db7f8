import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { askForLink, type PosterForm } from '../../application/posters/askForLink.js';
import { posterUrl } from '../../application/posters/posterUrl.js';
import { type ReadPoster, readPoster } from '../../application/posters/readPoster.js';
import { instantText, t } from '../../i18n/index.js';
import { goneLink } from '../mail/lookAtLink.js';
import type { Fields } from '../mail/mailRoutes.js';
import { type Page, type PageReader, paragraph } from '../pages/page.js';
import { readerFor } from '../pages/words.js';
import { posterPage } from './posterPage.js';
import type { PosterPages, Visit } from './posterRoutes.js';
import { printPage } from './printPage.js';

type VisitNeeds = Needs<'clock' | 'publicUrl'> & NeedsOf<typeof readPoster> & NeedsOf<typeof askForLink>;

/** The pages of whoever stands before a poster. Nobody knows who they are. They throw what the store throws. */
export function visitPages(deps: VisitNeeds): Pick<PosterPages, 'show' | 'print' | 'ask'> {
  const withPoster =
    <Rest extends unknown[]>(
      page: (poster: ReadPoster, visit: Visit, ...rest: Rest) => Page | Promise<Page>,
    ) =>
    async (name: string, visit: Visit, ...rest: Rest): Promise<Page> => {
      const poster = await readPoster(deps, name);
      return poster ? page(poster, visit, ...rest) : goneLink('poster');
    };
  const ask = withPoster((poster, visit, fields: Fields) => askPage(deps, poster, visit, fields));
  return {
    show: withPoster((poster, visit) => posterPage(poster, readerOf(deps, poster, visit))),
    print: withPoster((poster, visit) => {
      const url = posterUrl(deps.publicUrl, { organisationId: poster.organisation.id, key: poster.key });
      return printPage(poster, url, readerOf(deps, poster, visit));
    }),
    ask: (name, fields, visit) => ask(name, visit, fields),
  };
}

const readerOf = (
  { clock }: Needs<'clock'>,
  { organisation }: ReadPoster,
  { locale }: Pick<Visit, 'locale'>,
): PageReader =>
  readerFor(
    organisation,
    { locale: locale ?? organisation.locale, timezone: organisation.timezone },
    clock.now(),
  );

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is said is the same whoever has the address: who works here is told to nobody at a poster. */
async function askPage(deps: VisitNeeds, poster: ReadPoster, visit: Visit, fields: Fields): Promise<Page> {
  const reader = readerOf(deps, poster, visit);
  const form: PosterForm = {
    slotId: text(fields.slotId),
    firstName: text(fields.firstName),
    lastName: text(fields.lastName),
    email: text(fields.email),
  };
  const asked = { locale: reader.locale, source: visit.source };
  const outcome = await askForLink(deps, poster, form, asked);
  const page = { locale: reader.locale, title: poster.view.title } as const;
  switch (outcome.kind) {
    case 'wrong':
      return posterPage(poster, reader, { form, wrong: outcome.fields });
    case 'tooMany':
      return { ...page, status: 429, content: paragraph(t(reader, 'poster.page.tooMany')) };
    case 'sent': {
      const until = instantText(outcome.until, reader);
      return { ...page, status: 200, content: paragraph(t(reader, 'poster.page.sent', { until })) };
    }
  }
}
