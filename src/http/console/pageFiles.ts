import { readFile } from 'node:fs/promises';
import type { Response } from 'express';
import type { Http } from '../server.js';

const types = {
  'index.html': 'text/html; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'teams.js': 'text/javascript; charset=utf-8',
} as const;
type PageFile = keyof typeof types;

/** The web clients of Teams. https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const teamsClients = ['https://teams.microsoft.com', 'https://*.cloud.microsoft'];

/** The page loads nothing from elsewhere. Nobody frames it but those who are named. */
const headersFor = (framedBy: readonly string[]) => ({
  'cache-control': 'no-cache',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"],
    ...[
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${framedBy.join(' ')}`,
    ],
  ].join('; '),
});
const pageHeaders = headersFor(["'none'"]);
const tabHeaders = headersFor(teamsClients);

/**
 * Serves the console's page from `folder`: the same one at each of its addresses, which the page itself tells apart. `prefix`:
 * what stands before `/console` where a proxy takes it off. `tab`: Teams shows it too, below `/console/teams`.
 */
export function pageFiles(http: Http, folder: URL, prefix: string, tab: boolean): void {
  const send = async (response: Response, name: PageFile, isTab = false) => {
    const file = await readFile(new URL(name, folder), 'utf8').catch(() => null);
    if (file === null)
      return void response.status(503).type('text').send('The page has not been built: run `npm run build`.');
    // In the tab another script comes first, which asks Teams who is there.
    const page = isTab ? file.replace('"/console/page.js"', '"/console/teams.js"') : file;
    const content = name === 'index.html' ? page.replaceAll('"/console/', `"${prefix}/console/`) : file;
    response.set({ ...(isTab ? tabHeaders : pageHeaders), 'content-type': types[name] }).send(content);
  };
  for (const name of ['page.js', 'page.css', 'teams.js'] as const)
    http.get(`/console/${name}`, (_request, response) => send(response, name));
  if (tab)
    http.get(['/console/teams', '/console/teams/*path'], (_request, response) =>
      send(response, 'index.html', true),
    );
  http.get(['/console', '/console/*path'], (_request, response) => send(response, 'index.html'));
}
