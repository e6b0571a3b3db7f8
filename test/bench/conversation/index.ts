import { once } from 'node:events';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/freePort.js';
import { loadSaid, nowMs, percentile, table } from '../figures.js';
import { openLoop } from '../load.js';
import { type Started, startNode } from '../processes.js';
import { type Engine, openEngine } from '../signup/engine.js';
import { presser } from '../signup/press.js';
import { fill } from './fill.js';
import { botToken, counted, organiser, perSecond, signingSecret, stored, synced, warmUp } from './plan.js';
import type { Readings } from './readingProcess.js';
import type { Answer, Asked } from './slackProcess.js';
import { readingTimes } from './understandingAlone.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`${line}\n`);
const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The aims: from a signed request to the reply, and for understanding 3,000 characters. In ms. */
const mostReplyMs = 100;
const mostReadMs = 10;
/** No new answer for this long, and the rest is taken for lost. */
const silenceMs = 10_000;

/**
 * Typed sentences, fifty a second, in a large company. From the signed request to the moment at which Slack has the reply.
 * Beside it Bolt's own handler, which says what it hears. Then the same while the service reads everybody's list, time and again.
 * Then what understanding alone costs. Fails above the aims.
 */
export async function benchConversation(): Promise<void> {
  const reading = readingTimes();
  const engine = await openEngine();
  const port = await freePort();
  const slack = startNode([program('./conversation/slackProcess.js'), `http://127.0.0.1:${port}`]);
  const [, apiUrl = ''] = await slack.says(/slack at (\S+)/);
  const chat = { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl };
  const env = { ...chat, PORT: String(port), MONGODB_URI: engine.uri, NODE_ENV: 'production' };
  try {
    await makeLarge(engine, env);
    const echo = await start(['./conversation/echoProcess.js'], env);
    const bare = await measure(echo, slack, port);
    const etincelle = await start(['--max-semi-space-size=32', '../main.js'], env);
    const own = await measure(etincelle, slack, port);
    const busy = await start(['--max-semi-space-size=32', './conversation/readingProcess.js'], env);
    const readings = once(busy.child, 'message').then(([said]) => said as Readings);
    const beside = await measure(busy, slack, port, async () => {
      busy.child.send('enough');
      tellReadings(await readings);
    });
    tell(engine, { bare, own, beside }, await reading);
  } finally {
    await slack.stop();
    await engine.close();
  }
}

/** Étincelle meets those who speak; everybody else and the missions are stored after that. */
async function makeLarge(engine: Engine, env: Record<string, string>): Promise<void> {
  note('the company is filled');
  const started = await start(['../main.js'], env, /members\.synced/);
  await started.stop();
  await fill(engine.uri, engine.database);
}

async function start(
  args: readonly string[],
  env: Record<string, string>,
  until = /is ready/,
): Promise<Started> {
  const folder = process.env.BENCH_PROFILE;
  const profile = folder && args.includes('../main.js') ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
  const known = args.map((one) => (one.endsWith('.js') ? program(one) : one));
  const started = startNode([...profile, '--enable-source-maps', ...known], {
    ...env,
    ORGANISER_EMAILS: organiser.email,
  });
  await started.says(until);
  return started;
}

interface Measured {
  readonly ack: readonly number[];
  readonly reply: readonly number[];
}

/** What each sentence that counts took, in ms, from when it was due. The bot is stopped after. */
async function measure(
  bot: Started,
  slack: Started,
  port: number,
  after: () => Promise<void> = async () => {},
): Promise<Measured> {
  const ask = async (asked: Asked): Promise<unknown> => {
    slack.child.send(asked);
    return (await once(slack.child, 'message'))[0];
  };
  const bodies = (await ask({ what: 'bodies' })) as string[];
  const send = presser(`http://127.0.0.1:${port}`, 'application/json');
  const from = nowMs();
  const acts = await openLoop(bodies.length, perSecond, (n) => send({ body: bodies[n] ?? '' }));
  const answered = await allAnswers(
    bodies.length,
    () => ask({ what: 'answers', sinceMs: from }) as Promise<Answer[]>,
  );
  await after();
  await bot.stop();
  const due = (n: number) => acts[n]?.dueAt ?? Number.NaN;
  return {
    ack: acts.slice(warmUp).map(({ dueAt, ackAt, ok }) => (ok ? ackAt - dueAt : Number.POSITIVE_INFINITY)),
    reply: answered.filter(({ n }) => n >= warmUp).map(({ n, at }) => at - due(n)),
  };
}

async function allAnswers(count: number, read: () => Promise<Answer[]>): Promise<Answer[]> {
  let known = 0;
  for (let quietSince = nowMs(); ; await sleep(500)) {
    const all = await read();
    if (all.length > known) quietSince = nowMs();
    known = all.length;
    if (known === count || nowMs() - quietSince > silenceMs) return all;
  }
}

type Each = Readonly<Record<'bare' | 'own' | 'beside', Measured>>;

function tellReadings({ seconds, changes }: Readings): void {
  const each = seconds.map((one) => one.toFixed(1)).join(', ');
  say(`${synced} people were read meanwhile in ${each} s; of them ${changes} had changed`);
}

function tell(engine: Engine, { bare, own, beside }: Each, reading: ReadonlyMap<string, number[]>): void {
  const [{ model = 'unknown' } = {}, ...others] = cpus();
  say(`${others.length + 1} cores (${model}), Node ${process.version}; engine: ${engine.name}`);
  say(
    `${counted} sentences, ${perSecond} a second; ${stored.missions} missions, ${stored.employees} employees`,
  );
  const ms = (times: readonly number[], share: number) => percentile(times, share).toFixed(1);
  const row = (label: string, of: (one: Measured) => string) => [label, of(bare), of(own), of(beside)];
  say(
    table([
      ['ms', 'Bolt, echo', 'Étincelle', 'while it reads people'],
      row('acknowledged p50', ({ ack }) => ms(ack, 0.5)),
      row('acknowledged p99', ({ ack }) => ms(ack, 0.99)),
      row('reply p50', ({ reply }) => ms(reply, 0.5)),
      row('reply p90', ({ reply }) => ms(reply, 0.9)),
      row('reply p99', ({ reply }) => ms(reply, 0.99)),
      row('not answered', ({ reply }) => String(counted - reply.length)),
    ]),
  );
  const ratio = (part: number) => (percentile(beside.reply, part) / percentile(own.reply, part)).toFixed(2);
  say(`\nwhile it reads people a reply takes: p50 × ${ratio(0.5)}, p99 × ${ratio(0.99)}; ${loadSaid()}`);
  const each = [...reading].map(([name, times]) => [name, ms(times, 0.5), ms(times, 0.99)]);
  say(`\n${table([['understanding 3,000 characters, ms', 'p50', 'p99'], ...each])}`);
  const slowRead = [...reading.values()].some((times) => percentile(times, 0.99) > mostReadMs);
  const isSlow = ({ reply }: Measured) => percentile(reply, 0.99) > mostReplyMs || reply.length < counted;
  if (slowRead || isSlow(own) || isSlow(beside)) process.exitCode = 1;
}
