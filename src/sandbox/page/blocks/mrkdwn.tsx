import type { ComponentChild } from 'preact';
import { type Scene, useScene } from '../windows/chat.js';
import { dateToken } from './dateToken.js';
import { isObject, wordsOf } from './json.js';

const TOKEN = /<(?<target>[^<>|\n]+)(?:\|(?<label>[^<>\n]*))?>/;
const CODE = /`(?<code>[^`\n]+)`/;
const STYLED = /(?<=^|[\s([«“"'•])(?<mark>[*_~])(?<styled>\S|\S[^\n]*?\S)\k<mark>(?=$|[\s.,;:!?)\]»”"'])/;
const INLINE = new RegExp([TOKEN, CODE, STYLED].map((each) => each.source).join('|'));
const STYLES = { '*': 'strong', _: 'em', '~': 's' } as const;

/** A text object of either kind; line breaks of plain text are kept by the style sheet. */
export const Text = ({ text }: { readonly text: unknown }) =>
  isObject(text) && text.type === 'mrkdwn' ? <Mrkdwn text={wordsOf(text)} /> : wordsOf(text);

/** Slack's own markup as elements. https://docs.slack.dev/messaging/formatting-message-text */
export function Mrkdwn({ text }: { readonly text: string }) {
  const scene = useScene();
  const lines = text.split('\n');
  return (
    <>
      {lines.map((line, at) => {
        const bullet = /^\s*[•◦-]\s+(.*)$/.exec(line)?.[1];
        if (bullet !== undefined) return <span class="bullet">{inline(bullet, scene)}</span>;
        const quote = /^&gt;\s?(.*)$/.exec(line)?.[1];
        if (quote !== undefined) return <span class="quote">{inline(quote, scene)}</span>;
        return [inline(line, scene), at < lines.length - 1 && <br />];
      })}
    </>
  );
}

function inline(text: string, scene: Scene): ComponentChild[] {
  const all: ComponentChild[] = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    all.push(unescaped(rest.slice(0, found.index)), element(found, scene));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...all, unescaped(rest)];
}

function element({ groups = {} }: RegExpExecArray, scene: Scene): ComponentChild {
  const { target, label, code, mark, styled = '' } = groups;
  if (target !== undefined) return token(target, label, scene);
  if (code !== undefined) return <code>{unescaped(code)}</code>;
  const Style = STYLES[mark as keyof typeof STYLES];
  return <Style>{inline(styled, scene)}</Style>;
}

function token(target: string, label: string | undefined, scene: Scene): ComponentChild {
  const mark = target[0] ?? '';
  if (mark === '@' || mark === '#') return <Mention name={mark + nameOf(target.slice(1), scene)} />;
  if (target.startsWith('!date')) return dateToken(target, label ?? '', scene.spoken, scene.person.timezone);
  if (mark === '!') return <Mention name={`@${label ?? target.slice(1)}`} />;
  return <Anchor url={unescaped(target)} label={unescaped(label ?? target.replace(/^mailto:/, ''))} />;
}

/** A person's or a channel's name, by id. */
export const nameOf = (id: string, { chat }: Scene): string =>
  chat.names[id] ?? chat.channels.find((channel) => channel.id === id)?.name ?? id;

export const Mention = ({ name }: { readonly name: string }) => <span class="mention">{name}</span>;

/** A link, unless it would run a script. */
export const Anchor = ({ url, label }: { readonly url: string; readonly label: string }) =>
  /^(https?:|mailto:)/.test(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  ) : (
    label
  );

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
