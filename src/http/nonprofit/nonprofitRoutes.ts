import express, { type Request, type Response } from 'express';
import { isFromElsewhere } from '../fromElsewhere.js';
import { limitOf } from '../limit.js';
import { pageHeaders } from '../pages/headers.js';
import { type Page, sendPage } from '../pages/page.js';
import type { Http } from '../server.js';
import type { Body } from './typed.js';

/** A form was kept: the page is read again from here, so that to reload sends nothing twice. */
export interface Kept {
  readonly location: string;
}

/** What is asked for. */
export interface PageRequest {
  readonly name: string;
  /** The language that was chosen on the page; anything. */
  readonly lang: string;
  /** What was kept is said once. */
  readonly saved: boolean;
  /** What came in a form; null when the page is only read. */
  readonly form: Body | null;
  /** Why it is not answered, if so. */
  readonly refused: 'tooMany' | 'elsewhere' | null;
}

/** So often in a minute, from one address and by one link. Behind a proxy everybody may come from one address. */
const perAddress = 240;
const perLink = 60;
const minuteMs = 60_000;

const mostFields = 4_000;
const form = express.urlencoded({ extended: false, limit: '500kb', parameterLimit: mostFields });

/**
 * `GET /n/:name`: the page of a nonprofit's contact. `POST` keeps what they say. The name is the only right to it. No cookie is
 * read: a form sent from elsewhere could do nothing that its sender could not. It is refused all the same.
 */
export function nonprofitRoutes(http: Http, answer: (asked: PageRequest) => Promise<Page | Kept>): void {
  const [addresses, links] = [limitOf(perAddress, minuteMs), limitOf(perLink, minuteMs)];
  const handle = async (request: Request<{ name: string }>, response: Response, body: Body | null) => {
    const { name } = request.params;
    const isTooOften = !addresses.allows(request.socket.remoteAddress ?? '') || !links.allows(name);
    const isElsewhere = body !== null && isFromElsewhere(request);
    const refused = isTooOften ? 'tooMany' : isElsewhere ? 'elsewhere' : null;
    const { lang, saved } = request.query;
    const asked = { name, lang: String(lang ?? ''), saved: saved === '1', form: body, refused } as const;
    const answered = await answer(asked);
    if (isTooOften) response.set('retry-after', String(minuteMs / 1000));
    if ('location' in answered) return response.set(pageHeaders).redirect(303, answered.location);
    sendPage(response, answered);
  };
  http.get('/n/:name', (request, response) => handle(request, response, null));
  http.post('/n/:name', form, (request, response) => handle(request, response, request.body ?? {}));
}
