import { h } from '../dom.js';
import { cross } from '../drawings.js';

export interface DialogOptions {
  readonly title: string;
  readonly closeLabel: string;
  readonly className: string;
  readonly body: readonly Node[];
  readonly footer: readonly Node[];
  readonly close: () => void;
}

let count = 0;

/** A dialog over a window: named by its title, closed by its cross or by Escape. */
export function dialog(options: DialogOptions): HTMLElement {
  count += 1;
  const titleId = `dialog-${count}`;
  const closing = { class: 'dialog-close', type: 'button', 'aria-label': options.closeLabel };
  const box = h(
    'div',
    {
      class: `dialog ${options.className}`,
      role: 'dialog',
      'aria-modal': 'true',
      'aria-labelledby': titleId,
    },
    h(
      'header',
      { class: 'dialog-head' },
      h('h3', { id: titleId }, options.title),
      h('button', { ...closing, on: { click: options.close } }, cross()),
    ),
    h('div', { class: 'dialog-body' }, ...options.body),
    h('footer', { class: 'dialog-foot' }, ...options.footer),
  );
  const veil = h('div', { class: 'veil' }, box);
  veil.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') options.close();
  });
  return veil;
}

/** Puts the focus on the first thing of a dialog that can be filled in or pressed. */
export function focusFirst(veil: HTMLElement): void {
  const first =
    veil.querySelector<HTMLElement>('.dialog-body input, .dialog-body textarea, .dialog-body select') ??
    veil.querySelector<HTMLElement>('.dialog-foot button');
  first?.focus({ preventScroll: true });
}
