import type { Http } from './server.js';

/** One thing that has to work before requests are welcome; throws, or gives false, when it does not. */
export interface Check {
  readonly name: string;
  run(): Promise<boolean>;
}

const patienceMs = 2_000;

/**
 * `/healthz`: the process is alive. `/readyz`: 200 when every check passes, else 503; each check by name, no detail.
 */
export function healthRoutes(http: Http, checks: readonly Check[]): void {
  http.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  http.get('/readyz', async (_request, response) => {
    const results = await Promise.all(
      checks.map(async (check) => [check.name, await passes(check)] as const),
    );
    const ready = results.every(([, passed]) => passed);
    response
      .status(ready ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: ready ? 'ready' : 'not ready', checks: Object.fromEntries(results) });
  });
}

async function passes(check: Check): Promise<boolean> {
  const tooLong = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref());
  return Promise.race([check.run().catch(() => false), tooLong]);
}
