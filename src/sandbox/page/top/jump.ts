import { h } from '../dom.js';
import type { Texts } from '../texts.js';
import { dateValue, hourText, instantOf } from '../times.js';

/** A button that unfolds a date and an hour to go to. */
export function jumpForm(texts: Texts, zone: string, now: () => Date, go: (to: Date) => void): HTMLElement {
  const date = h('input', { type: 'date', required: true, 'aria-label': texts.jumpDate });
  const time = h('input', { type: 'time', required: true, 'aria-label': texts.jumpTime });
  const form = h(
    'form',
    { class: 'jump-form' },
    ...[date, time, h('button', { class: 'jump-go', type: 'submit' }, texts.jumpGo)],
  );
  const fold = h('details', { class: 'jump' }, h('summary', { class: 'clock-move' }, texts.jump), form);
  fold.addEventListener('toggle', () => {
    if (!fold.open) return;
    date.value = dateValue(new Date(now().getTime() + 86_400_000), zone);
    date.min = dateValue(now(), zone);
    time.value = hourText(now(), zone, 'fr');
    date.focus();
  });
  fold.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') fold.open = false;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fold.open = false;
    go(instantOf(date.value, time.value, zone));
  });
  return fold;
}
