import type { Http } from '../server.js';

/** What HTTP answers of a link to somebody's data. */
export interface DataAnswer {
  readonly status: 200 | 404;
  readonly contentType: string;
  readonly body: string;
  /** Null when it is a page. */
  readonly fileName: string | null;
}

/** What a link is: whose language, and the name that opens it. */
export interface DataRequest {
  readonly locale: string;
  readonly name: string;
}

const headers = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
};

/**
 * `GET /my-data/:locale/:name`: a page with one button. `POST` gives the file, once. Programs that look at links in a chat
 * before people do open the page, and use nothing up.
 */
export function myDataRoutes(
  http: Http,
  page: (asked: DataRequest) => DataAnswer,
  take: (asked: DataRequest) => Promise<DataAnswer>,
): void {
  const path = '/my-data/:locale/:name';
  http.get(path, ({ params }, response) => {
    const { status, contentType, body } = page(params);
    response.status(status).type(contentType).set(headers).send(body);
  });
  http.post(path, async ({ params }, response) => {
    const { status, contentType, body, fileName } = await take(params);
    response.status(status).type(contentType).set(headers);
    if (fileName !== null) response.set('content-disposition', `attachment; filename="${fileName}"`);
    response.send(body);
  });
}
