import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/freePort.js';
import { botToken, signingSecret } from '../conversation/plan.js';
import { loadSaid, nowMs, percentile, table } from '../figures.js';
import { closedLoop, type Timed } from '../load.js';
import { startNode } from '../processes.js';
import { openEngine } from '../signup/engine.js';
import { asksFor, asksIfKnown, changes, creates } from './requests.js';

const share = Number(process.env.BENCH_SHARE ?? 1);
const people = Math.ceil(1_000 * share);
/** So many at once, as directories send them. */
const inFlight = 8;
/** The aims, requests a second. */
const aims = { embedded: 25, server: 100 };

const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * A directory's requests: is somebody known, make them, change them, and all of these mixed, as in a cycle. As fast as they are
 * answered, eight at a time. The embedded database is in the service's own process, as on a first run. Fails below the aims.
 */
export async function benchScim(): Promise<void> {
  const isServer = process.env.MONGODB_URI !== undefined;
  const folder = await mkdtemp(join(tmpdir(), 'etincelle-scim-'));
  const engine = isServer ? await openEngine() : null;
  const port = await freePort();
  const slack = startNode([program('./conversation/slackProcess.js'), `http://127.0.0.1:${port}`]);
  const [, apiUrl = ''] = await slack.says(/slack at (\S+)/);
  const env = {
    ...{ SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl },
    ...{ PORT: String(port), NODE_ENV: 'production' },
    ...(engine ? { MONGODB_URI: engine.uri } : { DATA_DIR: folder }),
  };
  try {
    const cli = startNode(
      [program('../composition/directory/cli.js'), 'connect', 'scim', '--name', 'B'],
      env,
    );
    const [, token = ''] = await cli.says(/"token":"([^"]+)"/);
    await cli.ended;
    const service = startNode(
      ['--max-semi-space-size=2', '--enable-source-maps', program('../main.js')],
      env,
    );
    await service.says(/is ready/);
    const rates = await measure(`http://127.0.0.1:${port}/scim/v2`, token);
    await service.stop();
    const name = engine?.name ?? 'embedded, in the process of the service';
    const aim = isServer ? aims.server : aims.embedded;
    say(`${people} people, ${inFlight} requests at a time; engine: ${name}; ${loadSaid()}`);
    say(table([['requests', 'a second', 'p50, ms', 'p99, ms', 'refused'], ...rates.map(rowOf)]));
    if (rates.some(({ perSecond, refused }) => perSecond < aim || refused > 0)) {
      say(`missed: ${aim} a second, none refused`);
      process.exitCode = 1;
    }
  } finally {
    await slack.stop();
    await engine?.close();
    await rm(folder, { recursive: true });
  }
}

interface Rate {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
}

const rowOf = ({ name, perSecond, p50, p99, refused }: Rate) => [
  ...[name, perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), String(refused)],
];

async function measure(url: string, token: string): Promise<Rate[]> {
  const ask = asksFor(url, token);
  const ids: string[] = [];
  const make = async (n: number) => {
    ids[n] = await creates(ask, n);
    return true;
  };
  const change = (n: number) => changes(ask, ids[n] ?? '', n);
  // As a cycle is: somebody new, three who are looked for, two of whom something has changed.
  const cycle = (n: number) => {
    const [turn, known] = [n % 6, (n * 7) % people];
    if (turn === 0) return make(people + n);
    return turn < 4 ? asksIfKnown(ask, known, true) : change(known);
  };
  return [
    await rate('POST, somebody new', people, make),
    await rate('GET by filter', people, (n) => asksIfKnown(ask, n, true)),
    await rate('PATCH of a department and a manager', people, change),
    await rate('mixed: 1 POST, 3 GET, 2 PATCH', people * 2, cycle),
  ];
}

async function rate(name: string, count: number, act: (n: number) => Promise<boolean>): Promise<Rate> {
  const from = nowMs();
  const done: Timed[] = await closedLoop(count, inFlight, (n) => act(n).catch(() => false));
  const took = done.map(({ dueAt, ackAt }) => ackAt - dueAt);
  return {
    ...{ name, perSecond: count / ((nowMs() - from) / 1_000) },
    ...{ p50: percentile(took, 0.5), p99: percentile(took, 0.99) },
    refused: done.filter(({ ok }) => !ok).length,
  };
}
