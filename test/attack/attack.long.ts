import { type Dice, throwDice } from '../live/dice.js';
import { attack, type Row, report } from './attack.js';
import { openScene, type Scene } from './grounds/scene.js';
import type { Kind } from './kind.js';
import { slackButtons, teamsButtons } from './kinds/buttons.js';
import { slackForms, teamsForms } from './kinds/forms.js';
import { slackBodies } from './kinds/slackBodies.js';
import { slackReplays } from './kinds/slackReplays.js';
import { slackSignatures } from './kinds/slackSignatures.js';

const dice = throwDice();
const rows: Row[] = [];

async function play(name: string, kind: Kind): Promise<void> {
  const row = await attack(name, kind);
  rows.push(row);
  // Which ones stands below the table.
  expect(`${row.through.length} got through`).toBe('0 got through');
}

describe('both doors', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());

  test.each<[string, (scene: Scene, dice: Dice) => Kind]>([
    ['Slack: signatures and times', slackSignatures],
    ['Slack: requests sent again', slackReplays],
    ['Slack: what a body is', slackBodies],
    ['Slack: buttons', slackButtons],
    ['Teams: buttons', teamsButtons],
    ['Slack: forms', slackForms],
    ['Teams: forms', teamsForms],
  ])('%s', (name, kind) => play(name, kind(scene, dice)));
});

afterAll(() => process.stdout.write(`\n${report(rows, dice.seed)}\n`));
