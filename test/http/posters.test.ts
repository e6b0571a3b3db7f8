import type { Server } from 'node:http';
import type { Page } from '../../src/http/pages/page.js';
import { posterRoutes, type Visit } from '../../src/http/posters/posterRoutes.js';
import { closeServer, createHttp, endRoutes, listen } from '../../src/http/server.js';
import { collectingLog } from '../support/world.js';

const visits: Visit[] = [];
const page: Page = { status: 200, locale: 'fr', title: 'Titre', content: '' };
async function seen(_name: string, ...rest: readonly unknown[]): Promise<Page> {
  visits.push(rest.at(-1) as Visit);
  return page;
}

/** The routes behind so many proxies of ours. */
async function serve(proxies: number): Promise<{ url: string; server: Server }> {
  const http = createHttp();
  http.set('trust proxy', proxies);
  posterRoutes(http, { show: seen, print: seen, ask: seen, look: seen, press: seen });
  endRoutes(http, collectingLog());
  const { server, port } = await listen(http, 0, '127.0.0.1');
  return { url: `http://127.0.0.1:${port}`, server };
}

const forwarded = { 'x-forwarded-for': '6.6.6.6, 192.0.2.7' };

test.each([
  [0, '127.0.0.1'],
  [1, '192.0.2.7'],
] as const)('behind %d proxies whoever asks comes from %s, whatever they claim', async (proxies, source) => {
  const { url, server } = await serve(proxies);
  await fetch(`${url}/p/own.key`, {
    method: 'POST',
    headers: forwarded,
    body: new URLSearchParams({ a: 'b' }),
  });
  expect(visits.at(-1)?.source).toBe(source);
  await closeServer(server, 0);
});

test('a page is in the language that was chosen, else in the browser’s, else in the company’s', async () => {
  const { url, server } = await serve(0);
  const localeOf = async (path: string, language: string) => {
    await fetch(url + path, { headers: { 'accept-language': language } });
    return visits.at(-1)?.locale;
  };
  expect(await localeOf('/p/own.key?lang=en', 'fr')).toBe('en');
  expect(await localeOf('/p/own.key?lang=xx', 'en-GB,en;q=0.9')).toBe('en');
  expect(await localeOf('/p/own.key/print', 'fr-CA')).toBe('fr');
  expect(await localeOf('/p/own.key', 'de')).toBeNull();
  await closeServer(server, 0);
});

test('a form that is too long is refused', async () => {
  const { url, server } = await serve(0);
  const body = new URLSearchParams({ email: 'a'.repeat(9_000) });
  expect((await fetch(`${url}/p/own.key`, { method: 'POST', body })).status).toBe(413);
  await closeServer(server, 0);
});
