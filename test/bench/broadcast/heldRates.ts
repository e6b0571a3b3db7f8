import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { table } from '../figures.js';
import { openEngine } from '../signup/engine.js';
import { allowed, companyCommunicator, enforced, people } from './plan.js';
import { type Expect, note, say } from './report.js';
import { broadcast, openStage } from './stage.js';

const aims = { held: 0.95, refused: 0.001 };
const platforms = ['slack', 'teams'] as const satisfies readonly Platform[];

/**
 * 20,000 people, half of them in each chat, before stand-ins that enforce the published limits. It counts how much of the
 * allowed rate is held, and how much is answered 429. Nobody is to be told twice, nor never.
 */
export async function heldRates(expect: Expect): Promise<void> {
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

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
