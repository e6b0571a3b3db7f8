import { h } from '../dom.js';
import { sendIcon } from '../drawings.js';
import type { Texts } from '../texts.js';

const MAX_HEIGHT_PX = 140;

/** Where one writes: Enter sends, Shift and Enter makes a new line. What could not be sent comes back. */
export interface Composer {
  readonly element: HTMLElement;
  invite(words: string): void;
}

export function composer(texts: Texts, send: (text: string) => Promise<boolean>): Composer {
  const input = h('textarea', { class: 'composer-input', rows: 1, enterkeyhint: 'send', maxlength: 4000 });
  const button = h(
    'button',
    { class: 'composer-send', type: 'submit', 'aria-label': texts.send },
    sendIcon(),
  );
  const element = h('form', { class: 'composer' }, input, button);
  const resize = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, MAX_HEIGHT_PX)}px`;
    button.disabled = input.value.trim() === '';
  };
  const submit = async () => {
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    resize();
    if ((await send(text)) || input.value !== '') return;
    input.value = text;
    resize();
  };
  input.addEventListener('input', resize);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  button.disabled = true;
  return {
    element,
    invite: (words) => {
      input.placeholder = words;
      input.setAttribute('aria-label', words);
    },
  };
}
