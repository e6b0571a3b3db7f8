import { h } from '../dom.js';
import { cross } from '../drawings.js';
import { ServerError } from '../server.js';
import type { Texts } from '../texts.js';

const SHOWN_MS = 8_000;

/** One sentence when something fails; it leaves by itself. */
export interface Notice {
  readonly element: HTMLElement;
  show(error: unknown): void;
  clear(): void;
}

export function notice(texts: Texts): Notice {
  const words = h('p', {});
  const element = h('div', { class: 'notice', role: 'alert', hidden: true }, words);
  let timer = 0;
  const clear = () => {
    element.hidden = true;
  };
  const button = { class: 'notice-close', type: 'button', 'aria-label': texts.close, on: { click: clear } };
  element.append(h('button', button, cross()));
  return {
    element,
    clear,
    show: (error) => {
      words.textContent = sentenceOf(error, texts);
      element.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(clear, SHOWN_MS);
    },
  };
}

const sentenceOf = (error: unknown, texts: Texts): string =>
  error instanceof ServerError && error.status === 0 ? texts.unreachable : texts.failed;
