import { type Page, sendPage } from './pages/page.js';
import type { Http } from './server.js';

const page: Page = {
  ...{ status: 200, locale: 'fr', title: 'Une mission flash · A flash mission' },
  content: `<p>Pour la voir et vous inscrire, ouvrez Étincelle dans Slack ou Teams et dites « les missions ».</p>
<p lang="en">To see it and sign up, open Étincelle in Slack or Teams and say “missions”.</p>`,
};

/**
 * `GET /m/:mission`: the address of a mission that people share. Who opens it in a browser is nobody we know: the same is said
 * of every mission, and of none.
 */
export function missionPage(http: Http): void {
  http.get('/m/:mission', (_request, response) => sendPage(response, page));
}
