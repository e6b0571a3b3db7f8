import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { heldAbout } from '../../application/queries/heldAbout.js';
import type { Locale } from '../../domain/people/locale.js';
import { t } from '../../i18n/index.js';
import type { DataAnswer, DataRequest } from './myDataRoutes.js';

/** The page behind a link. It says the same of every link, and uses none up. Our own texts alone stand in it. */
export function myDataPage({ locale }: DataRequest): DataAnswer {
  const told = readLocale(locale);
  const button = `<form method="post"><button>${t(told, 'data.page.get')}</button></form>`;
  return pageOf(told, 200, `<p>${t(told, 'data.page.text')}</p>${button}`);
}

/** Gives the file the first time; a page that says why not ever after, and of any other name. Throws what the store throws. */
export function takeMyData(
  deps: Needs<'dataLinks' | 'clock'> & NeedsOf<typeof heldAbout>,
): (asked: DataRequest) => Promise<DataAnswer> {
  return async ({ locale, name }) => {
    const told = readLocale(locale);
    const [, organisationId, key] = /^(.{1,100})\.([0-9a-f]{64})$/.exec(name) ?? [];
    const employeeId =
      organisationId && key ? await deps.dataLinks.take(organisationId, key, deps.clock.now()) : null;
    const held = organisationId && employeeId ? await heldAbout(deps, organisationId, employeeId) : null;
    if (!held) return pageOf(told, 404, `<p>${t(told, 'data.page.gone')}</p>`);
    return {
      ...{ status: 200, contentType: 'application/json; charset=utf-8', fileName: 'etincelle.json' },
      body: `${JSON.stringify(held, null, 2)}\n`,
    };
  };
}

const readLocale = (locale: string): Locale => (locale === 'en' ? 'en' : 'fr');

function pageOf(locale: Locale, status: DataAnswer['status'], content: string): DataAnswer {
  const title = t(locale, 'data.page.title');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
  const main = `<main><h1>${title}</h1>${content}</main>`;
  const body = `<!doctype html><html lang="${locale}"><head>${head}</head><body>${main}</body></html>`;
  return { status, contentType: 'text/html; charset=utf-8', fileName: null, body };
}
