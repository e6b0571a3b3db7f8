import type { Http } from './server.js';

const page = `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>Étincelle</title>
<body style="font:1.1rem/1.5 sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem">
<h1>Une mission flash · A flash mission</h1>
<p>Pour la voir et vous inscrire, ouvrez Étincelle dans Slack ou Teams et dites « les missions ».</p>
<p lang="en">To see it and sign up, open Étincelle in Slack or Teams and say “missions”.</p>
</body></html>
`;

/**
 * `GET /m/:mission`: the address of a mission that people share. Who opens it in a browser is nobody we know: the same is said
 * of every mission, and of none.
 */
export function missionPage(http: Http): void {
  http.get('/m/:mission', (_request, response) => {
    response.type('html').set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.send(page);
  });
}
