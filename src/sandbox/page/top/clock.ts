import type { ClockState, Move } from '../../wire.js';
import { h } from '../dom.js';
import { dial } from '../drawings.js';
import { ServerError, server } from '../server.js';
import type { Language, Texts } from '../texts.js';
import { dayText, hourText, shortText } from '../times.js';
import { jumpForm } from './jump.js';

const TICK_MS = 5_000;
const SAID_MS = 6_000;

/** The sandbox's time, and the ways to move it forward. */
export interface ClockBar {
  readonly element: HTMLElement;
  now(): Date;
  refresh(): void;
}

export function clockBar(texts: Texts, language: Language, zone: string): ClockBar {
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const day = h('span', { class: 'clock-day' });
  const hour = h('span', { class: 'clock-hour' });
  const status = h('p', { class: 'clock-status', role: 'status' });
  const button = (label: string, title: string, by: 'hour' | 'day' | 'next') =>
    h('button', { class: 'clock-move', type: 'button', title, on: { click: () => move({ by }) } }, label);
  const next = button(texts.next, texts.nextNone, 'next');
  const jump = jumpForm(texts, zone, now, (to) => move({ to: to.toISOString() }));
  const moves = h(
    'div',
    { class: 'clock-moves' },
    ...[button(texts.hour, texts.hourLong, 'hour'), button(texts.day, texts.dayLong, 'day'), next],
    jump,
  );
  const tick = () => {
    day.textContent = dayText(now(), zone, language);
    hour.textContent = hourText(now(), zone, language);
  };
  const show = (state: ClockState) => {
    aheadMs = Date.parse(state.now) - Date.now();
    next.disabled = state.next === null;
    next.title = state.next ? texts.nextAt(shortText(new Date(state.next), zone, language)) : texts.nextNone;
    tick();
  };

  async function move(to: Move): Promise<void> {
    status.textContent = texts.moving;
    moves.inert = true;
    const failure = await server.move(to).then(show, (error: unknown) => sentenceOf(error, texts));
    moves.inert = false;
    status.textContent = failure ?? '';
    setTimeout(() => status.replaceChildren(), SAID_MS);
  }

  setInterval(tick, TICK_MS);
  tick();
  const reading = h(
    'div',
    { class: 'clock-reading' },
    dial(),
    h('span', { class: 'clock-words' }, day, hour),
  );
  return {
    element: h('section', { class: 'clock', 'aria-label': texts.clock }, reading, moves, status),
    now,
    // A failure here shows in the windows and in the connection mark.
    refresh: () => void server.clock().then(show, () => undefined),
  };
}

function sentenceOf(error: unknown, texts: Texts): string {
  if (error instanceof ServerError && error.status === 409) return texts.past;
  return error instanceof ServerError && error.status === 0 ? texts.unreachable : texts.failed;
}
