import { eventually } from '../support/eventually.js';
import { defectsOf, focused, inBrowser, tabTo, visitor } from './browser.js';
import { comesIn, isThere, useBrowser } from './console.js';

/** The console in a real browser, by somebody who has no mouse. Page by page it is looked at by `console.long.ts`. */
const scene = useBrowser();

inBrowser('by the keyboard alone a role is given, kept after second thoughts, and taken again', async () => {
  const { page, errors, leave } = await visitor(scene.browser(), 'fr');
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const hears = (said: RegExp) => eventually(async () => expect(await focused(page)).toMatch(said));
  await comesIn(page, scene.url(), 'fr');
  await tabTo(page, /^a Aller au contenu/);
  await press('Enter');
  await hears(/^main /);
  await tabTo(page, /^a Personnes/);
  await press('Enter');
  await hears(/^h1 Personnes/);
  await isThere(page);
  await tabTo(page, /^input Nom/);
  await page.keyboard.type('Karim');
  await press('Enter');
  await hears(/^h1 Personnes/);
  await isThere(page);
  await tabTo(page, /^a Karim/);
  await press('Enter');
  await hears(/^h1 Karim/);
  await tabTo(page, /^summary Confier un rôle/);
  await press('Enter');
  await tabTo(page, /^button Confier/);
  await press('Enter');
  await hears(/^p Le rôle est confié/);
  await tabTo(page, /^button Retirer/);
  await press('Enter');
  await hears(/^button Annuler/);
  expect(await page.getByRole('alertdialog').textContent()).toMatch(/Retirer à Karim Benali le rôle/);
  // The rest of the page waits: Tab stays within the question.
  await tabTo(page, /^button Annuler/);
  expect(await defectsOf(page)).toEqual([]);
  await press('Escape');
  await hears(/^button Retirer/);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  await press('Enter');
  await hears(/^button Annuler/);
  await tabTo(page, /^button Retirer/);
  await press('Enter');
  await hears(/^p Le rôle est retiré/);
  await page.getByRole('button', { name: /^Retirer/ }).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await leave();
});
