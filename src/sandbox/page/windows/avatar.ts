import { h } from '../dom.js';
import { spark } from '../drawings.js';

const TINTS = 7;

/** Initials on a tint of their own, or the spark for Étincelle. */
export function avatar(name: string, fromBot = false): HTMLElement {
  if (fromBot) return h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, spark());
  const tint = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS;
  return h('span', { class: `avatar tint-${tint}`, 'aria-hidden': 'true' }, initials(name));
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .filter((letter) => letter !== letter.toLowerCase())
    .slice(0, 2)
    .join('');
