import type { ComponentChild } from 'preact';

const LINK = /\[(?<label>(?:\\.|[^\]\\])*)\]\((?<url>[^()\s]+)\)/;
const BOLD = /(?<two>\*\*|__)(?=\S)(?<bold>(?:\\.|[^\\])+?)(?<=\S)\k<two>/;
const ITALIC =
  /(?<![\p{L}\p{N}\\*_])(?<one>[*_])(?=\S)(?<italic>(?:\\.|[^\\*_])+?)(?<=\S)\k<one>(?![\p{L}\p{N}*_])/u;
const KEPT = /\\(?<sign>[\\`*_{}[\]()#+\-.!>~|<&])/;
const INLINE = new RegExp([LINK, BOLD, ITALIC, KEPT].map((each) => each.source).join('|'), 'u');

/**
 * The Markdown of cards as elements: bold, italics, links, lists, paragraphs, and signs kept by a backslash.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export const Markdown = ({ text }: { readonly text: string }) => (
  <>{text.split(/\n{2,}/).map((block) => drawBlock(block.split(/\r?\n/)))}</>
);

function drawBlock(lines: readonly string[]): ComponentChild {
  const bullets = lines.map((line) => /^\s*[-*+]\s+(.*)$/.exec(line)?.[1]);
  if (bullets.every((item) => item !== undefined)) return <ul>{bullets.map(item)}</ul>;
  const numbers = lines.map((line) => /^\s*\d+[.)]\s+(.*)$/.exec(line)?.[1]);
  if (numbers.every((item) => item !== undefined)) return <ol>{numbers.map(item)}</ol>;
  return <p>{lines.map((line, at) => [at > 0 && <br />, inline(line)])}</p>;
}

const item = (text = '') => <li>{inline(text)}</li>;

function inline(text: string): ComponentChild[] {
  const all: ComponentChild[] = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    all.push(rest.slice(0, found.index), drawn(found));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...all, rest];
}

function drawn({ groups = {} }: RegExpExecArray): ComponentChild {
  const { url, label, bold, italic, sign } = groups;
  if (url !== undefined) return link(label ?? '', url);
  if (bold !== undefined) return <strong>{inline(bold)}</strong>;
  return italic === undefined ? (sign ?? '') : <em>{inline(italic)}</em>;
}

const link = (label: string, url: string): ComponentChild =>
  /^(https?:|mailto:|tel:)/.test(url) ? <a href={url}>{inline(label)}</a> : inline(label);
