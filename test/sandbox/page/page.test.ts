import type { HTMLElement } from 'happy-dom';
import { eventually } from '../../support/eventually.js';
import { openSandbox, type RunningSandbox } from '../running.js';
import { nameOf, type Visit, visit } from './visit.js';

const karim = 'U0KARIM01';
const nadia = 'U0NADIA01';

let sandbox: RunningSandbox;
let page: Visit;
beforeAll(async () => {
  sandbox = await openSandbox();
  page = await visit(sandbox.url, 'fr');
});
afterAll(async () => {
  page.close();
  await sandbox.close();
});

const inWindow = (at: number, selector: string) => `.window:nth-of-type(${at}) ${selector}`;
const boxOf = (at: number) => page.find(inWindow(at, '.composer-input'));

async function write(at: number, text: string): Promise<void> {
  const box = await boxOf(at);
  page.type(box, text);
  // The box is drawn again with what was typed before it can be sent.
  await eventually(() =>
    expect(page.all(inWindow(at, '.composer-send'))[0]?.hasAttribute('disabled')).toBe(false),
  );
  page.key(box, 'Enter');
}

const isStop = (each: HTMLElement) => each.tabIndex >= 0 && !each.hasAttribute('disabled');
const typedIn = async (at: number) => ((await boxOf(at)) as unknown as HTMLTextAreaElement).value;

test('a draft belongs to its chat and person, and is kept over a reload', async () => {
  const who = await page.find(inWindow(2, '.who-select'));
  page.type(await boxOf(2), 'pour Nadia');
  page.choose(who, karim);
  await eventually(async () => expect(await typedIn(2)).toBe(''));
  page.type(await boxOf(2), 'pour Karim');
  page = await page.reload();
  await eventually(async () => expect(await typedIn(2)).toBe('pour Karim'));
  page.choose(await page.find(inWindow(2, '.who-select')), nadia);
  await eventually(async () => expect(await typedIn(2)).toBe('pour Nadia'));
  page.type(await boxOf(2), '');
});

test('no two regions have one name, and headings go down one step at a time', async () => {
  await write(1, 'gérer les missions');
  await write(3, 'les missions');
  await page.find(inWindow(1, 'h3'), /Vos missions/);
  await page.find(inWindow(3, '[role=heading]'), /Missions à venir/);
  const names = page.all('section[aria-label], nav, [role=tablist], [role=log]').map(nameOf);
  expect(new Set(names).size).toBe(names.length);
  const levels = page
    .all('h1, h2, h3, h4, [role=heading]')
    .map((each) => Number(each.getAttribute('aria-level') ?? each.tagName.slice(1)));
  expect(levels[0]).toBe(1);
  for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
});

test('buttons of the same words name their mission', async () => {
  for (const at of [1, 3]) {
    const named = page.all(inWindow(at, 'article:last-of-type button')).map(nameOf);
    expect(new Set(named).size).toBe(named.length);
  }
  const menus = page
    .all(inWindow(1, 'button'))
    .map(nameOf)
    .filter((name) => name.startsWith('Autres actions'));
  expect(menus.length).toBeGreaterThan(1);
  expect(menus.join()).toContain('Autres actions : Ateliers CV et entretiens à blanc');
});

test('a menu is gone through by its arrows, names its mission, and gives the focus back', async () => {
  const opener = await page.find(inWindow(1, 'button'), /^Autres actions : Ateliers CV/);
  page.press(opener);
  const first = await page.find('[role=menuitem]');
  const focused = () => page.window.document.activeElement?.textContent ?? '';
  expect(focused()).toBe(first.textContent);
  expect(opener.getAttribute('aria-expanded')).toBe('true');
  page.key(first, 'End');
  expect(focused()).toBe('Annuler la missionAteliers CV et entretiens à blanc');
  page.key(first, 'ArrowDown');
  expect(focused()).toBe(first.textContent);
  page.key(first, 'Escape');
  await eventually(() => expect(page.all('[role=menuitem]')).toEqual([]));
  expect(page.window.document.activeElement).toBe(opener);
});

test('a message box is a few stops away, whatever was said before it', async () => {
  for (const text of ['les missions', 'aide', 'les missions']) await write(2, text);
  await eventually(() => expect(page.all(inWindow(2, 'article')).length).toBeGreaterThanOrEqual(6));
  const reached = 'a[href], button, input, select, textarea, [tabindex]';
  const stops = () =>
    page
      .all(inWindow(2, `:is(${reached})`))
      .filter(isStop)
      .map((each) => each.id);
  await eventually(() => expect(stops().indexOf('write-2')).toBeLessThan(12));
  expect(stops()).toContain('write-2');
  page.press(await page.find('.skips a', /comme Nadia Rahmani dans Slack/));
  await eventually(() => expect(page.window.document.activeElement?.id).toBe('write-2'));
  const last = page.all(inWindow(2, 'article')).at(-1);
  page.key(await page.find(inWindow(2, '.timeline')), 'ArrowUp');
  expect(page.window.document.activeElement).toBe(last);
});

test('a form that was begun is asked about at Escape, and kept over a reload', async () => {
  page.press(await page.find(inWindow(1, 'article button'), /Créer une mission/));
  page.type(await page.find('.modal input'), 'Trier des livres');
  page.key(await page.find('.modal input'), 'Escape');
  await page.find('.question h2', /Abandonner ce formulaire/);
  page.press(await page.find('.question button', /Continuer/));
  page = await page.reload();
  const title = () => (page.all('.modal input')[0] as unknown as HTMLInputElement | undefined)?.value;
  await eventually(() => expect(title()).toBe('Trier des livres'));
});

test('starting over is asked about first, and nothing happens when it is declined', async () => {
  page.press(await page.find('button.reset', /Recommencer/));
  await page.find('.question h2', /Tout recommencer/);
  page.press(await page.find('.question button', /Ne rien changer/));
  await eventually(() => expect(page.all('.question')).toEqual([]));
  const title = page.all('.modal input')[0] as unknown as HTMLInputElement | undefined;
  expect(title?.value).toBe('Trier des livres');
});

test('dates are written as the person’s language writes them, whatever the browser’s', async () => {
  expect(page.all('input[type=date], input[type=time]')).toEqual([]);
  page.type(await page.find('.modal .date-field input'), '3/2/2027');
  await page.find('.modal .date-open', /mercredi 3 février 2027/);
  page.key(await page.find('.modal input'), 'Escape');
  page.press(await page.find('.question button', /Abandonner/));
  await eventually(() => expect(page.all('.modal')).toEqual([]));
  page.choose(await page.find(inWindow(3, '.who-select')), '29:1-oliver.bennett');
  await page.find(inWindow(3, '.who-name'), /Oliver Bennett/);
  await write(3, 'create a mission');
  const date = await page.find(inWindow(3, '.date-field input'));
  expect(date.getAttribute('placeholder')).toBe('dd/mm/yyyy');
  expect(page.all('input[type=date], input[type=time]')).toEqual([]);
});

test('what was filled in on a card of Teams is kept over a reload', async () => {
  page.type(await page.find(inWindow(3, '.card input')), 'Sort books');
  page.type(await page.find(inWindow(3, '.date-field input')), '3/2/2027');
  page = await page.reload();
  const held = () =>
    page.all(inWindow(3, '.card input')).map((each) => (each as unknown as HTMLInputElement).value);
  await eventually(() => expect(held()).toEqual(expect.arrayContaining(['Sort books', '03/02/2027'])));
});

test('when the clock is moved it is said who received what; who is not on screen has a dot', async () => {
  await sandbox.say('slack', karim, 'je m’inscris à la mission 1', /réservée/);
  await page.find('.face', /Karim Benali a reçu un message/);
  const day = nameOf(await page.find('.clock-day'));
  page.press(await page.find('.clock-move', /1 jour/));
  await eventually(() => expect(page.all('.clock-day').map(nameOf)).not.toEqual([day]));
  await eventually(() => expect(page.all('.clock-moves[inert]')).toEqual([]));
  const told = () => page.all('.received li button').map(nameOf).join('\n');
  // Somebody who organises may be told of something before.
  for (let left = 6; left > 0 && !/Karim Benali Slack/.test(told()); left -= 1) {
    const before = told();
    page.press(await page.find('.clock-move', /Prochain rappel/));
    await eventually(() => expect(told()).not.toBe(before));
    await eventually(() => expect(page.all('.clock-moves[inert]')).toEqual([]));
  }
  page.press(await page.find('.received li button', /Karim Benali Slack/));
  await page.find(inWindow(2, '.who-name'), /Karim Benali/);
  await eventually(() => expect(page.all('.face').map(nameOf).join()).not.toContain('Karim'));
});
