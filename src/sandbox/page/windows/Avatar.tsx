import { Spark } from '../../../browser/drawing.js';

const TINTS = 7;

/** Initials on a tint of their own, or the spark for Étincelle. */
export function Avatar({ name, fromBot = false }: { readonly name: string; readonly fromBot?: boolean }) {
  const tint = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS;
  if (fromBot)
    return (
      <span class="avatar bot" aria-hidden="true">
        <Spark />
      </span>
    );
  return <span class={`avatar tint-${tint}`} data-initials={initials(name)} aria-hidden="true" />;
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .filter((letter) => letter !== letter.toLowerCase())
    .slice(0, 2)
    .join('');
