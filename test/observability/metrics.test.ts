import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics } from '../../src/observability/index.js';
import { readFigures } from '../http/figures.js';
import { timeTaken } from '../support/timeTaken.js';
import { collectingLog } from '../support/world.js';

const nothingDue = async () => ({ due: 0, oldestMs: 0 });

/** A log that is counted, and its figures. */
function counted() {
  const metrics = createMetrics();
  const written = collectingLog();
  const figures = async () => readFigures(await metrics.scrape(nothingDue));
  return { log: metrics.log(written), written, figures };
}

test('each line of the log is written as before, and counted by its code and level', async () => {
  const { log, written, figures } = counted();
  log.info('store.reconnected');
  log.warn('store.disconnected');
  log.warn('store.disconnected', { since: 1 });
  log.error('clock.jobFailed', { job: 'maintenance.repair' }, new Error('why'));
  expect(written.lines).toEqual([
    'info store.reconnected {}',
    'warn store.disconnected {}',
    'warn store.disconnected {"since":1}',
    'error clock.jobFailed {"job":"maintenance.repair"}',
  ]);
  const { sum } = await figures();
  expect(sum('etincelle_events_total')).toBe(4);
  expect(sum('etincelle_events_total', { code: 'store.disconnected', level: 'warn' })).toBe(2);
  expect(sum('etincelle_platform_errors_total')).toBe(0);
});

test('a platform’s error is counted by its code; what we refuse ourselves is not a platform’s error', async () => {
  const { log, figures } = counted();
  log.warn('delivery.failed', { deliveryId: 'd-1', code: 'channel_not_found' });
  log.warn('delivery.failed', { deliveryId: 'd-2', code: 'channel_not_found' });
  log.warn('teams.notDelivered', { outcome: 'busy', code: '429' });
  log.warn('request.refused', { platform: 'slack', input: 'text', code: 'missionNotFound' });
  const { sum } = await figures();
  const errors = (event: string, code: string) => sum('etincelle_platform_errors_total', { event, code });
  expect(errors('delivery.failed', 'channel_not_found')).toBe(2);
  expect(errors('teams.notDelivered', '429')).toBe(1);
  expect(sum('etincelle_platform_errors_total')).toBe(3);
  expect(sum('etincelle_refusals_total', { platform: 'slack', code: 'missionNotFound' })).toBe(1);
});

test('a code that is no code, or one of too many, is counted as another', async () => {
  const { log, figures } = counted();
  log.warn('delivery.failed', { code: 'Ana Dupont <ana@example.org> left' });
  log.warn('delivery.failed', { code: 'x'.repeat(61) });
  for (let made = 0; made < 500; made += 1) log.warn('delivery.failed', { code: `made_up_${made}` });
  const { samples, sum, text } = await figures();
  const series = samples.filter(({ name }) => name === 'etincelle_platform_errors_total');
  expect(series).toHaveLength(101);
  expect(sum('etincelle_platform_errors_total', { code: 'other' })).toBe(402);
  expect(text).not.toMatch(/Ana|example/);
});

test('what is due is read at each scrape, in seconds; a database that says nothing costs two seconds at most', async () => {
  const metrics = createMetrics();
  const read = async (backlog: Parameters<typeof metrics.scrape>[0]) => {
    const { sum } = readFigures(await metrics.scrape(backlog));
    return [sum('etincelle_deliveries_due'), sum('etincelle_deliveries_lag_seconds')];
  };
  expect(await read(async () => ({ due: 12, oldestMs: 90_500 }))).toEqual([12, 90.5]);
  expect(await read(nothingDue)).toEqual([0, 0]);
  expect(await read(() => Promise.reject(new Error('away')))).toEqual([Number.NaN, Number.NaN]);
  const time = await timeTaken(async () =>
    expect(await read(() => new Promise(() => {}))).toEqual([Number.NaN, Number.NaN]),
  );
  expect(time).toBeLessThan(4_000);
});

test('each app counts for itself', async () => {
  const [one, other] = [counted(), counted()];
  one.log.info('store.reconnected');
  expect((await other.figures()).sum('etincelle_events_total')).toBe(0);
});

test('what an alert waits for is told from the start, as nought', async () => {
  const { samples } = readFigures(await createMetrics().scrape(nothingDue));
  const failed = samples.filter(
    ({ name, labels }) => name === 'etincelle_deliveries_total' && labels.state === 'failed',
  );
  expect(failed.map(({ labels, value }) => [labels.platform, value])).toEqual([
    ['slack', 0],
    ['teams', 0],
    ['email', 0],
  ]);
});

test('every figure that the runbook names exists', async () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
  const named = [...runbook.matchAll(/\b(?:etincelle|nodejs)_\w+/g)].map(([name]) => name);
  const { text } = readFigures(await createMetrics().scrape(nothingDue));
  const told = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  const families = named.map((name) => name.replace(/_(?:bucket|count|sum)$/, ''));
  expect(families.filter((name) => !told.includes(name))).toEqual([]);
});
