import { startApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config/index.js';
import type { Rates } from '../../../src/messages/pace.js';
import { createLog } from '../../../src/observability/log.js';
import { tenantId } from './plan.js';

/** Étincelle from inside, with rates that no environment may ask for, and a Teams that is believed without tokens. */
const [, , slackRates = '{}', teamsRates = '{}'] = process.argv;
const rates = { slack: JSON.parse(slackRates) as Rates, teams: JSON.parse(teamsRates) as Rates };
const config = readConfig(process.env);
if (!config.slack) throw new Error('Slack is not set.');
const teams = { appId: '', appPassword: '', appTenantId: tenantId, appType: 'SingleTenant' };
const app = await startApp(
  {
    ...config,
    slack: { ...config.slack, rates: rates.slack },
    teams: { ...teams, allowUnauthenticated: true, rates: rates.teams },
  },
  createLog('info'),
);

/** The most memory since it was last asked, in MiB. What is resident, and what is held without the garbage. */
export interface Memory {
  readonly resident: number;
  readonly held: number;
}

const MiB = 1024 ** 2;
const none: Memory = { resident: 0, held: 0 };
let most = none;
const note = (memory: Partial<Memory>) => {
  const { resident = 0, held = 0 } = memory;
  most = { resident: Math.max(most.resident, resident), held: Math.max(most.held, held) };
};
const look = () => note({ resident: process.memoryUsage.rss() / MiB });
const collect = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  note({ held: (heapUsed + external) / MiB });
};
// A look costs time itself: only where memory is what is measured.
if (globalThis.gc) {
  setInterval(look, 100).unref();
  setInterval(collect, 10_000).unref();
}

process.on('message', () => {
  collect();
  process.send?.({ answer: most });
  most = none;
});
process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
process.stdout.write('the app is ready\n');
