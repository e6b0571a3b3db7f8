import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { Refusal } from './refusals.js';

/** A map: an object would also answer to `__proto__`. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['index.html', 'text/html; charset=utf-8'],
  ['page.js', 'text/javascript; charset=utf-8'],
  ['page.css', 'text/css; charset=utf-8'],
]);

const HEADERS = {
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // The page loads nothing from elsewhere, and cannot be framed.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Sends one of the page's three files from `folder`. */
export async function sendFile(folder: URL, name: string, response: ServerResponse): Promise<void> {
  const type = TYPES.get(name);
  if (!type) throw new Refusal(404, 'There is no such page in the sandbox.');
  const content = await readFile(new URL(name, folder)).catch(() => {
    throw new Refusal(503, 'The page has not been built: run `npm run build`.');
  });
  response.writeHead(200, { ...HEADERS, 'content-type': type }).end(content);
}
