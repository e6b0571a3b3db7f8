import { h } from '../dom.js';

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
export function markdown(text: string): HTMLElement {
  const blocks = text.split(/\n{2,}/).map((block) => block.split(/\r?\n/));
  return h('div', {}, ...blocks.flatMap(drawBlock));
}

function drawBlock(lines: readonly string[]): HTMLElement[] {
  const bullets = lines.map((line) => /^\s*[-*+]\s+(.*)$/.exec(line)?.[1]);
  if (bullets.every((item) => item !== undefined)) return [h('ul', {}, ...bullets.map(item))];
  const numbers = lines.map((line) => /^\s*\d+[.)]\s+(.*)$/.exec(line)?.[1]);
  if (numbers.every((item) => item !== undefined)) return [h('ol', {}, ...numbers.map(item))];
  const parts = lines.flatMap((line, at) => [...(at > 0 ? [h('br')] : []), inline(line)]);
  return [h('p', {}, ...parts)];
}

const item = (text = '') => h('li', {}, inline(text));

function inline(text: string): DocumentFragment {
  const all = document.createDocumentFragment();
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    all.append(rest.slice(0, found.index), drawn(found));
    rest = rest.slice(found.index + found[0].length);
  }
  all.append(rest);
  return all;
}

function drawn({ groups = {} }: RegExpExecArray): Node {
  const { url, label, bold, italic, sign } = groups;
  if (url !== undefined) return link(label ?? '', url);
  if (bold !== undefined) return h('strong', {}, inline(bold));
  if (italic !== undefined) return h('em', {}, inline(italic));
  return new Text(sign ?? '');
}

const link = (label: string, url: string): Node =>
  /^(https?:|mailto:|tel:)/.test(url) ? h('a', { href: url }, inline(label)) : inline(label);
