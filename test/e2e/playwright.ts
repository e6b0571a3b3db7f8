import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A package for tests alone: null where it is not installed. */
function installed<Package>(load: () => unknown): Package | null {
  try {
    return load() as Package;
  } catch {
    return null;
  }
}

interface Within {
  locator(selector: string): Locator;
  getByRole(role: string, named?: { readonly name: string | RegExp; readonly exact?: boolean }): Locator;
}

export interface Locator extends Within {
  click(): Promise<void>;
  waitFor(until?: { readonly state: 'detached' | 'visible' }): Promise<void>;
  textContent(): Promise<string | null>;
  allTextContents(): Promise<string[]>;
  all(): Promise<Locator[]>;
  count(): Promise<number>;
  first(): Locator;
  nth(at: number): Locator;
}

export interface Page extends Within {
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  goto(url: string): Promise<unknown>;
  goBack(): Promise<unknown>;
  url(): string;
  title(): Promise<string>;
  evaluate<Answer>(code: string): Promise<Answer>;
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
  on(event: 'console', hears: (said: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', hears: (error: unknown) => void): void;
}

interface Context {
  newPage(): Promise<Page>;
  setDefaultTimeout(ms: number): void;
  close(): Promise<void>;
}

export interface Browser {
  newContext(settings: object): Promise<Context>;
  close(): Promise<void>;
}

/** What drives a browser, as far as the tests need it. */
export const playwright = installed<{ chromium: { launch(settings: object): Promise<Browser> } }>(() =>
  require('playwright-core'),
);
/** What looks for what cannot be heard; a script for the page. */
export const axe = installed<{ readonly source: string }>(() => require('axe-core'));
