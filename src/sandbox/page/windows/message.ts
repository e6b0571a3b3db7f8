import { h } from '../dom.js';
import { eye } from '../drawings.js';
import type { Language, Texts } from '../texts.js';
import { hourText } from '../times.js';
import { avatar } from './avatar.js';
import type { Item } from './chat.js';

export interface MessageFrame {
  readonly texts: Texts;
  readonly language: Language;
  /** The reader's zone. */
  readonly timezone: string;
  /** The same author spoke just before: name and picture are not repeated. */
  readonly follows: boolean;
}

/** A message in its frame: who, when, and what is particular about it. */
export function drawMessage(item: Item, frame: MessageFrame): HTMLElement {
  const kinds = [
    'message',
    item.fromBot ? 'from-bot' : '',
    item.mine ? 'mine' : '',
    item.reply ? 'reply' : '',
    frame.follows ? 'follows' : '',
    item.onlyMe ? 'only-me' : '',
  ];
  return h(
    'article',
    { class: kinds.filter(Boolean).join(' '), 'aria-label': item.author },
    avatar(item.author, item.fromBot),
    h('div', { class: 'message-body' }, ...head(item, frame), item.draw(), edited(item, frame.texts)),
  );
}

function head(item: Item, { texts, language, timezone, follows }: MessageFrame): (HTMLElement | null)[] {
  const only = item.onlyMe ? h('p', { class: 'only-me-note' }, eye(), texts.onlyMe) : null;
  if (follows) return [only];
  const at = h('time', { datetime: item.at.toISOString() }, hourText(item.at, timezone, language));
  const app = item.fromBot ? h('span', { class: 'app-badge' }, texts.app) : null;
  return [only, h('p', { class: 'message-head' }, h('strong', {}, item.author), app, at)];
}

const edited = (item: Item, texts: Texts) =>
  item.edited ? h('span', { class: 'edited' }, `(${texts.edited})`) : null;
