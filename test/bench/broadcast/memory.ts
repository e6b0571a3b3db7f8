import { table } from '../figures.js';
import { openEngine } from '../signup/engine.js';
import { people, unlimited } from './plan.js';
import { type Expect, note, say } from './report.js';
import { bare, broadcast, openStage } from './stage.js';

const aimMiB = 30;

/**
 * What memory 100,000 people in Slack take that 1,000 do not, without limits. How fast they are told is said beside a bare loop
 * of a tenth as many before and after.
 */
export async function heldMemory(expect: Expect): Promise<void> {
  note(`${people.few}, then ${people.many} people, no limits`);
  const engine = await openEngine();
  const stage = await openStage(engine, { slack: unlimited, teams: unlimited }, false, ['--expose-gc']);
  const tell = (mission: number, count: number) => broadcast(stage, mission, { slack: count, teams: 0 });
  try {
    await stage.fill('slack', 0, people.few);
    await tell(1, people.few);
    const few = await tell(2, people.few);
    const before = await bare(stage, 'slack', people.many / 10);
    await stage.fill('slack', people.few, people.many);
    const many = await tell(3, people.many);
    const after = await bare(stage, 'slack', people.many / 10);
    const loop = (before.rate + after.rate) / 2;
    const rows = [few, many].map(({ recipients, queuedMs, memory, slack }) => [
      ...[String(recipients), (queuedMs / 1_000).toFixed(1), memory.held.toFixed(0)],
      ...[memory.resident.toFixed(0), slack.rate.toFixed(0), (slack.rate / loop).toFixed(2)],
    ]);
    const head = [
      'recipients',
      'rows queued in, s',
      'held, MiB',
      'resident, MiB',
      'told/s',
      'of a bare loop',
    ];
    say(`\nengine: ${engine.name}\n${table([head, ...rows])}`);
    for (const { slack } of [few, many])
      expect(slack.twice === 0 && slack.lost === 0, 'slack: each once, whatever their number');
    expect(many.memory.held - few.memory.held <= aimMiB, `${aimMiB} MiB more for ${people.many}`);
  } finally {
    await stage.close();
    await engine.close();
  }
}
