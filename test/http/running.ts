import { type App, startApp } from '../../src/app.js';
import { metricsToken } from '../support/metricsToken.js';
import { withOpenTeams } from '../support/openTeams.js';
import { collectingLog } from '../support/world.js';

/** Étincelle with nobody to write to: a Teams of which nothing is called unless somebody speaks. */
export function startQuiet(mongodbUri: string, env: Readonly<Record<string, string>> = {}): Promise<App> {
  const settings = { PORT: '0', METRICS_TOKEN: metricsToken, MONGODB_URI: mongodbUri, ...env };
  const config = withOpenTeams(settings, '11111111-2222-4333-8444-555555555555');
  return startApp(config, collectingLog());
}

/** What `/readyz` says. */
export async function readiness(app: App): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${app.url}/readyz`);
  return { status: answer.status, body: await answer.json() };
}

export const ready = {
  status: 200,
  body: { status: 'ready', checks: { open: true, database: true, scheduler: true, dispatch: true } },
};
