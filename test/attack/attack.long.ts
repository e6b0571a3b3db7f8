import { useCli } from '../embedded-mongo/cliProcess.js';
import { type Dice, throwDice } from '../support/dice.js';
import { attack, type Row, report } from './attack.js';
import { type Crowd, openCrowd } from './grounds/crowd.js';
import { type DatabaseProcess, openDatabaseProcess } from './grounds/database.js';
import { type OwnApp, openOwnApp } from './grounds/sandboxApp.js';
import { openScene, type Scene } from './grounds/scene.js';
import { openRegistered, type Registered } from './grounds/tokens.js';
import type { Kind } from './kind.js';
import { slackButtons, teamsButtons } from './kinds/buttons.js';
import { calendar } from './kinds/calendar.js';
import { consoleLog } from './kinds/consoleLog.js';
import { databaseCommands, databaseExpressions } from './kinds/databaseCommands.js';
import { databaseFiles } from './kinds/databaseFiles.js';
import { databaseFrames } from './kinds/databaseFrames.js';
import { databaseLogin } from './kinds/databaseLogin.js';
import { slackForms, teamsForms } from './kinds/forms.js';
import { hiddenInForms } from './kinds/hidden.js';
import { importPage } from './kinds/importPage.js';
import { longTexts } from './kinds/longTexts.js';
import { markup } from './kinds/markup.js';
import { nonprofitPage } from './kinds/nonprofitPage.js';
import { oauth } from './kinds/oauth.js';
import { redirects } from './kinds/redirects.js';
import { responseUrls } from './kinds/responseUrls.js';
import { routes } from './kinds/routes.js';
import { sandboxDoors, sandboxPage } from './kinds/sandboxPage.js';
import { slackBodies } from './kinds/slackBodies.js';
import { slackCommands } from './kinds/slackCommands.js';
import { slackLookAlikes, slackOutsiders } from './kinds/slackPeople.js';
import { slackReplays } from './kinds/slackReplays.js';
import { slackSignatures } from './kinds/slackSignatures.js';
import { teamsActivities } from './kinds/teamsActivities.js';
import { teamsLookAlikes, teamsOutsiders } from './kinds/teamsPeople.js';
import { teamsServices } from './kinds/teamsServices.js';
import { teamsTokens } from './kinds/teamsTokens.js';
import { unauthenticated, unauthenticatedStarts } from './kinds/unauthenticated.js';
import { wordsInSlack, wordsInTeams } from './kinds/words.js';

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

  test.each<[string, (scene: Scene, dice: Dice) => Kind | Promise<Kind>]>([
    ['Slack: signatures and times', slackSignatures],
    ['Slack: requests sent again', slackReplays],
    ['Slack: what a body is', slackBodies],
    ['Slack: buttons', slackButtons],
    ['Teams: buttons', teamsButtons],
    ['Slack: commands and events', slackCommands],
    ['Slack: where answers go', responseUrls],
    ['Slack: forms', slackForms],
    ['Teams: forms', teamsForms],
    ['Slack: words', wordsInSlack],
    ['Teams: words', wordsInTeams],
    ['both: long texts', longTexts],
    ['both: characters that hide', hiddenInForms],
    ['both: markup of others', markup],
    ['calendar files', calendar],
    ['the page of a nonprofit', nonprofitPage],
    ['the page of an import', importPage],
    ['the log in the console', consoleLog],
    ['other addresses', routes],
  ])('%s', async (name, kind) => play(name, await kind(scene, dice)));
});

describe('people who are not who they seem', () => {
  let crowd: Crowd;
  beforeAll(async () => {
    crowd = await openCrowd();
  });
  afterAll(() => crowd.close());

  test.each<[string, (crowd: Crowd) => Kind | Promise<Kind>]>([
    ['Slack: outsiders', slackOutsiders],
    ['Slack: guests and look-alikes', slackLookAlikes],
    ['Slack: answers sent on', redirects],
    ['Teams: outsiders', teamsOutsiders],
    ['Teams: guests and look-alikes', teamsLookAlikes],
  ])('%s', async (name, kind) => play(name, await kind(crowd)));
});

describe('an app registered with Microsoft', () => {
  let registered: Registered;
  beforeAll(async () => {
    registered = await openRegistered();
  });
  afterAll(() => registered.close());

  test.each<[string, (registered: Registered) => Kind | Promise<Kind>]>([
    ['Teams: tokens', teamsTokens],
    ['Teams: where answers go', teamsServices],
    ['Teams: activities', teamsActivities],
  ])('%s', async (name, kind) => play(name, await kind(registered)));
});

describe('installing, and what is for this machine alone', () => {
  let sandbox: OwnApp;
  let local: OwnApp;
  beforeAll(async () => {
    sandbox = await openOwnApp();
    local = await openOwnApp({ TEAMS_ALLOW_UNAUTHENTICATED: '1' });
  });
  afterAll(async () => {
    await local.close();
    await sandbox.close();
  });

  test.each<[string, () => Kind | Promise<Kind>]>([
    ['OAuth', oauth],
    ['sandbox: the page', () => sandboxPage(sandbox)],
    ['sandbox: its doors', () => sandboxDoors(sandbox)],
    ['Teams without tokens', () => unauthenticated(local)],
    ['Teams without tokens: starting', unauthenticatedStarts],
  ])('%s', async (name, kind) => play(name, await kind()));
});

describe('the embedded database', () => {
  const cli = useCli();
  let database: DatabaseProcess;
  beforeAll(async () => {
    database = await openDatabaseProcess(cli);
  });
  afterAll(() => database.close());

  test.each<[string, (database: DatabaseProcess, dice: Dice) => Kind]>([
    ['database: frames', databaseFrames],
    ['database: without login', databaseLogin],
    ['database: commands', databaseCommands],
    ['database: expressions', databaseExpressions],
    ['database: files', databaseFiles],
  ])('%s', (name, kind) => play(name, kind(database, dice)));
});

afterAll(() => process.stdout.write(`\n${report(rows, dice.seed)}\n`));
