import { eventually } from '../support/eventually.js';
import { focused, isBrowserHere, type Language, openBrowser } from './browser.js';
import { type BuiltSandbox, startBuiltSandbox } from './builtSandbox.js';
import type { Browser, Locator, Page } from './playwright.js';

interface Scene {
  readonly url: () => string;
  readonly browser: () => Browser;
}

/** The sandbox and a browser for a test file; neither where there is no browser. */
export function useBrowser(): Scene {
  let sandbox: BuiltSandbox;
  let browser: Browser;
  beforeAll(async () => {
    if (!isBrowserHere) return;
    [sandbox, browser] = await Promise.all([startBuiltSandbox(), openBrowser()]);
  });
  afterAll(async () => {
    if (!isBrowserHere) return;
    await browser.close();
    await sandbox.stop();
  });
  return { url: () => sandbox.url, browser: () => browser };
}

/** In by the one-time link, as from a chat. */
export async function comesIn(page: Page, url: string, language: Language): Promise<void> {
  await page.goto(`${url}/sandbox/console?lang=${language}`);
  await page.getByRole('button').click();
  await page.locator('.tiles').waitFor();
}

/** The page is there: nothing is waited for any more. */
export async function isThere(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  // A page may wait for several things at once.
  await eventually(async () => expect(await page.locator('main .loading').count()).toBe(0));
}

export const isAtHeading = (page: Page): Promise<void> =>
  eventually(async () => {
    const heading = await page.locator('main h1').textContent();
    expect(await focused(page)).toBe(`h1 ${heading?.trim()}`);
  });

/** Presses a link; the new page’s heading is what is heard. */
export async function follows(page: Page, link: Locator): Promise<void> {
  const before = page.url();
  await link.click();
  await eventually(async () => expect(page.url()).not.toBe(before));
  await isThere(page);
  await isAtHeading(page);
}
