/** Series of one label that are kept. */
const most = 100;
const code = /^[\w.:-]{1,60}$/;

/**
 * Keeps the values of a label few and shaped like codes. Some come from a platform, and each new one is a series
 * that is kept for ever. What is not a code, and what comes when `most` are known, is `other`.
 */
export function fewValues(): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= most || !code.test(value)) return 'other';
    known.add(value);
    return value;
  };
}
