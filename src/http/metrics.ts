import { oncePer } from './oncePer.js';
import { sameText } from './sameText.js';
import type { Http } from './server.js';

/** However many ask, the database is asked once in this time. */
const freshMs = 1_000;

/**
 * `GET /metrics`: the figures of this process, in Prometheus' text format, to who brings `token`. Nobody's and no address
 * when there is none. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config
 */
export function metricsRoutes(http: Http, token: string | null, scrape: () => Promise<string>): void {
  if (token === null) return;
  const recent = oncePer(freshMs, scrape);
  http.get('/metrics', async (request, response) => {
    response.set('cache-control', 'no-store');
    if (!sameText(request.headers.authorization ?? '', `Bearer ${token}`)) {
      response.set('www-authenticate', 'Bearer').sendStatus(401);
      return;
    }
    const text = await recent();
    response.set('content-type', 'text/plain; version=0.0.4; charset=utf-8').send(text);
  });
}
