import type { Json } from '../../wire.js';
import { wordsOf } from '../blocks/context.js';
import { h } from '../dom.js';
import type { Texts } from '../texts.js';
import type { Sheet } from './chat.js';
import { dialog, focusFirst } from './dialog.js';

/** What stands over a window: at most a modal and a question. The window below waits meanwhile. */
export interface Layer {
  readonly element: HTMLElement;
  /** What waits while something stands over it. */
  cover(elements: readonly HTMLElement[]): void;
  showModal(modal: Sheet | null): void;
  ask(words: Json, texts: Texts, accepted: () => void): void;
  /** Removes what is there: another person is shown next. */
  clear(): void;
}

export function layer(): Layer {
  let below: readonly HTMLElement[] = [];
  const modalPlace = h('div', { class: 'layer-modal' });
  const questionPlace = h('div', { class: 'layer-question' });
  let version: string | null = null;
  const settle = () => {
    const busy = modalPlace.childElementCount + questionPlace.childElementCount > 0;
    for (const element of below) element.inert = busy;
    modalPlace.inert = questionPlace.childElementCount > 0;
  };
  let before: Element | null = null;
  const put = (place: HTMLElement, veil: HTMLElement | null) => {
    if (veil && place.childElementCount === 0) before = document.activeElement;
    const closes = !veil && place.childElementCount > 0;
    place.replaceChildren(...(veil ? [veil] : []));
    settle();
    if (veil) focusFirst(veil);
    else if (closes) goBack(before, below);
  };
  return {
    element: h('div', { class: 'layer' }, modalPlace, questionPlace),
    cover: (elements) => {
      below = elements;
    },
    showModal: (modal) => {
      if ((modal?.version ?? null) === version) return;
      version = modal?.version ?? null;
      put(modalPlace, modal ? modal.draw() : null);
    },
    ask: (words, texts, accepted) =>
      put(
        questionPlace,
        question(words, texts, accepted, () => put(questionPlace, null)),
      ),
    clear: () => {
      version = null;
      put(modalPlace, null);
      put(questionPlace, null);
    },
  };
}

/** Back to what had the focus; when it is gone by now, to the place that is shown. */
function goBack(before: Element | null, below: readonly HTMLElement[]): void {
  const shown = below.flatMap((each) => [...each.querySelectorAll<HTMLElement>('[aria-selected="true"]')]);
  const target =
    before instanceof HTMLElement && before.isConnected && before !== document.body ? before : shown[0];
  target?.focus({ preventScroll: true });
}

function question(words: Json, texts: Texts, accepted: () => void, close: () => void): HTMLElement {
  const yes = () => {
    close();
    accepted();
  };
  const danger = words.style === 'danger' ? 'danger' : 'primary';
  return dialog({
    title: wordsOf(words.title),
    closeLabel: texts.close,
    className: 'question',
    body: [h('p', {}, wordsOf(words.text))],
    footer: [
      h('button', { class: 'slack-button', type: 'button', on: { click: close } }, wordsOf(words.deny)),
      h(
        'button',
        { class: `slack-button ${danger}`, type: 'button', on: { click: yes } },
        wordsOf(words.confirm),
      ),
    ],
    close,
  });
}
