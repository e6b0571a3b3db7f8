import { h } from '../dom.js';
import type { BlockContext } from './context.js';
import { dateToken } from './dateToken.js';

type Names = Pick<BlockContext, 'nameOf' | 'language' | 'timezone'>;

const TOKEN = /<(?<target>[^<>|\n]+)(?:\|(?<label>[^<>\n]*))?>/;
const CODE = /`(?<code>[^`\n]+)`/;
const STYLED = /(?<=^|[\s([«“"'•])(?<mark>[*_~])(?<styled>\S|\S[^\n]*?\S)\k<mark>(?=$|[\s.,;:!?)\]»”"'])/;
const INLINE = new RegExp([TOKEN, CODE, STYLED].map((each) => each.source).join('|'));
const STYLES = { '*': 'strong', _: 'em', '~': 's' } as const;

/** Slack's own markup as elements. https://docs.slack.dev/messaging/formatting-message-text */
export function mrkdwn(text: string, names: Names): DocumentFragment {
  const all = document.createDocumentFragment();
  const lines = text.split('\n');
  lines.forEach((line, at) => {
    const bullet = /^\s*[•◦-]\s+(.*)$/.exec(line)?.[1];
    const quote = /^&gt;\s?(.*)$/.exec(line)?.[1];
    if (bullet !== undefined) all.append(h('span', { class: 'bullet' }, inline(bullet, names)));
    else if (quote !== undefined) all.append(h('span', { class: 'quote' }, inline(quote, names)));
    else all.append(inline(line, names), at < lines.length - 1 ? h('br') : '');
  });
  return all;
}

function inline(text: string, names: Names): DocumentFragment {
  const all = document.createDocumentFragment();
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    all.append(unescaped(rest.slice(0, found.index)), element(found, names));
    rest = rest.slice(found.index + found[0].length);
  }
  all.append(unescaped(rest));
  return all;
}

function element({ groups = {} }: RegExpExecArray, names: Names): Node {
  const { target, label, code, mark, styled = '' } = groups;
  if (target !== undefined) return token(target, label, names);
  if (code !== undefined) return h('code', {}, unescaped(code));
  return h(STYLES[mark as keyof typeof STYLES], {}, inline(styled, names));
}

function token(target: string, label: string | undefined, names: Names): Node {
  const mark = target[0] ?? '';
  if (mark === '@' || mark === '#') return mention(mark + names.nameOf(target.slice(1)));
  if (target.startsWith('!date')) return new Text(dateToken(target, label ?? '', names));
  if (mark === '!') return mention(`@${label ?? target.slice(1)}`);
  return anchor(unescaped(target), unescaped(label ?? target.replace(/^mailto:/, '')));
}

const mention = (name: string) => h('span', { class: 'mention' }, name);

/** A link, unless it would run a script. */
export const anchor = (url: string, label: string): Node =>
  /^(https?:|mailto:)/.test(url)
    ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label)
    : new Text(label);

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
