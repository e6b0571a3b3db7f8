import { build } from 'esbuild';
import { type HTMLElement, type HTMLInputElement, Window } from 'happy-dom';
import { eventually } from '../../support/eventually.js';

/** The built page in a browser without a screen, before a running sandbox. */
export interface Visit {
  readonly window: Window;
  all(selector: string): HTMLElement[];
  /** The first that fits, once there is one; `words`: what it says or is called. */
  find(selector: string, words?: RegExp): Promise<HTMLElement>;
  /** Types over what a field holds, and leaves it. */
  type(field: HTMLElement, text: string): void;
  press(element: HTMLElement): void;
  key(element: HTMLElement, key: string): void;
  choose(select: HTMLElement, value: string): void;
  close(): void;
  /** The same browser loads the page again. */
  reload(): Promise<Visit>;
}

let bundle: Promise<string> | null = null;
const bundled = () => {
  const options = { bundle: true, format: 'iife', write: false, target: 'es2022' } as const;
  bundle ??= build({ ...options, entryPoints: ['src/sandbox/page/page.tsx'] }).then(
    ({ outputFiles }) => outputFiles[0]?.text ?? '',
  );
  return bundle;
};

/** What it is called: by its label, else by what it says. */
export const nameOf = (element: HTMLElement) =>
  element.getAttribute('aria-label') ?? element.textContent.trim();

/** `prepare` may give the window what this browser lacks. */
export async function visit(
  url: string,
  language: 'fr' | 'en',
  prepare: (window: Window) => void = () => {},
  before?: Window,
): Promise<Visit> {
  const code = await bundled();
  const settings = { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true };
  const window = new Window({ url: `${url}/sandbox/?lang=${language}`, width: 1280, height: 800, settings });
  for (const storage of ['localStorage', 'sessionStorage'] as const)
    for (const [name, value] of Object.entries(before?.[storage] ?? {})) window[storage].setItem(name, value);
  const stopped = new AbortController();
  const ask = (path: string, init?: RequestInit) =>
    fetch(new URL(path, url), { ...init, signal: stopped.signal });
  Object.assign(window, { fetch: ask, EventSource: eventSource(window, ask) });
  prepare(window);
  window.eval(code);
  const { document } = window;
  const all = (selector: string) => [...document.querySelectorAll(selector)] as HTMLElement[];
  const tell = (element: HTMLElement, ...kinds: string[]) => {
    for (const kind of kinds) element.dispatchEvent(new window.Event(kind, { bubbles: true }));
  };
  const close = () => {
    stopped.abort();
    // Its timers end at once; what it waits for after that is of no interest.
    void window.happyDOM.abort();
  };
  const seen: Visit = {
    ...{ window, all, close },
    find: (selector, words = /(?:)/) =>
      eventually(() => {
        const found = all(selector).find((each) => words.test(nameOf(each)));
        if (!found) throw new Error(`There is no ${selector} that says ${words}.`);
        return found;
      }),
    type: (field, text) => {
      (field as HTMLInputElement).value = text;
      tell(field, 'input', 'change');
    },
    press: (element) => {
      element.focus();
      element.click();
    },
    key: (element, key) => {
      element.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    },
    choose: (select, value) => {
      (select as HTMLInputElement).value = value;
      tell(select, 'change');
    },
    reload: async () => {
      close();
      return visit(url, language, prepare, window);
    },
  };
  await seen.find('.window');
  return seen;
}

/** Server-sent events, which neither Node nor this browser has. */
function eventSource(window: Window, ask: (path: string) => Promise<Response>) {
  return class extends window.EventTarget {
    static readonly CLOSED = 2;
    readonly readyState = 1;
    constructor(path: string) {
      super();
      void this.follow(path).catch(() => {});
    }
    private async follow(path: string): Promise<void> {
      const { body } = await ask(path);
      this.dispatchEvent(new window.Event('open'));
      const text = body?.pipeThrough(new TextDecoderStream());
      for await (const part of text as unknown as AsyncIterable<string>)
        if (part.includes('data:')) this.dispatchEvent(new window.Event('message'));
    }
  };
}
