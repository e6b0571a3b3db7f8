import { type Fields, formBody } from '../mail/mailRoutes.js';
import { type Page, sendPage } from '../pages/page.js';
import type { Http } from '../server.js';
import { readUpload, type Upload } from './readUpload.js';

/** A link, as it is asked for. */
export interface ImportRequest {
  readonly locale: string;
  readonly name: string;
}

/** What is done with a link. `where`: the page is read again from there, so that to reload it sends nothing twice. */
export interface ImportPages {
  readonly show: (asked: ImportRequest) => Promise<Page>;
  readonly read: (asked: ImportRequest, upload: Upload) => Promise<Page | 'shown'>;
  readonly create: (asked: ImportRequest, fields: Fields) => Promise<Page | 'shown'>;
  readonly sample: (asked: ImportRequest) => Buffer;
}

const path = '/import/:locale/:name' as const;
const pathOf = ({ locale, name }: ImportRequest): string =>
  `/import/${encodeURIComponent(locale)}/${encodeURIComponent(name)}`;

/**
 * `GET` shows where a file is brought, or what would become of it, and changes nothing. `POST` reads a file; `POST` of `create` makes
 * the missions that were shown. No cookie is read: the name of the link is the only right to it.
 */
export function importRoutes(http: Http, pages: ImportPages): void {
  http.get(path, async ({ params }, response) => sendPage(response, await pages.show(params)));
  http.post(path, async (request, response) => {
    const page = await pages.read(request.params, await readUpload(request));
    // What was not read to its end would be taken for the next request.
    if (page !== 'shown' && page.status === 413) response.set('connection', 'close');
    if (page === 'shown') response.redirect(303, pathOf(request.params));
    else sendPage(response, page);
  });
  http.post(`${path}/create`, formBody, async ({ params, body }, response) => {
    const page = await pages.create(params, body ?? {});
    if (page === 'shown') response.redirect(303, pathOf(params));
    else sendPage(response, page);
  });
  http.get(`${path}/sample`, ({ params }, response) => {
    response.type('text/csv; charset=utf-8').set('cache-control', 'no-store');
    response.set('content-disposition', 'attachment; filename="missions.csv"').send(pages.sample(params));
  });
}
