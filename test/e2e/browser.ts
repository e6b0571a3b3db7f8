import { existsSync } from 'node:fs';
import { axe, type Browser, type Page, playwright } from './playwright.js';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = [process.env.CHROMIUM ?? '', ...places].find((path) => path !== '' && existsSync(path));

const whyNot = !found
  ? `no Chromium at ${places[0]}, nor where CHROMIUM says`
  : !playwright || !axe
    ? 'playwright-core or axe-core is not installed'
    : null;

export const isBrowserHere = whyNot === null;

/** A test in a real browser; where there is none, it says so instead. */
export const inBrowser = (what: string, does: () => Promise<void>): void =>
  whyNot === null ? test(what, does) : test.skip(`${what}: ${whyNot}`, does);

/** Within the time that a test has, on the slowest machine; ms. */
const patienceMs = 240_000;

/** Nothing is asked of the network but what the page itself asks. */
const quietly = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

export async function openBrowser(): Promise<Browser> {
  if (!playwright) throw new Error(whyNot ?? '');
  return playwright.chromium.launch({ executablePath: found, args: quietly, timeout: patienceMs });
}

export type Language = 'fr' | 'en';
const wide = { width: 1280, height: 900 } as const;
const phone = { width: 390, height: 844 } as const;

export interface Visitor {
  readonly page: Page;
  /** What the browser complained of. */
  readonly errors: readonly string[];
  leave(): Promise<void>;
}

/** Somebody who has never been here. */
export async function visitor(browser: Browser, locale: Language): Promise<Visitor> {
  const context = await browser.newContext({ viewport: wide, locale, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') errors.push(said.text());
  });
  page.on('pageerror', (error) => void errors.push(String(error)));
  return { page, errors, leave: () => context.close() };
}

/** What is wrong with the page as it stands, wide and on a phone. */
export async function defectsOf(page: Page): Promise<string[]> {
  const defects: string[] = [];
  for (const size of [phone, wide]) {
    await page.setViewportSize(size);
    if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe?.source ?? '');
    const broken: string[] = await page.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
    );
    const overflow: number = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    const at = `${new URL(page.url()).pathname}, ${size.width} wide`;
    defects.push(...broken.map((one) => `${at}: ${one.slice(0, 400)}`));
    if (overflow > 0) defects.push(`${at}: ${overflow} pixels stick out`);
  }
  return defects;
}

/** Presses Tab until what has the focus is called so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const heard: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (name.test(here)) return;
    heard.push(here);
  }
  throw new Error(`Tab does not come to ${name}: ${heard.join(' · ')}`);
}

/** What has the focus, and how it is called. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const at = document.activeElement;
    const label = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent;
    return at.tagName.toLowerCase() + ' ' + label.trim();
  })()`);
