/** A sentence is read no further: what is asked for stands in fewer words. */
const mostWords = 400;

/**
 * The words of a sentence in plain small letters, its numbers, question marks and emoji. Accents and apostrophes do not
 * count: people leave them out.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
  return (plain.match(/[a-z]+|\d+|\?|\p{Extended_Pictographic}/gu) ?? []).slice(0, mostWords);
}
