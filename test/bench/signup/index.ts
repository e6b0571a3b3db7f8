import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/freePort.js';
import { type Started, startNode } from '../processes.js';
import { processorMs } from '../processorTime.js';
import { etincelle, tutorial } from './bots.js';
import type { Contestant } from './contestant.js';
import { type Engine, openEngine } from './engine.js';
import { type Measured, measure } from './measure.js';
import { botToken, organiser, type Phase, phases, signingSecret } from './plan.js';
import { rawPair } from './rawPair.js';
import { phaseTable, ratios } from './report.js';
import { type Slack, startSlack } from './slack.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`${line}\n`);
const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The same people sign up three ways, one way after the other, on one engine. The driver's two writes, a bot as in a
 * tutorial, and Étincelle. Prints the figures of each phase. BENCH_PROFILE: a folder for a CPU profile of Étincelle.
 */
export async function benchSignUp(): Promise<void> {
  const engine = await openEngine();
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}`;
  const slack = await startSlack(appUrl);
  try {
    const chat = {
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: botToken,
      SLACK_API_URL: slack.apiUrl,
    };
    const env = { ...chat, PORT: String(port), MONGODB_URI: engine.uri, NODE_ENV: 'production' };
    await announceAll(slack, env);
    const place = [appUrl, slack, engine.database] as const;
    const ways: [Contestant, () => Promise<Started | null>][] = [
      [rawPair(engine.database), async () => null],
      [tutorial(...place), () => startTutorial(env)],
      [etincelle(...place), () => startEtincelle(env)],
    ];
    const results: Record<Phase['name'], Map<string, Measured>> = {
      warmUp: new Map(),
      crowd: new Map(),
      steady: new Map(),
    };
    for (const [contestant, start] of ways) {
      const started = await start();
      for (const phase of Object.values(phases)) {
        note(`${contestant.name}: ${phase.name}`);
        const used = () => [processorMs(started?.child.pid), processorMs(engine.pid)] as const;
        results[phase.name].set(contestant.name, await measure(contestant, phase, used));
      }
      await started?.stop();
    }
    tell(engine, results);
  } finally {
    await slack.stop();
    await engine.close();
  }
}

/** Étincelle reads the member list and makes the posts that everybody presses, whoever listens then. */
async function announceAll(slack: Slack, env: Record<string, string>): Promise<void> {
  note('the missions are announced');
  const started = await startEtincelle(env);
  await started.says(/members\.synced/);
  await slack.announce();
  await started.stop();
}

/** As the container starts it. */
async function startEtincelle(env: Record<string, string>): Promise<Started> {
  const folder = process.env.BENCH_PROFILE;
  const profile = folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
  const started = startNode(
    [...profile, '--max-semi-space-size=32', '--enable-source-maps', program('../main.js')],
    {
      ...env,
      ORGANISER_EMAILS: organiser.email,
    },
  );
  await started.says(/is ready/);
  return started;
}

async function startTutorial(env: Record<string, string>): Promise<Started> {
  const started = startNode(['--enable-source-maps', program('./signup/tutorialProcess.js')], env);
  await started.says(/is ready/);
  return started;
}

function tell(engine: Engine, results: Record<Phase['name'], Map<string, Measured>>): void {
  const [{ model = 'unknown' } = {}, ...others] = cpus();
  const memory = (totalmem() / 1024 ** 3).toFixed(0);
  say(
    `${others.length + 1} cores (${model}), ${memory} GiB, Node ${process.version}; engine: ${engine.name}`,
  );
  const { crowd, steady } = phases;
  say(`\n${crowd.people} people on 20 places, 100 in flight`);
  say(`${phaseTable(results.crowd)}\n${ratios(results.crowd)}`);
  say(`\n${steady.people} people on 20 places, 100 a second, each time counted from when it was due`);
  say(phaseTable(results.steady));
}
