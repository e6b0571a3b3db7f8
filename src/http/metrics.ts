import type { Http } from './server.js';

/** `GET /metrics`: the figures of this process, in Prometheus' text format. */
export function metricsRoutes(http: Http, scrape: () => Promise<string>): void {
  http.get('/metrics', async (_request, response) => {
    const text = await scrape();
    response.set({ 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' });
    response.send(text);
  });
}
