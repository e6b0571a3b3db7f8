import { oncePer } from './oncePer.js';
import type { Http } from './server.js';

/** One thing that has to work before requests are welcome; throws, or gives false, when it does not. */
export interface Check {
  readonly name: string;
  /** It asks the database: what it found holds for a second. */
  readonly costly?: boolean;
  readonly run: () => Promise<boolean>;
}

const patienceMs = 2_000;
/** However many ask, a check that asks the database does so once in this time. */
const freshMs = 1_000;

/**
 * `/healthz`: the process is alive. `/readyz`: 200 when every check passes, else 503; each check by name, no detail: anybody
 * may ask.
 */
export function healthRoutes(http: Http, all: readonly Check[]): void {
  const checks = all.map((check) => (check.costly ? { ...check, run: oncePer(freshMs, check.run) } : check));
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
