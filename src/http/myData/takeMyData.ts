import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { heldAbout } from '../../application/queries/heldAbout.js';
import { t } from '../../i18n/index.js';
import type { FileRequest, TakenFile } from '../links/fileRoutes.js';
import { buttonPage, gonePage, localeIn, namedIn, type Told } from '../links/pages.js';
import type { Page } from '../pages/page.js';

/** The page behind a link. It says the same of every link, and uses none up. */
export function myDataPage({ locale }: FileRequest): Page {
  const told = readListener(locale);
  return buttonPage(told, t(told, 'data.page.title'), t(told, 'data.page.text'), t(told, 'data.page.get'));
}

/** Gives the file the first time; a page that says why not ever after, and of any other name. Throws what the store throws. */
export function takeMyData(
  deps: Needs<'dataLinks' | 'clock'> & NeedsOf<typeof heldAbout>,
): (asked: FileRequest) => Promise<Page | TakenFile> {
  return async ({ locale, name }) => {
    const told = readListener(locale);
    const named = namedIn(name);
    const employeeId =
      named && (await deps.dataLinks.take(named.organisationId, named.key, deps.clock.now()));
    const held = employeeId ? await heldAbout(deps, named.organisationId, employeeId) : null;
    if (!held) return gonePage(told, t(told, 'data.page.title'), t(told, 'data.page.gone'));
    return {
      ...{ contentType: 'application/json; charset=utf-8', fileName: 'etincelle.json' },
      body: `${JSON.stringify(held, null, 2)}\n`,
    };
  };
}

const readListener = (locale: string): Told => ({
  locale: localeIn(locale),
  address: locale === 'fr-tu' ? 'tu' : 'vous',
});
