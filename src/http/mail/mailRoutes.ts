import express from 'express';
import { type Page, sendPage } from '../pages/page.js';
import type { Http } from '../server.js';

/** What a form sends: texts by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** A form is a few short texts. */
export const formBody = express.urlencoded({ extended: false, limit: '8kb', parameterLimit: 40 });

/**
 * `GET /e/:link`: the page of a link in an e-mail. `POST` does what it is for. Programs that open the links of mails before
 * people do change nothing.
 */
export function mailRoutes(
  http: Http,
  look: (link: string) => Promise<Page>,
  act: (link: string, fields: Fields) => Promise<Page>,
): void {
  http.get('/e/:link', async ({ params }, response) => sendPage(response, await look(params.link)));
  http.post('/e/:link', formBody, async ({ params, body }, response) =>
    sendPage(response, await act(params.link, body ?? {})),
  );
}
