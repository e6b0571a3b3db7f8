import { pageHeaders } from '../pages/headers.js';
import { type Page, sendPage } from '../pages/page.js';
import type { Http } from '../server.js';

/** A file that a link gives once. */
export interface TakenFile {
  readonly contentType: string;
  readonly fileName: string;
  readonly body: string | Buffer;
}

/** What a link is: whose language, and the name that opens it. */
export interface FileRequest {
  readonly locale: string;
  readonly name: string;
}

/**
 * `GET /<folder>/:locale/:name`: a page with one button. `POST` gives the file, once. Programs that look at links in a chat
 * before people do open the page, and use nothing up.
 */
export function fileRoutes(
  http: Http,
  folder: string,
  page: (asked: FileRequest) => Page,
  take: (asked: FileRequest) => Promise<Page | TakenFile>,
): void {
  const path = `/${folder}/:locale/:name` as const;
  http.get(path, ({ params }, response) => sendPage(response, page(params as unknown as FileRequest)));
  http.post(path, async ({ params }, response) => {
    const taken = await take(params as unknown as FileRequest);
    if ('content' in taken) return sendPage(response, taken);
    const { contentType, fileName, body } = taken;
    const disposition = `attachment; filename="${fileName}"`;
    response
      .type(contentType)
      .set({ ...pageHeaders, 'content-disposition': disposition })
      .send(body);
  });
}
