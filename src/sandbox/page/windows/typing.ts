import { h } from '../dom.js';
import type { Texts } from '../texts.js';

/** Says that an answer is awaited; a style keeps it hidden for the first moment, so that quick answers do not flicker. */
export interface Typing {
  readonly element: HTMLElement;
  begin(): void;
  end(): void;
}

export function typingDots(texts: Texts): Typing {
  const dots = h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
  const element = h('p', { class: 'typing', role: 'status', hidden: true }, dots, texts.typing);
  let under = 0;
  const show = () => {
    element.hidden = under === 0;
  };
  return {
    element,
    begin: () => {
      under += 1;
      show();
    },
    end: () => {
      under -= 1;
      show();
    },
  };
}
