const isCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/**
 * How to greet somebody: "Camille" for "Camille Martin", and for what directories write: "MARTIN Camille" and
 * "Martin, Camille". The whole name when it is one word.
 */
export function firstName(name: string): string {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim());
  const words = (given || family).split(/\s+/);
  const first = words[0] ?? '';
  return isCapitals(first) ? (words.find((word) => !isCapitals(word)) ?? first) : first;
}
