import type { Http } from '../server.js';

/** What HTTP answers of a link that gives a file once. */
export interface FileAnswer {
  readonly status: 200 | 404;
  readonly contentType: string;
  readonly body: string | Buffer;
  /** Null when it is a page. */
  readonly fileName: string | null;
}

/** What a link is: whose language, and the name that opens it. */
export interface FileRequest {
  readonly locale: string;
  readonly name: string;
}

/** Nobody keeps it, nobody finds it, and nothing in it runs. */
const privateHeaders = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
};

/**
 * `GET /<folder>/:locale/:name`: a page with one button. `POST` gives the file, once. Programs that look at links in a chat
 * before people do open the page, and use nothing up.
 */
export function fileRoutes(
  http: Http,
  folder: string,
  page: (asked: FileRequest) => FileAnswer,
  take: (asked: FileRequest) => Promise<FileAnswer>,
): void {
  const path = `/${folder}/:locale/:name` as const;
  http.get(path, ({ params }, response) => {
    const { status, contentType, body } = page(params as unknown as FileRequest);
    response.status(status).type(contentType).set(privateHeaders).send(body);
  });
  http.post(path, async ({ params }, response) => {
    const { status, contentType, body, fileName } = await take(params as unknown as FileRequest);
    response.status(status).type(contentType).set(privateHeaders);
    if (fileName !== null) response.set('content-disposition', `attachment; filename="${fileName}"`);
    response.send(body);
  });
}
