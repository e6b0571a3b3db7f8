import type { Request } from 'express';
import type { Locale } from '../../domain/people/locale.js';
import { type Fields, formBody } from '../mail/mailRoutes.js';
import { type Page, sendPage } from '../pages/page.js';
import type { Http } from '../server.js';

/** Who asks for a page: in the language that they chose, or that their browser is in; and from where. */
export interface Visit {
  readonly locale: Locale | null;
  readonly source: string;
}

export interface PosterPages {
  /** `GET /p/:poster`: what is behind a QR code. */
  readonly show: (poster: string, visit: Visit) => Promise<Page>;
  /** `GET /p/:poster/print`: the poster itself. */
  readonly print: (poster: string, visit: Visit) => Promise<Page>;
  /** `POST /p/:poster`: asks for a link. */
  readonly ask: (poster: string, fields: Fields, visit: Visit) => Promise<Page>;
  /** `GET /s/:link`: the page of a link that was mailed. Nothing is changed by looking. */
  readonly look: (link: string) => Promise<Page>;
  /** `POST /s/:link`: signs up. */
  readonly press: (link: string, fields: Fields) => Promise<Page>;
}

/** The pages of people without a chat. */
export function posterRoutes(http: Http, pages: PosterPages): void {
  http.get('/p/:poster', async (request, response) =>
    sendPage(response, await pages.show(request.params.poster, visitOf(request))),
  );
  http.get('/p/:poster/print', async (request, response) =>
    sendPage(response, await pages.print(request.params.poster, visitOf(request))),
  );
  http.post('/p/:poster', formBody, async (request, response) =>
    sendPage(response, await pages.ask(request.params.poster, request.body ?? {}, visitOf(request))),
  );
  http.get('/s/:link', async ({ params }, response) => sendPage(response, await pages.look(params.link)));
  http.post('/s/:link', formBody, async ({ params, body }, response) =>
    sendPage(response, await pages.press(params.link, body ?? {})),
  );
}

function visitOf(request: Pick<Request, 'query' | 'ip' | 'acceptsLanguages'>): Visit {
  const { lang } = request.query;
  const asked = lang === 'en' || lang === 'fr' ? lang : request.acceptsLanguages('fr', 'en');
  return { locale: asked === 'en' || asked === 'fr' ? asked : null, source: request.ip ?? '' };
}
