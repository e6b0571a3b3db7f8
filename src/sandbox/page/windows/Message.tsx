import { useLayoutEffect, useRef } from 'preact/hooks';
import { Eye } from '../drawings.js';
import type { Language } from '../texts.js';
import { hourText } from '../times.js';
import { Avatar } from './Avatar.js';
import { type Item, useScene } from './chat.js';

interface Props {
  readonly item: Item;
  /** The same author spoke just before: name and picture are not repeated. */
  readonly follows: boolean;
  readonly arrives: boolean;
  readonly language: Language;
}

/** A message in its frame: who, when, and what is particular about it. */
export function Message({ item, follows, arrives, language }: Props) {
  const { chat, person, texts } = useScene();
  const { said, at } = item;
  const article = useRef<HTMLElement>(null);
  const shown = useRef(item.version);
  const arrived = useRef(arrives);
  useLayoutEffect(() => {
    if (shown.current === item.version) return;
    shown.current = item.version;
    flash(article.current);
  }, [item.version]);
  const kinds = {
    'from-bot': said.fromBot,
    mine: said.mine,
    reply: item.reply,
    follows,
    'only-me': said.onlyMe,
    arrived: arrived.current,
  };
  const hour = hourText(at, person.timezone, language);
  return (
    <article
      ref={article}
      class={['message', ...Object.keys(kinds).filter((kind) => kinds[kind as keyof typeof kinds])].join(' ')}
      data-id={said.id}
      tabIndex={-1}
      aria-label={`${said.author}, ${hour}`}
    >
      <Avatar name={said.author} fromBot={said.fromBot} />
      <div class="message-body">
        {said.onlyMe && (
          <p class="only-me-note">
            <Eye />
            {texts.onlyMe}
          </p>
        )}
        {!follows && (
          <p class="message-head">
            <strong>{said.author}</strong>
            {said.fromBot && <span class="app-badge">{texts.app}</span>}
            <time dateTime={at.toISOString()}>{hour}</time>
          </p>
        )}
        <chat.Body said={said} />
        {said.edited && <span class="edited">({texts.edited})</span>}
      </div>
    </article>
  );
}

/** Draws the eye to what has changed, also the second time. */
function flash(article: HTMLElement | null): void {
  article?.classList.remove('changed', 'arrived');
  // Reading a size makes the browser notice, so that the animation begins again.
  void article?.offsetWidth;
  article?.classList.add('changed');
}
