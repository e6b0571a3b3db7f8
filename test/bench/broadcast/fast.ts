import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { percentile, table } from '../figures.js';
import { openEngine } from '../signup/engine.js';
import { people, rounds, unlimited } from './plan.js';
import { type Expect, note, say } from './report.js';
import { type Bare, type Broadcast, bare, broadcast, openStage, type Stage } from './stage.js';

const aim = 0.6;

/** One turn of each, one right after the other. */
interface Round {
  readonly told: Broadcast;
  readonly loop: Bare;
}

/**
 * 20,000 people in one chat after the other, without limits. Beside it a bare loop posts as many of the same messages. They
 * take turns, half the loop before and half after. The median counts: a machine is seldom equally fast for minutes.
 */
export async function asFastAsItGoes(expect: Expect): Promise<void> {
  const count = people.fast;
  note(`${count} people in one chat after the other, no limits`);
  const engine = await openEngine();
  const stage = await openStage(engine, { slack: unlimited, teams: unlimited }, false);
  const rows = [
    ['no limits', 'bare loop/s', 'Étincelle/s', 'ratio', 'processor, ms: bare', 'Étincelle', 'engine'],
  ];
  let mission = 0;
  try {
    for (const platform of ['slack', 'teams'] as const) {
      await stage.onlyIn(platform);
      await stage.fill(platform, 0, count);
      // Nothing is warm before, and the loop needs a message to post.
      mission += 1;
      await tell(stage, platform, mission, count);
      const taken: Round[] = [];
      while (taken.length < rounds) {
        mission += 1;
        taken.push(await takeTurns(stage, platform, mission, count));
      }
      for (const each of taken) {
        const { twice, lost } = each.told[platform];
        rows.push(row(platform, each));
        expect(twice === 0 && lost === 0, `${platform}: each once, without limits`);
      }
      const ratio = percentile(
        taken.map((each) => ratioOf(platform, each)),
        0.5,
      );
      rows.push([`${platform}, median`, '', '', ratio.toFixed(2), '', '', '']);
      expect(ratio >= aim, `${platform}: ${aim} of a bare loop`);
    }
    say(`\n${count} people; engine: ${engine.name}\n${table(rows)}`);
  } finally {
    await stage.close();
    await engine.close();
  }
}

async function takeTurns(stage: Stage, platform: Platform, mission: number, count: number): Promise<Round> {
  const before = await bare(stage, platform, count / 2);
  const told = await tell(stage, platform, mission, count);
  const after = await bare(stage, platform, count / 2);
  const mean = (one: number, other: number) => (one + other) / 2;
  return { told, loop: { rate: mean(before.rate, after.rate), appMs: mean(before.appMs, after.appMs) } };
}

const tell = (stage: Stage, platform: Platform, mission: number, count: number): Promise<Broadcast> =>
  broadcast(stage, mission, { slack: 0, teams: 0, [platform]: count });

const ratioOf = (platform: Platform, { told, loop }: Round): number => told[platform].rate / loop.rate;

const row = (platform: Platform, round: Round): string[] => [
  ...[platform, round.loop.rate.toFixed(0), round.told[platform].rate.toFixed(0)],
  ...[ratioOf(platform, round).toFixed(2), round.loop.appMs.toFixed(2)],
  ...[round.told.appMs.toFixed(2), round.told.engineMs.toFixed(2)],
];
