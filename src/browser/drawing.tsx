/** A drawing of one or more paths in a square of `size` units. */
export const drawing = (size: number, paths: readonly string[], name: string) => (
  <svg viewBox={`0 0 ${size} ${size}`} class={name} aria-hidden="true">
    {paths.map((d) => (
      <path d={d} key={d} />
    ))}
  </svg>
);

const SPARK = 'M16 1c1 8.6 5.4 13 14 14-8.6 1-13 5.4-14 14-1-8.6-5.4-13-14-14 8.6-1 13-5.4 14-14z';
const EMBER = 'M27 22.5c.35 2.4 1.6 3.65 4 4-2.4.35-3.65 1.6-4 4-.35-2.4-1.6-3.65-4-4 2.4-.35 3.65-1.6 4-4z';

/** The mark of Étincelle: a spark and its ember. */
export const Spark = () => drawing(32, [SPARK, EMBER], 'spark');
