import { cpus } from 'node:os';
import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { table } from '../figures.js';
import { openEngine } from '../signup/engine.js';
import { allowed, companyCommunicator, enforced, people, unlimited } from './plan.js';
import { type Bare, type Broadcast, bare, broadcast, openStage } from './stage.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`${line}\n`);

const aims = { held: 0.95, refused: 0.001, ofBare: 0.6, memoryMiB: 30 };
const platforms = ['slack', 'teams'] as const satisfies readonly Platform[];

/**
 * A broadcast to 20,000 people, half of them in each chat, before stand-ins that enforce the published limits. Then as fast as it goes, beside a
 * bare loop. Then what memory 100,000 people take that 1,000 do not. Fails the process when an aim is missed. BENCH_PART: `held`
 * or `fast` alone.
 */
export async function benchBroadcast(): Promise<void> {
  const missed: string[] = [];
  const expect = (isSo: boolean, what: string) => void (isSo || missed.push(what));
  const [{ model = 'unknown' } = {}, ...others] = cpus();
  say(`${others.length + 1} cores (${model}), Node ${process.version}`);
  const part = process.env.BENCH_PART;
  if (part !== 'fast') await heldRates(expect);
  if (part !== 'held') await asFastAsItGoes(expect);
  if (missed.length === 0) return;
  say(`\nmissed: ${missed.join('; ')}`);
  process.exitCode = 1;
}

type Expect = (isSo: boolean, what: string) => void;

async function heldRates(expect: Expect): Promise<void> {
  const count = people.held;
  note(`${2 * count} people, limits enforced`);
  const engine = await openEngine();
  const stage = await openStage(engine, allowed, true);
  try {
    await stage.fill('slack', 0, count);
    await stage.fill('teams', 0, count);
    const told = await broadcast(stage, 1, { slack: count, teams: count });
    say(
      `\n${2 * count} people, half of them in each chat, limits enforced, time passing faster; engine: ${engine.name}`,
    );
    const rows = [['', 'allowed/s', 'held/s', 'of it', 'answered 429', 'twice', 'lost', 'as if, /s']];
    for (const platform of platforms) {
      const { workspace } = allowed[platform];
      const may = (workspace.count * 1_000) / workspace.everyMs;
      const { rate, refusedShare, twice, lost } = told[platform];
      const real = platform === 'slack' ? 525 / 60 : 25;
      rows.push([
        ...[platform, may.toFixed(1), rate.toFixed(1), percent(rate / may), percent(refusedShare)],
        ...[String(twice), String(lost), ((rate / may) * real).toFixed(1)],
      ]);
      expect(rate / may >= aims.held, `${platform}: ${aims.held} of the allowed rate`);
      expect(refusedShare <= aims.refused, `${platform}: ${aims.refused} answered 429`);
      expect(twice === 0 && lost === 0, `${platform}: each once`);
    }
    say(table(rows));
    say(`both together ${(told.slack.rate + told.teams.rate).toFixed(0)}/s here.`);
    say(
      `Company Communicator’s best report, in Teams: ${companyCommunicator}/s; enforced there: ${enforced.teams.workspace.count}`,
    );
  } finally {
    await stage.close();
    await engine.close();
  }
}

async function asFastAsItGoes(expect: Expect): Promise<void> {
  note(`${people.few}, then ${people.many} people, no limits`);
  const engine = await openEngine();
  const stage = await openStage(engine, { slack: unlimited, teams: unlimited }, false);
  try {
    await stage.fill('slack', 0, people.few);
    await broadcast(stage, 1, { slack: people.few, teams: 0 });
    const few = await broadcast(stage, 2, { slack: people.few, teams: 0 });
    const before = await bare(stage, 'slack', people.held);
    await stage.fill('slack', people.few, people.many);
    const many = await broadcast(stage, 3, { slack: people.many, teams: 0 });
    const after = await bare(stage, 'slack', people.held);
    await stage.onlyIn('teams');
    await stage.fill('teams', 0, people.teams);
    const inTeams = await broadcast(stage, 4, { slack: 0, teams: people.teams });
    const bareTeams = await bare(stage, 'teams', people.teams);
    const rows = [
      [
        'no limits',
        'bare loop/s',
        'Étincelle/s',
        'ratio',
        'processor, ms: bare',
        'Étincelle',
        'engine',
        'twice',
        'lost',
      ],
    ];
    const row = (platform: Platform, told: Broadcast, loop: Bare) => {
      const { rate, twice, lost } = told[platform];
      const ratio = rate / loop.rate;
      rows.push([
        ...[platform, loop.rate.toFixed(0), rate.toFixed(0), ratio.toFixed(2), loop.appMs.toFixed(2)],
        ...[told.appMs.toFixed(2), told.engineMs.toFixed(2), String(twice), String(lost)],
      ]);
      expect(ratio >= aims.ofBare, `${platform}: ${aims.ofBare} of a bare loop`);
      expect(twice === 0 && lost === 0, `${platform}: each once, without limits`);
    };
    row('slack', many, mean(before, after));
    row('teams', inTeams, bareTeams);
    say(`\n${people.many} people in Slack, ${people.teams} in Teams; engine: ${engine.name}\n${table(rows)}`);
    tellMemory(few, many, expect);
  } finally {
    await stage.close();
    await engine.close();
  }
}

function tellMemory(few: Broadcast, many: Broadcast, expect: Expect): void {
  const MiB = (size: number) => size.toFixed(0);
  say(
    `\n${table([
      ['recipients', 'rows queued in, s', 'held, MiB', 'resident, MiB'],
      ...[few, many].map((one) => [
        ...[String(one.recipients), (one.queuedMs / 1_000).toFixed(1)],
        ...[MiB(one.memory.held), MiB(one.memory.resident)],
      ]),
    ])}`,
  );
  expect(
    many.memory.held - few.memory.held <= aims.memoryMiB,
    `${aims.memoryMiB} MiB more for ${people.many}`,
  );
}

const mean = (one: Bare, other: Bare): Bare => ({
  rate: (one.rate + other.rate) / 2,
  appMs: (one.appMs + other.appMs) / 2,
});

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
